package cn.mingzhang.progress;

import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.decomposition.amendment.Amend;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.task.Quota;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.RequestState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.request.AnswerRequest;
import cn.mingzhang.progress.request.AskExtension;
import cn.mingzhang.progress.request.RequestView;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is granted or amended below: a part is due no later and asks for no less than what its issuer owes above. */
class PartsNeverLoosenRepositoryTest extends AmendmentDesk {

    private static final LocalDate Q2 = LocalDate.of(2026, 6, 30);

    private final Scope county = year.scope("county001", Role.OFFICE);

    @Test
    void noLaterDateIsGivenThanTheIssuerOwesAbove() {
        var part = splitOnce();
        var late = ask(part, LocalDate.of(2026, 9, 30));
        assertThat(requests.possibleAnswers(city, List.of(late)).get(late.id()).latest()).isEqualTo(Q2);
        assertThatThrownBy(() -> grant(late, null)).hasMessageContaining("due_beyond_parent");
        assertThatThrownBy(() -> grant(late, LocalDate.of(2026, 7, 1))).hasMessageContaining("due_beyond_parent");
        assertThatThrownBy(() -> grant(late, LocalDate.of(2026, 6, 27))).as("a Saturday falls on the Monday").hasMessageContaining("extension_not_later");
        assertThat(mine(part).getFirst().dueOn()).isEqualTo(LocalDate.of(2026, 6, 29));
        assertThat(grant(late, Q2).grantedDueOn()).isEqualTo(Q2);
        assertThat(mine(part).getFirst().dueOn()).isEqualTo(Q2);
    }

    @Test
    void noDateIsGivenThatIsOverOrTooFar() {
        var task = counties(PeriodKind.ONCE);
        var asked = requests.askExtension(reporter, new AskExtension(mine(task).getFirst().id(), mine(task).getFirst().version(), LocalDate.of(2026, 7, 3), "等待标准"));
        assertThat(requests.possibleAnswers(office, List.of(asked)).get(asked.id()).latest()).as("within a year").isEqualTo(LocalDate.of(2027, 6, 30));
        assertThatThrownBy(() -> requests.answer(office, new AnswerRequest(asked.id(), asked.version(), true, "", LocalDate.of(2028, 1, 4)))).hasMessageContaining("extension_not_later");
        year.today(LocalDate.of(2026, 7, 13));
        assertThatThrownBy(() -> requests.answer(office, new AnswerRequest(asked.id(), asked.version(), true, "", null))).as("what was asked for is over").hasMessageContaining("due_past");
    }

    @Test
    void eachPeriodIsPutOffToWhatTheIssuerOwesForItAtMost() {
        var task = year.published(PeriodKind.QUARTERLY, null, named(Part.LEAD, "city01"));
        var part = year.divide(city, task, null, List.of(), named(Part.RESPONSIBLE, "county001"));
        amendments.amend(city, new Amend.Advance(part.planId(), part.id(), part.version(), "提前", LocalDate.of(2026, 3, 20), Set.of("2026-Q1")));
        assertThatThrownBy(() -> putOff(part, LocalDate.of(2026, 4, 30))).as("the task itself is owed until December").hasMessageContaining("due_beyond_parent");
        putOff(part, Q1);
        assertThat(mine(part)).extracting(Obligation::dueOn).startsWith(Q1, Q2);
    }

    @Test
    void partsFollowAnEarlierDateAboveAndEndWhereTheyWouldOnlyBeginAfterIt() {
        var task = year.published(PeriodKind.ONCE, LocalDate.of(2026, 12, 31), named(Part.LEAD, "city01"));
        var part = year.divide(city, task, PeriodKind.QUARTERLY, List.of(), named(Part.RESPONSIBLE, "county001"));
        var below = year.divide(county, part, PeriodKind.MONTHLY, List.of(), named(Part.RESPONSIBLE, "county001"));
        grant(ask(part, LocalDate.of(2026, 7, 31)), null);
        assertThat(mine(part).stream().filter(each -> each.period().equals("2026-Q1"))).singleElement().extracting(Obligation::dueOn).isEqualTo(LocalDate.of(2026, 7, 31));

        var due = LocalDate.of(2026, 6, 15);
        amendments.amend(office, new Amend.Advance(task.planId(), task.id(), task.version(), "提前验收", due, Set.of()));
        assertThat(standing(part, "county001")).containsExactlyInAnyOrder("2026-Q1", "2026-Q2");
        assertThat(standing(below, "county001")).containsExactlyInAnyOrder("2026-03", "2026-04", "2026-05", "2026-06");
        assertThat(list(part.planId(), null)).filteredOn(each -> each.state() == ObligationState.OPEN).extracting(Obligation::dueOn).containsOnly(due);
        assertThat(list(below.planId(), null)).filteredOn(each -> each.state() == ObligationState.OPEN).noneMatch(each -> each.dueOn().isAfter(due) || each.dueOn().isBefore(each.opensOn()));
        assertThat(list(below.planId(), null)).hasSize(10);
    }

