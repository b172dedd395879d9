package cn.mingzhang.progress;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_AMENDMENT_NOTICE;
import static cn.mingzhang.schema.Tables.PROGRESS_CHAIN_STEP;
import static cn.mingzhang.schema.Tables.TENANTS_BODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.decomposition.amendment.Amend;
import cn.mingzhang.decomposition.amendment.AmendmentView;
import cn.mingzhang.decomposition.cascade.Cascades;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.AmendmentKind;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.report.ReportContent;
import cn.mingzhang.progress.report.SaveDraft;
import cn.mingzhang.progress.request.AnswerRequest;
import cn.mingzhang.progress.review.Reviews;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bodies are let off, put to and taken off what is published, and take note of it. */
class AmendedBodiesRepositoryTest extends AmendmentDesk {

    @Test
    void aBodyIsLetOffWhatItHasNotHadVerified() {
        var task = counties(PeriodKind.QUARTERLY);
        verified(mine(task).getFirst());
        var done = amendments.amend(office, new Amend.Exempt(task.planId(), task.id(), task.version(), "该县已整体移交", reporter.body()));
        assertThat(done.obligations()).isEqualTo(3);
        assertThat(mine(task)).extracting(Obligation::state).containsExactly(ObligationState.VERIFIED, ObligationState.EXEMPT, ObligationState.EXEMPT, ObligationState.EXEMPT);
        assertThat(of(task, "county002")).extracting(Obligation::state).containsOnly(ObligationState.OPEN);
        assertThatThrownBy(() -> amendments.amend(office, new Amend.Exempt(task.planId(), task.id(), fresh(task).version(), "再免", reporter.body())))
                .hasMessageContaining("body_nothing_open");
        assertThatThrownBy(() -> amendments.amend(office, new Amend.Exempt(task.planId(), task.id(), fresh(task).version(), "免", office.body())))
                .hasMessageContaining("body_owes_not");
    }

    @Test
    void aBodyThatIsTakenOffAndPutBackOwesTheSameObligationsWithTheirReports() {
        var task = counties(PeriodKind.QUARTERLY);
        var first = mine(task).getFirst();
        submit(first);
        var off = amendments.amend(office, new Amend.RemoveBody(task.planId(), task.id(), task.version(), "机构改革", reporter.body()));
        assertThat(off.obligations()).isEqualTo(4);
        assertThat(off.told()).as("the county and the city that it reports through").isEqualTo(2);
        assertThat(mine(task)).extracting(Obligation::state).containsOnly(ObligationState.CANCELLED);
        year.today(LocalDate.of(2026, 7, 10));
        var on = amendments.amend(office, new Amend.AddBody(task.planId(), task.id(), fresh(task).version(), "改革后仍由其承担", reporter.body(), Part.RESPONSIBLE));
        assertThat(on.obligations()).isEqualTo(3);
        assertThat(mine(task)).hasSize(4).extracting(Obligation::state).containsExactly(ObligationState.SUBMITTED, ObligationState.CANCELLED, ObligationState.OPEN, ObligationState.OPEN);
        assertThat(mine(task).getFirst()).as("what was submitted waits again, at the first step").satisfies(again -> {
            assertThat(again.id()).isEqualTo(first.id());
            assertThat(again.awaiting()).isEqualTo(reporter.body());
            assertThat(again.onTime()).isTrue();
            assertThat(again.outcome()).isEqualTo(Outcome.PARTLY);
            year.get(Reviews.class).approve(year.scope("county001", Role.APPROVER), again.id(), again.version());
        });
        assertThatThrownBy(() -> amendments.amend(office, new Amend.AddBody(task.planId(), task.id(), fresh(task).version(), "再加", reporter.body(), Part.RESPONSIBLE)))
                .hasMessageContaining("body_owes_already");
    }

    @Test
    void aTaskThatIsTakenBackIsAnAmendmentAndWhatWasReportedGoesOn() {
        var task = counties(PeriodKind.QUARTERLY);
        submit(mine(task).getFirst());
        year.today(Q1);
        var asked = requests.decline(reporter, decline(mine(task).get(1)));
        requests.answer(office, new AnswerRequest(asked.id(), asked.version(), true, "改由县政府办承担", null));
        assertThat(mine(task)).extracting(Obligation::state).containsExactly(ObligationState.SUBMITTED, ObligationState.EXEMPT, ObligationState.EXEMPT, ObligationState.EXEMPT);
        var done = amendments.list(office, task.planId(), PageRequest.FIRST).items();
        assertThat(done).singleElement().satisfies(amendment -> {
            assertThat(amendment.kind()).isEqualTo(AmendmentKind.EXEMPT);
            assertThat(amendment.body()).isEqualTo(reporter.body());
            assertThat(amendment.reason()).isEqualTo("改由县政府办承担");
            assertThat(amendment.obligations()).isEqualTo(3);
        });
        assertThat(amendments.unseen(reporter, 1)).extracting(AmendmentView::id).containsExactly(done.getFirst().id());
        assertThat(amendments.unseen(year.scope("county002", Role.REPORTER), 50)).extracting(AmendmentView::id).doesNotContain(done.getFirst().id());
        assertThatThrownBy(() -> requests.answer(office, new AnswerRequest(asked.id(), asked.version(), false, "再想想", null))).hasMessageContaining("stale");
    }

