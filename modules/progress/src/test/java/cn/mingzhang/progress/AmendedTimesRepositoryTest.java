package cn.mingzhang.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.decomposition.amendment.Amend;
import cn.mingzhang.decomposition.amendment.AmendmentView;
import cn.mingzhang.decomposition.amendment.Difference;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.task.Quota;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.request.AnswerRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A date is brought forward, a rhythm changes, a task goes to others: all as one act, and what was reported stays. */
class AmendedTimesRepositoryTest extends AmendmentDesk {

    private static final LocalDate Q2 = LocalDate.of(2026, 6, 30);

    @Test
    void anEarlierDateMovesWhatNobodyHasReported() {
        var task = counties(PeriodKind.QUARTERLY);
        submit(mine(task).getFirst());
        year.today(LocalDate.of(2026, 3, 16));
        var done = advance(task, LocalDate.of(2026, 3, 20), "2026-Q1");
        assertThat(done.obligations()).as("the county that has reported keeps its date").isEqualTo(2);
        assertThat(mine(task).getFirst().dueOn()).isEqualTo(Q1);
        assertThat(of(task, "county002").getFirst().dueOn()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(of(task, "county002").get(1).dueOn()).isEqualTo(Q2);
        assertThat(done.differences()).containsExactly(new Difference("2026-Q1", "2026-03-31", "2026-03-20"));
        assertThat(done.told()).isEqualTo(3);
        assertThatThrownBy(() -> advance(task, LocalDate.of(2026, 3, 20), "2026-Q1")).hasMessageContaining("due_not_earlier");
        assertThatThrownBy(() -> advance(task, LocalDate.of(2026, 3, 18), "2026-Q2")).as("before it begins").hasMessageContaining("due_not_earlier");
        assertThatThrownBy(() -> advance(task, LocalDate.of(2026, 3, 2), "2026-Q1")).hasMessageContaining("due_past");
        assertThatThrownBy(() -> advance(task, LocalDate.of(2026, 3, 18), "2026-Q9")).hasMessageContaining("period_unknown");
    }

    @Test
    void partsThatWouldBeDueLaterComeForwardToo() {
        var task = year.published(PeriodKind.ONCE, Q2, named(Part.LEAD, "city01"));
        var part = year.split(city, task.id(), PeriodKind.QUARTERLY, named(Part.RESPONSIBLE, "county001"));
        var done = advance(task, LocalDate.of(2026, 6, 15), "ONCE");
        assertThat(of(part, "county001").stream().filter(each -> each.period().equals("2026-Q2")).findFirst().orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 6, 15));
        assertThat(of(part, "county001").getFirst().dueOn()).isEqualTo(Q1);
        assertThat(done.obligations()).isEqualTo(2);
        assertThat(done.told()).isEqualTo(2);
        assertThat(fresh(task).dueOn()).isEqualTo(LocalDate.of(2026, 6, 15));
    }

    @Test
    void anotherRhythmTakesTheOldPeriodsPlaceFromWhatIsNotOver() {
        var task = counties(PeriodKind.QUARTERLY);
        verified(mine(task).getFirst());
        amendments.amend(office, new Amend.Exempt(task.planId(), task.id(), task.version(), "整体移交", year.body("county003")));
        year.today(LocalDate.of(2026, 10, 9));
        var done = reschedule(task, PeriodKind.MONTHLY);
        assertThat(standing(task, "county001")).containsExactly("2026-Q1", "2026-Q2", "2026-Q3", "2026-10", "2026-11", "2026-12");
        assertThat(done.obligations()).isEqualTo(6);
        assertThat(standing(task, "county003")).as("who was let off is not asked again").isEmpty();
        assertThat(fresh(task).period()).isEqualTo(PeriodKind.MONTHLY);
        amendments.amend(office, new Amend.RemoveBody(task.planId(), task.id(), fresh(task).version(), "整体移交", year.body("county002")));
        reschedule(task, PeriodKind.QUARTERLY);
        assertThat(standing(task, "county002")).as("who was taken off is not asked again").isEmpty();
        assertThat(standing(task, "county001")).as("what ended is owed again").containsExactly("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4");
    }