    @Test
    void anotherRhythmOrQuotaAsksForNoLess() {
        var four = List.of(new Quota(4, Quota.Per.QUARTER, "每季度4次"));
        var task = year.published(PeriodKind.QUARTERLY, null, four, named(Part.LEAD, "city01"));
        var part = year.divide(city, task, PeriodKind.MONTHLY, four, named(Part.RESPONSIBLE, "county001"));
        assertThatThrownBy(() -> reschedule(part, PeriodKind.YEARLY, null)).hasMessageContaining("part_period_uncovered");
        assertThatThrownBy(() -> reschedule(part, null, List.of(new Quota(3, Quota.Per.QUARTER, "每季度3次")))).hasMessageContaining("part_quota_short");
        assertThat(fresh(part).period()).isEqualTo(PeriodKind.MONTHLY);
        assertThat(mine(part)).as("what was refused left nothing behind").hasSize(10).extracting(Obligation::state).containsOnly(ObligationState.OPEN);
        reschedule(part, PeriodKind.QUARTERLY, List.of(new Quota(5, Quota.Per.QUARTER, "每季度5次")));
        assertThat(standing(part, "county001")).hasSize(4);
    }

    @Test
    void whatGoesThroughACityStaysWithAllOfItsCounties() {
        var task = year.published(PeriodKind.QUARTERLY, null, new Owner(Part.LEAD, null, Audience.COUNTIES_VIA_CITIES, "各市（须分解到县）"));
        var part = year.divide(city, task, null, List.of(), new Owner(Part.RESPONSIBLE, null, Audience.ALL_COUNTIES, "各县"));
        var county = reporter.body();
        refused(part, at -> new Amend.RemoveBody(part.planId(), part.id(), at, "改", county));
        refused(part, at -> new Amend.Exempt(part.planId(), part.id(), at, "改", county));
        refused(part, at -> new Amend.Cancel(part.planId(), part.id(), at, "改"));
        refused(part, at -> new Amend.Reassign(part.planId(), part.id(), at, "改", List.of(named(Part.RESPONSIBLE, "county002"))));
        var asked = requests.decline(reporter, decline(mine(part).getFirst()));
        assertThatThrownBy(() -> requests.answer(city, new AnswerRequest(asked.id(), asked.version(), true, "不再承担", null))).hasMessageContaining("part_bodies_missing");
        assertThat(requests.get(city, asked.id()).state()).isEqualTo(RequestState.OPEN);
        requests.answer(city, new AnswerRequest(asked.id(), asked.version(), false, "须全部承担", null));
        assertThat(standing(part, "county001")).hasSize(4);
        amendments.amend(city, new Amend.Reassign(part.planId(), part.id(), fresh(part).version(), "明确牵头",
                List.of(named(Part.LEAD, "county001"), named(Part.RESPONSIBLE, "county002"))));
        assertThat(standing(part, "county001")).hasSize(4);
    }

    @Test
    void whatNoPartServesTheBureauDoesItself() {
        var task = year.published(PeriodKind.QUARTERLY, null, named(Part.LEAD, "city01"));
        var part = year.divide(city, task, null, List.of(), named(Part.RESPONSIBLE, "county001"), named(Part.RESPONSIBLE, "county002"));
        amendments.amend(city, new Amend.Exempt(part.planId(), part.id(), part.version(), "由他县承担", reporter.body()));
        amendments.amend(city, new Amend.Cancel(part.planId(), part.id(), fresh(part).version(), "由市局自行承担"));
        assertThat(standing(part, "county002")).isEmpty();
        assertThat(of(task, "city01")).extracting(Obligation::state).containsOnly(ObligationState.OPEN);
        assertThat(standing(year.divide(city, task, null, List.of(), named(Part.RESPONSIBLE, "county002")), "county002")).hasSize(4);
    }

    private void refused(TaskView part, IntFunction<Amend> act) {
        int version = fresh(part).version();
        assertThatThrownBy(() -> amendments.amend(city, act.apply(version))).hasMessageContaining("part_bodies_missing");
        assertThat(fresh(part).version()).isEqualTo(version);
        assertThat(standing(part, "county001")).hasSize(4);
    }

    private void putOff(TaskView part, LocalDate due) {
        amendments.amend(city, new Amend.Extend(part.planId(), part.id(), fresh(part).version(), "延后", due, Set.of("2026-Q1")));
    }

    private void reschedule(TaskView part, @Nullable PeriodKind rhythm, @Nullable List<Quota> quotas) {
        amendments.amend(city, new Amend.Reschedule(part.planId(), part.id(), fresh(part).version(), "调整", rhythm, quotas));
    }

    private List<String> standing(TaskView task, String body) {
        return of(task, body).stream().filter(each -> each.state() != ObligationState.CANCELLED && each.state() != ObligationState.EXEMPT).map(Obligation::period).toList();
    }

    private TaskView splitOnce() {
        var task = year.published(PeriodKind.ONCE, Q2, named(Part.LEAD, "city01"));
        var part = year.divide(city, task, null, List.of(), named(Part.RESPONSIBLE, "county001"));
        year.dsl().update(PROGRESS_OBLIGATION).set(PROGRESS_OBLIGATION.DUE_ON, LocalDate.of(2026, 6, 29))
                .where(PROGRESS_OBLIGATION.PROVINCE_ID.eq(year.province), PROGRESS_OBLIGATION.TASK_ID.eq(part.id())).execute();
        return part;
    }

    private RequestView ask(TaskView part, LocalDate due) {
        Obligation owed = mine(part).getFirst();
        return requests.askExtension(reporter, new AskExtension(owed.id(), owed.version(), due, "材料还在会签"));
    }

    private RequestView grant(RequestView asked, @Nullable LocalDate due) {
        return requests.answer(city, new AnswerRequest(asked.id(), asked.version(), true, "", due));
    }
}
