package cn.mingzhang.progress;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_WORK_PLAN;
import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.PlanState;
import cn.mingzhang.kernel.word.ReportState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.progress.evidence.EvidencePieces;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.ObligationFact;
import cn.mingzhang.progress.obligation.ObligationFilter;
import cn.mingzhang.progress.obligation.Obligations;
import cn.mingzhang.progress.obligation.ProgressFacts;
import cn.mingzhang.progress.report.ProgressReports;
import cn.mingzhang.progress.report.ReportContent;
import cn.mingzhang.progress.report.ReportView;
import cn.mingzhang.progress.report.SaveDraft;
import cn.mingzhang.progress.review.Dossiers;
import cn.mingzhang.progress.review.ReturnReport;
import cn.mingzhang.progress.review.Reviews;
import cn.mingzhang.progress.review.VerifyReport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskRepositoryTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);

    private final Workshop workshop = Workshop.shared();
    private final Scope reporter = workshop.scope("county001", Role.REPORTER);
    private final Scope approver = workshop.scope("county001", Role.APPROVER);
    private final Scope city = workshop.scope("city01", Role.OFFICE);
    private final Scope office = workshop.scope("province", Role.OFFICE);
    private final Obligations obligations = workshop.get(Obligations.class);
    private final ProgressReports reports = workshop.get(ProgressReports.class);
    private final Reviews reviews = workshop.get(Reviews.class);
    private final Dossiers dossiers = workshop.get(Dossiers.class);

    @BeforeEach
    void startAfresh() {
        workshop.startAfresh();
    }

    @Test
    void publishesAgainWithoutDoubling() {
        assertThat(count()).isEqualTo(16);
        workshop.publishAgain();
        assertThat(count()).isEqualTo(16);
        var o = PROGRESS_OBLIGATION;
        workshop.dsl().deleteFrom(o).where(o.PROVINCE_ID.eq(workshop.province), o.BODY_ID.eq(workshop.body("county002"))).execute();
        workshop.publishAgain();
        assertThat(count()).isEqualTo(16);
    }

    @Test
    void placesEachObligationUnderItsCity() {
        assertThat(first(reporter).city()).isEqualTo(city.body());
        assertThat(first(workshop.scope("division01", Role.REPORTER)).city()).isNull();
    }

    @Test
    void hidesWhatIsNotPublished() {
        var p = DECOMPOSITION_WORK_PLAN;
        var plan = workshop.dsl().update(p).set(p.STATE, PlanState.PUBLISHING).where(p.PROVINCE_ID.eq(workshop.province), p.PLAN_ID.eq(workshop.plan));
        plan.execute();
        try {
            assertThat(obligations.list(reporter, ObligationFilter.ALL, PageRequest.FIRST).items()).isEmpty();
        } finally {
            workshop.dsl().update(p).set(p.STATE, PlanState.PUBLISHED).where(p.PROVINCE_ID.eq(workshop.province), p.PLAN_ID.eq(workshop.plan)).execute();
        }
    }

    @Test
    void neverSeesAnotherProvinceOrASibling() {
        var mine = first(reporter);
        var stranger = workshop.scope(workshop.other, "province", Role.OFFICE);
        assertThatThrownBy(() -> obligations.get(stranger, mine.id())).hasMessageContaining("not_found");
        assertThatThrownBy(() -> obligations.get(workshop.scope("county002", Role.REPORTER), mine.id())).hasMessageContaining("not_found");
        assertThatThrownBy(() -> obligations.get(workshop.scope("city02", Role.OFFICE), mine.id())).hasMessageContaining("not_found");
        assertThat(obligations.list(stranger, ObligationFilter.ALL, PageRequest.FIRST).items()).hasSize(16)
                .noneMatch(each -> each.id().equals(mine.id()));
    }

    @Test
    void keepsContentFromThoseWhoAdministerOrAudit() {
        for (var role : List.of(Role.ADMIN, Role.SECURITY, Role.AUDITOR)) {
            var outsider = workshop.scope("province", role);
            assertThatThrownBy(() -> obligations.list(outsider, ObligationFilter.ALL, PageRequest.FIRST)).hasMessageContaining("forbidden");
            assertThatThrownBy(() -> obligations.get(outsider, first(reporter).id())).hasMessageContaining("not_found");
        }
    }

    @Test
    void pagesInTheOrderOfDueDates() {
        var seen = new ArrayList<Obligation>();
        String cursor = null;
        do {
            var page = obligations.list(office, ObligationFilter.ALL, PageRequest.of(3, cursor));
            seen.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).hasSize(16).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> a.dueOn().compareTo(b.dueOn()));
    }

    @Test
    void goesUpTheChainAndIsVerifiedAfterTheLastStep() {
        var submitted = submitted(DUE);
        var approved = reviews.approve(approver, submitted.id(), submitted.version());
        assertThat(approved.awaiting()).isEqualTo(city.body());
        var passed = reviews.verify(city, new VerifyReport(approved.id(), approved.version(), null, List.of()));
        assertThat(passed.state()).isEqualTo(ObligationState.APPROVED);
        assertThat(passed.awaiting()).isEqualTo(office.body());
        var verified = reviews.verify(office, new VerifyReport(passed.id(), passed.version(), Outcome.PARTLY, List.of()));
        assertThat(verified.state()).isEqualTo(ObligationState.VERIFIED);
        assertThat(verified.outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(verified.onTime()).isTrue();
    }

    @Test
    void letsABureauVerifyItsDivision() {
        var division = workshop.scope("division01", Role.REPORTER);
        var o = first(division);
        o = reports.saveDraft(division, new SaveDraft(o.id(), o.version(),
                new ReportContent(Outcome.NOTHING_TO_REPORT, "本季无此事项", null, "", "", "各县尚未提交，先行报告", List.of())));
        o = reports.submit(division, o.id(), o.version());
        o = reviews.approve(workshop.scope("division01", Role.APPROVER), o.id(), o.version());
        assertThat(o.awaiting()).isEqualTo(office.body());
        assertThat(reviews.verify(office, new VerifyReport(o.id(), o.version(), null, List.of())).state()).isEqualTo(ObligationState.VERIFIED);
    }

    @Test
    void writesNothingOverThatWasSubmitted() {
        var returned = returned(LocalDate.of(2026, 4, 10));
        var o = reports.saveDraft(reporter, new SaveDraft(returned.id(), returned.version(),
                new ReportContent(Outcome.PARTLY, "补报", null, "", "", "", List.of(evidence()))));
        o = reports.submit(reporter, o.id(), o.version());
        var versions = dossiers.view(reporter, o.id()).reports();
        assertThat(versions).extracting(ReportView::narrative).containsExactly("补报", "公开 2 次");
        assertThat(versions).extracting(ReportView::state).containsOnly(ReportState.SUBMITTED);
        assertThat(o.returnCount()).isEqualTo(1);
        assertThat(o.onTime()).isTrue();
    }

    @Test
    void countsAMendingAfterItsDateAsLate() {
        var returned = returned(LocalDate.of(2026, 4, 10));
        workshop.today(LocalDate.of(2026, 4, 11));
        var again = reports.submit(reporter, returned.id(), returned.version());
        assertThat(again.rectifiedLate()).isTrue();
        assertThat(again.onTime()).isFalse();
    }

    @Test
    void forgetsTheDateOfWhatWasTakenBack() {
        var submitted = submitted(DUE);
        var recalled = reports.recall(reporter, submitted.id(), submitted.version());
        assertThat(recalled.state()).isEqualTo(ObligationState.OPEN);
        assertThat(recalled.firstSubmittedOn()).isNull();
        workshop.today(DUE.plusDays(1));
        assertThat(reports.submit(reporter, recalled.id(), recalled.version()).onTime()).isFalse();
    }

    @Test
    void takesNothingBackThatWasJudged() {
        var submitted = submitted(DUE);
        var approved = reviews.approve(approver, submitted.id(), submitted.version());
        assertThatThrownBy(() -> reports.recall(reporter, approved.id(), approved.version())).hasMessageContaining("stale");
    }

    @Test
    void letsOneOfTwoWin() throws Exception {
        var submitted = submitted(DUE);
        Callable<Object> approve = () -> reviews.approve(approver, submitted.id(), submitted.version());
        Callable<Object> giveBack = () -> reviews.returnReport(approver,
                new ReturnReport(submitted.id(), submitted.version(), "改字", null, List.of()));
        int won = 0;
        try (var two = Executors.newFixedThreadPool(2)) {
            for (var act : two.invokeAll(List.of(approve, giveBack))) {
                try {
                    act.get();
                    won++;
                } catch (ExecutionException lost) {
                    assertThat(lost.getCause()).hasMessageContaining("stale");
                }
            }
        }
        assertThat(won).isEqualTo(1);
        assertThat(obligations.get(reporter, submitted.id()).version()).isEqualTo(submitted.version() + 1);
    }

    @Test
    void showsDraftsToTheirOwnBodyOnly() {
        var o = first(reporter);
        reports.saveDraft(reporter, new SaveDraft(o.id(), o.version(), new ReportContent(null, "写到一半", null, "", "", "", List.of())));
        assertThat(dossiers.view(reporter, o.id()).reports()).hasSize(1);
        assertThat(dossiers.view(city, o.id()).reports()).isEmpty();
    }

    @Test
    void showsEvidenceWithTheReportThatUsesIt() {
        var pieces = workshop.get(EvidencePieces.class);
        var piece = evidence();
        assertThatThrownBy(() -> pieces.view(city, piece)).hasMessageContaining("not_found");
        assertThatThrownBy(() -> pieces.view(workshop.scope("county002", Role.REPORTER), piece)).hasMessageContaining("not_found");
        submit(first(reporter), List.of(piece));
        assertThat(pieces.view(city, piece).sha256()).hasSize(64);
        assertThatThrownBy(() -> pieces.view(workshop.scope("county002", Role.REPORTER), piece)).hasMessageContaining("not_found");
    }

    @Test
    void saysLateInSqlAsInJava() {
        returned(LocalDate.of(2026, 4, 10));
        for (var today : List.of(Workshop.PUBLISHED, DUE, DUE.plusDays(1), LocalDate.of(2026, 4, 11), LocalDate.of(2027, 1, 1))) {
            workshop.today(today);
            var all = obligations.list(office, ObligationFilter.ALL, PageRequest.of(200, null)).items();
            for (boolean late : new boolean[] {true, false}) {
                var filter = new ObligationFilter(null, null, null, Set.of(), null, late, false);
                assertThat(obligations.list(office, filter, PageRequest.of(200, null)).items())
                        .containsExactlyElementsOf(all.stream().filter(each -> each.late(today) == late).toList());
            }
        }
    }

    @Test
    void givesScoringWhatWasDueByTheCutOff() {
        submitted(DUE);
        var facts = workshop.get(ProgressFacts.class).of(office, workshop.plan, List.of(reporter.body(), workshop.body("county002")), DUE);
        assertThat(facts).hasSize(2).filteredOn(ObligationFact::submitted).singleElement()
                .satisfies(fact -> assertThat(fact.outcome()).isEqualTo(Outcome.FULFILLED));
    }

    private Obligation returned(LocalDate by) {
        var submitted = submitted(DUE);
        var approved = reviews.approve(approver, submitted.id(), submitted.version());
        return reviews.returnReport(city, new ReturnReport(approved.id(), approved.version(), "缺第二次", by, List.of()));
    }

    private Obligation submitted(LocalDate on) {
        workshop.today(on);
        return submit(first(reporter), List.of(evidence()));
    }

    private Obligation submit(Obligation o, List<EvidenceId> pieces) {
        var saved = reports.saveDraft(reporter, new SaveDraft(o.id(), o.version(),
                new ReportContent(Outcome.FULFILLED, "公开 2 次", null, "", "", "", pieces)));
        return reports.submit(reporter, saved.id(), saved.version());
    }

    private EvidenceId evidence() {
        return workshop.get(EvidencePieces.class).addFile(reporter, "公开情况.txt",
                new ByteArrayInputStream("已公开".getBytes(StandardCharsets.UTF_8))).id();
    }

    private Obligation first(Scope scope) {
        ObligationId id = obligations.list(scope, ObligationFilter.of(scope.body()), PageRequest.FIRST).items().getFirst().id();
        return obligations.get(scope, id);
    }

    private int count() {
        return workshop.dsl().fetchCount(PROGRESS_OBLIGATION, PROGRESS_OBLIGATION.PROVINCE_ID.eq(workshop.province));
    }
}