    @Test
    void whoWasTakenOffLeavesNoRoomInTheCount() {
        var task = year.published(PeriodKind.QUARTERLY, null, named(Part.LEAD, "county001"), named(Part.RESPONSIBLE, "county002"));
        amendments.amend(office, new Amend.RemoveBody(task.planId(), task.id(), task.version(), "撤出试点", year.body("county002")));
        reschedule(task, PeriodKind.HALF_YEARLY);
        assertThat(standing(task, "county001")).containsExactly("2026-H1", "2026-H2");
    }

    @Test
    void theRhythmStaysWhereAPeriodWasReportedOrSplit() {
        var reported = counties(PeriodKind.QUARTERLY);
        submit(mine(reported).getFirst());
        assertThatThrownBy(() -> reschedule(reported, PeriodKind.MONTHLY)).hasMessageContaining("reschedule_reported");
        assertThatThrownBy(() -> amendments.amend(office, new Amend.Reschedule(reported.planId(), reported.id(), fresh(reported).version(), "改", null,
                List.of(new Quota(2, Quota.Per.QUARTER, "每季度2次"))))).hasMessageContaining("reschedule_reported");
        year.today(AmendedYear.PUBLISHED);
        var split = year.published(PeriodKind.QUARTERLY, null, named(Part.LEAD, "city01"));
        year.split(city, split.id(), PeriodKind.QUARTERLY, named(Part.RESPONSIBLE, "county001"));
        assertThatThrownBy(() -> reschedule(split, PeriodKind.MONTHLY)).hasMessageContaining("reschedule_split");
        assertThatThrownBy(() -> reschedule(split, PeriodKind.QUARTERLY)).hasMessageContaining("amendment_changes_nothing");
        assertThatThrownBy(() -> reschedule(split, null)).hasMessageContaining("required");
        var quota = amendments.amend(office, new Amend.Reschedule(split.planId(), split.id(), fresh(split).version(), "改", null, List.of(new Quota(2, Quota.Per.QUARTER, "每季度2次"))));
        assertThat(quota.differences()).containsExactly(new Difference("quotas", "", "每季度2次"));
        assertThat(standing(split, "city01")).hasSize(4);
    }

    @Test
    void aWholeAudienceComesAndGoesAtOnce() {
        var task = year.published(PeriodKind.QUARTERLY, null, named(Part.LEAD, "city01"), named(Part.RESPONSIBLE, "county001"));
        submit(mine(task).getFirst());
        year.today(LocalDate.of(2026, 4, 2));
        var all = new Owner(Part.RESPONSIBLE, null, Audience.ALL_COUNTIES, "各县");
        var come = reassign(task, named(Part.LEAD, "city01"), all);
        assertThat(standing(task, "county002")).containsExactly("2026-Q2", "2026-Q3", "2026-Q4");
        assertThat(standing(task, "county001")).hasSize(4);
        assertThat(come.obligations()).isEqualTo(6);
        assertThat(come.differences()).containsExactly(new Difference("owners", "*city01、county001", "*city01、@ALL_COUNTIES"));
        assertThat(come.told()).as("two counties and the cities that they report through").isEqualTo(4);

        var gone = reassign(task, named(Part.LEAD, "city01"), named(Part.RESPONSIBLE, "city02"));
        assertThat(standing(task, "county001")).isEmpty();
        assertThat(of(task, "county001").getFirst().firstSubmittedOn()).as("what was reported stays readable").isNotNull();
        assertThat(standing(task, "city02")).hasSize(3);
        assertThat(gone.obligations()).isEqualTo(4 + 3 + 3 + 3);
        assertThatThrownBy(() -> reassign(task, named(Part.LEAD, "city01"), new Owner(Part.RESPONSIBLE, null, null, "有关单位"))).hasMessageContaining("task_owner_open");
    }

    @Test
    void whoWasTakenOffStaysOffWhenOthersComeAndIsPutBackByName() {
        var task = counties(PeriodKind.QUARTERLY);
        amendments.amend(office, new Amend.RemoveBody(task.planId(), task.id(), task.version(), "整体移交", year.body("county003")));
        var all = new Owner(Part.RESPONSIBLE, null, Audience.ALL_COUNTIES, "各县");
        reassign(task, all, named(Part.LEAD, "division01"));
        assertThat(standing(task, "division01")).hasSize(4);
        assertThat(standing(task, "county003")).isEmpty();
        amendments.amend(office, new Amend.AddBody(task.planId(), task.id(), fresh(task).version(), "收回", year.body("county003"), Part.RESPONSIBLE));
        assertThat(standing(task, "county003")).hasSize(4);
        reassign(task, named(Part.LEAD, "division01"));
        assertThat(standing(task, "county001")).isEmpty();
        assertThat(standing(task, "county003")).isEmpty();
    }

