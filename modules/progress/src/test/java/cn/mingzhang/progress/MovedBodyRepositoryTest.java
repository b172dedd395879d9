package cn.mingzhang.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.decomposition.amendment.Amend;
import cn.mingzhang.decomposition.amendment.Amendments;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.task.AddTask;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.kernel.word.WorkKind;
import cn.mingzhang.progress.evidence.EvidencePieces;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.ObligationFilter;
import cn.mingzhang.progress.obligation.Obligations;
import cn.mingzhang.progress.overview.FoldedMatrix;
import cn.mingzhang.progress.overview.OverviewFilter;
import cn.mingzhang.progress.overview.Overviews;
import cn.mingzhang.progress.part.PlanLives;
import cn.mingzhang.progress.report.ProgressReports;
import cn.mingzhang.progress.report.ReportContent;
import cn.mingzhang.progress.report.SaveDraft;
import cn.mingzhang.progress.review.Dossiers;
import cn.mingzhang.progress.review.Reviews;
import cn.mingzhang.progress.review.VerifyReport;
import cn.mingzhang.tenants.OpenWork;
import cn.mingzhang.tenants.tree.BodyCards;
import cn.mingzhang.tenants.tree.BodyEdits;
import cn.mingzhang.tenants.tree.ChangeBody;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A county moves to another city in the middle of the year: its chain stays, its work goes on, and it counts once. */
class MovedBodyRepositoryTest extends CascadeDesk {

    private final Scope reporter = workshop.scope("county001", Role.REPORTER);
    private final Scope other = workshop.scope("city02", Role.OFFICE);
    private final Obligations obligations = workshop.get(Obligations.class);
    private final Reviews reviews = workshop.get(Reviews.class);
    private final Dossiers dossiers = workshop.get(Dossiers.class);

    @AfterEach
    void backHome() {
        under(city.body());
        workshop.startAfresh();
    }

    @Test
    void whatAwaitsTheFormerCityIsSeenAndVerifiedByIt() {
        var id = first(workshop.plan);
        under(other.body());
        assertThatThrownBy(() -> obligations.get(city, id)).as("nothing awaits it yet").hasMessageContaining("not_found");
        var piece = approved(id);

        var waiting = obligations.get(city, id);
        assertThat(waiting.awaiting()).isEqualTo(city.body());
        assertThat(obligations.list(city, ObligationFilter.awaitingReader(), PageRequest.FIRST).items()).extracting(Obligation::id).containsExactly(id);
        assertThat(obligations.list(city, new ObligationFilter(null, null, null, Set.of(ObligationState.APPROVED), null, null, false), PageRequest.FIRST).items())
                .extracting(Obligation::id).containsExactly(id);
        assertThat(obligations.countAwaiting(city)).isEqualTo(1);
        assertThat(dossiers.view(city, id).reports()).hasSize(1);
        assertThat(workshop.get(EvidencePieces.class).view(city, piece).name()).isEqualTo("记录.txt");
        assertThatThrownBy(() -> obligations.get(workshop.scope("city01", Role.REPORTER), id)).hasMessageContaining("not_found");
        assertThatThrownBy(() -> reviews.verify(other, new VerifyReport(id, waiting.version(), null, List.of()))).as("not in the chain").hasMessageContaining("forbidden");

        assertThat(reviews.verify(city, new VerifyReport(id, waiting.version(), null, List.of())).awaiting()).isEqualTo(office.body());
        assertThat(obligations.shows(city, id)).isFalse();
        assertThatThrownBy(() -> workshop.get(EvidencePieces.class).view(city, piece)).hasMessageContaining("not_found");
        reviews.verify(office, new VerifyReport(id, obligations.get(office, id).version(), null, List.of()));
        assertThat(obligations.get(reporter, id).state()).isEqualTo(ObligationState.VERIFIED);
    }

    @Test
    void whatTheFormerCityIssuedIsStillReportedAndTheNewOneReadsIt() {
        var draft = begun(handedDown(Audience.ALL_CITIES, PeriodKind.ONCE, 0));
        assign(draft.id(), only(draft.id()), new Owner(Part.RESPONSIBLE, county1, null, "清溪县"));
        publications.publishNow(city, draft.id());
        under(other.body());
        var id = first(draft.id());
        assertThat(dossiers.view(reporter, id).task().title()).isEqualTo(only(draft.id()).title());
        assertThat(dossiers.view(other, id).task().title()).isEqualTo(only(draft.id()).title());
        approved(id);
        assertThat(reviews.verify(city, new VerifyReport(id, obligations.get(city, id).version(), null, List.of())).state()).isEqualTo(ObligationState.VERIFIED);
    }