    @Test
    void aTaskThatIsKeptIsNoAmendment() {
        var task = counties(PeriodKind.QUARTERLY);
        var asked = requests.decline(reporter, decline(mine(task).getFirst()));
        requests.answer(office, new AnswerRequest(asked.id(), asked.version(), false, "属于司法局职责", null));
        assertThat(amendments.list(office, task.planId(), PageRequest.FIRST).items()).isEmpty();
    }

    @Test
    void aBodyThatIsLetOffIsNotOfferedTheTaskForSplitting() {
        var task = year.published(PeriodKind.QUARTERLY, null, named(Part.LEAD, "city01"), named(Part.RESPONSIBLE, "city02"));
        var cascades = year.get(Cascades.class);
        assertThat(cascades.view(city, task.planId()).received()).hasSize(1);
        amendments.amend(office, new Amend.Exempt(task.planId(), task.id(), task.version(), "整体移交", city.body()));
        assertThat(cascades.view(city, task.planId()).received()).isEmpty();
        assertThatThrownBy(() -> cascades.begin(city, task.planId(), List.of())).hasMessageContaining("nothing_to_split");
        amendments.amend(office, new Amend.AddBody(task.planId(), task.id(), fresh(task).version(), "仍由其承担", city.body(), Part.LEAD));
        assertThat(cascades.view(city, task.planId()).received()).hasSize(1);
    }

    @Test
    void whatIsAboutOneBodyIsToldItAndTheCityItReportsThrough() {
        var task = counties(PeriodKind.QUARTERLY);
        var done = amendments.amend(office, new Amend.Exempt(task.planId(), task.id(), task.version(), "整体移交", reporter.body()));
        assertThat(told(done)).containsExactlyInAnyOrder(reporter.body(), city.body());
        var cities = year.published(PeriodKind.QUARTERLY, null, named(Part.LEAD, "city01"), named(Part.RESPONSIBLE, "city02"));
        year.split(city, cities.id(), PeriodKind.QUARTERLY, named(Part.RESPONSIBLE, "county001"));
        var off = amendments.amend(office, new Amend.RemoveBody(cities.planId(), cities.id(), cities.version(), "改由他市承担", city.body()));
        assertThat(told(off)).as("its part ended too").containsExactlyInAnyOrder(city.body(), reporter.body());
    }

    private List<BodyId> told(AmendmentView amendment) {
        var n = DECOMPOSITION_AMENDMENT_NOTICE;
        return year.dsl().select(n.BODY_ID).from(n).where(n.PROVINCE_ID.eq(year.province), n.AMENDMENT_ID.eq(amendment.id())).fetch(n.BODY_ID);
    }

    @Test
    void aBodyThatComesLateOwesWhatIsNotOverAndHasItsChain() {
        var task = counties(PeriodKind.QUARTERLY);
        year.today(LocalDate.of(2026, 7, 10));
        var division = year.body("division02");
        var done = amendments.amend(office, new Amend.AddBody(task.planId(), task.id(), task.version(), "补充牵头处室", division, Part.LEAD));
        assertThat(done.obligations()).isEqualTo(2);
        assertThat(of(task, "division02")).extracting(Obligation::period).containsExactly("2026-Q3", "2026-Q4");
        var c = PROGRESS_CHAIN_STEP;
        assertThat(year.dsl().fetchCount(c, c.PROVINCE_ID.eq(year.province).and(c.PLAN_ID.eq(task.planId())).and(c.BODY_ID.eq(division)))).isEqualTo(1);
        assertThat(fresh(task).owners()).extracting(Owner::bodyId).contains(division);
    }

    @Test
    void aBodyThatIsClosedIsNotPutToATask() {
        var task = counties(PeriodKind.ONCE);
        var b = TENANTS_BODY;
        var closed = b.PROVINCE_ID.eq(year.province).and(b.BODY_ID.eq(year.body("division02")));
        year.dsl().update(b).set(b.STATE, "ABOLISHED").where(closed).execute();
        try {
            assertThatThrownBy(() -> amendments.amend(office, new Amend.AddBody(task.planId(), task.id(), task.version(), "加", year.body("division02"), Part.LEAD)))
                    .hasMessageContaining("body_id").hasMessageContaining("owner_abolished");
        } finally {
            year.dsl().update(b).set(b.STATE, "ACTIVE").where(closed).execute();
        }
    }