    @Test
    void aBodyWhosePartsWereReportedKeepsItsPart() {
        var task = year.published(PeriodKind.QUARTERLY, null, named(Part.LEAD, "city01"), named(Part.RESPONSIBLE, "county003"));
        var part = year.split(city, task.id(), PeriodKind.QUARTERLY, named(Part.RESPONSIBLE, "county001"));
        submit(mine(part).getFirst());
        assertThatThrownBy(() -> reassign(task, named(Part.RESPONSIBLE, "city01"), named(Part.LEAD, "county003"))).hasMessageContaining("reassign_reported");
        assertThat(mine(part).getFirst().state()).isEqualTo(ObligationState.SUBMITTED);
    }

    @Test
    void whatWasSentBackIsAnsweredBeforeItsRhythmChanges() {
        var task = counties(PeriodKind.QUARTERLY);
        var asked = requests.decline(reporter, decline(mine(task).getFirst()));
        assertThatThrownBy(() -> reschedule(task, PeriodKind.MONTHLY)).hasMessageContaining("reschedule_sent_back");
        requests.answer(office, new AnswerRequest(asked.id(), asked.version(), false, "仍由你局承担", null));
        reschedule(task, PeriodKind.MONTHLY);
        assertThat(standing(task, "county001")).hasSize(10);
        assertThat(mine(task)).noneMatch(Obligation::declined);
    }

    @Test
    void whoWasLetOffStaysSoThoughItReportedBefore() {
        var task = counties(PeriodKind.QUARTERLY);
        submit(mine(task).getFirst());
        var asked = requests.decline(reporter, decline(mine(task).get(1)));
        requests.answer(office, new AnswerRequest(asked.id(), asked.version(), true, "改由他县承担", null));
        year.today(LocalDate.of(2026, 4, 2));
        reschedule(task, PeriodKind.MONTHLY);
        assertThat(standing(task, "county001")).containsExactly("2026-Q1");
        assertThat(mine(task).getFirst().state()).as("what it reported goes on").isEqualTo(ObligationState.SUBMITTED);
        assertThat(standing(task, "county002")).hasSize(10);
    }

    @Test
    void aBodyChangesItsPartUnlessItHasReportedInIt() {
        var task = year.published(PeriodKind.QUARTERLY, null, named(Part.LEAD, "city01"), named(Part.RESPONSIBLE, "county001"));
        reassign(task, named(Part.LEAD, "county001"), named(Part.RESPONSIBLE, "city01"));
        assertThat(of(task, "county001").stream().filter(each -> each.state() == ObligationState.OPEN)).hasSize(4).allMatch(each -> each.part() == Part.LEAD);
        submit(mine(task).stream().filter(each -> each.state() == ObligationState.OPEN).findFirst().orElseThrow());
        assertThatThrownBy(() -> reassign(task, named(Part.RESPONSIBLE, "county001"), named(Part.LEAD, "city01"))).hasMessageContaining("reassign_reported");
    }

    private AmendmentView advance(TaskView task, LocalDate due, String period) {
        return amendments.amend(office, new Amend.Advance(task.planId(), task.id(), fresh(task).version(), "提前检查", due, Set.of(period)));
    }

    private AmendmentView reschedule(TaskView task, PeriodKind period) {
        return amendments.amend(office, new Amend.Reschedule(task.planId(), task.id(), fresh(task).version(), "改为按月", period, null));
    }

    private AmendmentView reassign(TaskView task, Owner... owners) {
        return amendments.amend(office, new Amend.Reassign(task.planId(), task.id(), fresh(task).version(), "职责调整", List.of(owners)));
    }

    private List<String> standing(TaskView task, String body) {
        return of(task, body).stream().filter(each -> each.state() != ObligationState.CANCELLED && each.state() != ObligationState.EXEMPT).map(Obligation::period).toList();
    }
}