    @Test
    void aCityIsNotDoneWhileChainsNameItOrItsPlansAreOwed() {
        assertThat(ahead()).as("four periods of two counties").isEqualTo(8);
        under(other.body());
        assertThat(ahead()).isEqualTo(8);
        var id = first(workshop.plan);
        approved(id);
        assertThat(ahead()).as("what waits for it now is counted as that").isEqualTo(7);
        reviews.verify(city, new VerifyReport(id, obligations.get(city, id).version(), null, List.of()));
        assertThat(ahead()).isEqualTo(7);
        var draft = begun(handedDown(Audience.ALL_CITIES, PeriodKind.ONCE, 0));
        assign(draft.id(), only(draft.id()), new Owner(Part.RESPONSIBLE, county2, null, "南坪区"));
        publications.publishNow(city, draft.id());
        assertThat(ahead()).as("a plan that it issued is owed").isEqualTo(8);
    }

    @Test
    void aBodyThatMovedAndGotMoreSinceCountsOnce() {
        WorkPlanId plan = handedDown(Audience.ALL_CITIES_AND_COUNTIES, PeriodKind.ONCE, 0);
        under(other.body());
        workshop.get(Amendments.class).amend(office, new Amend.Add(new AddTask(plan, null, "再报一次", "再报一次情况。", WorkKind.EXECUTION,
                List.of(new Owner(Part.RESPONSIBLE, null, Audience.ALL_COUNTIES, "各县")), LocalDate.of(2026, 9, 30), PeriodKind.ONCE, List.of(), List.of()), "上级新要求"));
        var life = workshop.get(PlanLives.class).of(office, plan, Set.of(city.body(), other.body()));
        assertThat(life.rows()).extracting(row -> row.body().id()).doesNotHaveDuplicates().contains(county1);
        assertThat(life.bodies()).isEqualTo(life.rows().size());

        var overviews = workshop.get(Overviews.class);
        var matrix = overviews.folded(office, OverviewFilter.of(plan), List.of(other.body().toString(), city.body().toString()));
        assertThat(matrix.columns().stream().flatMap(column -> column.bodies().stream()).map(body -> body.id()).toList()).doesNotHaveDuplicates();
        assertThat(column(matrix, other.body()).bodies()).extracting(body -> body.id()).contains(county1);
        assertThat(overviews.progress(office, plan, false).stream().filter(group -> other.body().equals(group.group())).findFirst().orElseThrow().total())
                .as("the city once, its county and the one that came twice").isEqualTo(5);
    }

    private static FoldedMatrix.Column column(FoldedMatrix matrix, BodyId city) {
        return matrix.columns().stream().filter(column -> column.key().equals(city.toString())).findFirst().orElseThrow();
    }

    /** What the first county owes first in a plan. */
    private ObligationId first(WorkPlanId plan) {
        return obligations.list(reporter, new ObligationFilter(plan, county1, null, Set.of(ObligationState.OPEN), null, null, false), PageRequest.FIRST).items().getFirst().id();
    }

    private int ahead() {
        return workshop.get(OpenWork.class).ofBody(workshop.province, city.body()).stream().filter(each -> each.kind().equals("ahead")).findFirst().orElseThrow().count();
    }

    private EvidenceId approved(ObligationId id) {
        var piece = workshop.get(EvidencePieces.class).addFile(reporter, "记录.txt", new ByteArrayInputStream("记录".getBytes(StandardCharsets.UTF_8))).id();
        var saved = workshop.get(ProgressReports.class).saveDraft(reporter, new SaveDraft(id, obligations.get(reporter, id).version(),
                new ReportContent(Outcome.FULFILLED, "已公开。", null, "", "", "", List.of(piece))));
        var submitted = workshop.get(ProgressReports.class).submit(reporter, id, saved.version());
        reviews.approve(workshop.scope("county001", Role.APPROVER), id, submitted.version());
        return piece;
    }

    private void under(BodyId superior) {
        var admin = workshop.scope("province", Role.ADMIN);
        int version = workshop.get(BodyCards.class).get(admin, county1).version();
        workshop.get(BodyEdits.class).change(admin, new ChangeBody(county1, version, null, null, null, superior, null, "区划调整"));
    }
}