    @Test
    void takingABodyOffReachesWhatItMadeOfTheTaskAndSplittingAgainTakesUpWhatEnded() {
        var task = year.published(PeriodKind.QUARTERLY, null, named(Part.LEAD, "city01"), named(Part.RESPONSIBLE, "city02"));
        var part = year.split(city, task.id(), PeriodKind.QUARTERLY, named(Part.RESPONSIBLE, "county001"));
        var owed = of(part, "county001").getFirst();
        amendments.amend(office, new Amend.RemoveBody(task.planId(), task.id(), task.version(), "改由他市承担", city.body()));
        assertThat(of(part, "county001")).extracting(Obligation::state).containsOnly(ObligationState.CANCELLED);
        assertThat(of(task, "city02")).extracting(Obligation::state).containsOnly(ObligationState.OPEN);

        amendments.amend(office, new Amend.AddBody(task.planId(), task.id(), fresh(task).version(), "仍由其承担", city.body(), Part.LEAD));
        var again = year.split(city, task.id(), PeriodKind.QUARTERLY, named(Part.RESPONSIBLE, "county001"));
        assertThat(of(again, "county001")).hasSize(4).extracting(Obligation::state).containsOnly(ObligationState.OPEN);
        assertThat(of(again, "county001").getFirst().id()).isEqualTo(owed.id());
        assertThat(of(part, "county001")).isEmpty();
    }

    @Test
    void whatACityGaveFurtherStaysWhileSomethingOfItsTaskGoesOn() {
        var task = year.published(PeriodKind.QUARTERLY, null, named(Part.LEAD, "city01"));
        var part = year.split(city, task.id(), PeriodKind.QUARTERLY, named(Part.RESPONSIBLE, "county001"));
        var liaison = year.scope("city01", Role.REPORTER);
        var first = of(task, "city01").getFirst();
        var saved = reports.saveDraft(liaison, new SaveDraft(first.id(), first.version(), new ReportContent(Outcome.NOTHING_TO_REPORT, "本季度无此类事项。", null, "", "", "", List.of())));
        reports.submit(liaison, saved.id(), saved.version());
        takenBack(liaison, of(task, "city01").get(1));
        assertThat(of(task, "city01")).extracting(Obligation::state).containsExactly(ObligationState.SUBMITTED, ObligationState.EXEMPT, ObligationState.EXEMPT, ObligationState.EXEMPT);
        assertThat(of(part, "county001")).extracting(Obligation::state).containsOnly(ObligationState.OPEN);

        var other = year.published(PeriodKind.QUARTERLY, null, named(Part.LEAD, "city01"));
        var given = year.split(city, other.id(), PeriodKind.QUARTERLY, named(Part.RESPONSIBLE, "county001"));
        takenBack(liaison, of(other, "city01").getFirst());
        assertThat(of(given, "county001")).extracting(Obligation::state).containsOnly(ObligationState.CANCELLED);
    }

    @Test
    void whoOwesAPartIsToldOfOtherWords() {
        var task = year.published(PeriodKind.QUARTERLY, null, named(Part.LEAD, "city01"));
        year.split(city, task.id(), PeriodKind.QUARTERLY, named(Part.RESPONSIBLE, "county001"));
        assertThat(amendments.amend(office, new Amend.Reword(task.planId(), task.id(), task.version(), "修订", "改过的标题", null, null)).told()).isEqualTo(2);
    }

    private void takenBack(Scope liaison, Obligation owed) {
        var asked = requests.decline(liaison, decline(owed));
        requests.answer(office, new AnswerRequest(asked.id(), asked.version(), true, "改由他市承担", null));
    }

    @Test
    void theLastBodyIsNotTakenOff() {
        var task = year.published(PeriodKind.ONCE, LocalDate.of(2026, 6, 30), named(Part.LEAD, "city01"));
        assertThatThrownBy(() -> amendments.amend(office, new Amend.RemoveBody(task.planId(), task.id(), task.version(), "改", city.body()))).hasMessageContaining("task_last_body");
        assertThat(of(task, "city01")).extracting(Obligation::state).containsOnly(ObligationState.OPEN);
    }

    @Test
    void bodiesTakeNoteOfWhatTheyWereTold() {
        var task = counties(PeriodKind.ONCE);
        int before = amendments.countUnseen(reporter);
        var told = amendments.amend(office, new Amend.Reword(task.planId(), task.id(), task.version(), "修订", "改过的标题", null, null));
        assertThat(told.told()).isEqualTo(3);
        assertThat(amendments.countUnseen(reporter)).isEqualTo(before + 1);
        assertThat(amendments.unseen(reporter, 5)).first().extracting(AmendmentView::id).isEqualTo(told.id());
        assertThatThrownBy(() -> amendments.receive(office, told.id())).hasMessageContaining("forbidden");
        assertThatThrownBy(() -> amendments.receive(year.scope(year.other, "county001", Role.REPORTER), told.id())).hasMessageContaining("not_found");
        assertThat(amendments.receive(reporter, told.id()).received()).isEqualTo(1);
        assertThat(amendments.receive(reporter, told.id()).received()).isEqualTo(1);
        assertThat(amendments.countUnseen(reporter)).isEqualTo(before);
        assertThat(amendments.of(reporter, List.of(task.id()))).extracting(AmendmentView::kind).containsExactly(AmendmentKind.REWORD);
    }
}
