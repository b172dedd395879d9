package cn.mingzhang.decomposition.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.FileId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.id.WorkPointId;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.PlanState;
import cn.mingzhang.kernel.word.WorkKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 27);

    @Test
    void givesEachQuarterItsLastDay() {
        assertThat(of(task(PeriodKind.QUARTERLY, null), FEBRUARY)).containsExactly(
                "2026-Q1 2026-01-01 2026-03-31", "2026-Q2 2026-04-01 2026-06-30", "2026-Q3 2026-07-01 2026-09-30", "2026-Q4 2026-10-01 2026-12-31");
    }

    @Test
    void leavesOutWhatWasOverBeforeTheMonthOfPublication() {
        assertThat(of(task(PeriodKind.MONTHLY, null), FEBRUARY)).hasSize(11).first().isEqualTo("2026-02 2026-02-01 2026-02-28");
        assertThat(of(task(PeriodKind.HALF_YEARLY, null), LocalDate.of(2026, 7, 1))).containsExactly("2026-H2 2026-07-01 2026-12-31");
    }

    @Test
    void capsThePeriodThatTheDueDateFallsIntoAndLeavesLaterOnes() {
        assertThat(of(task(PeriodKind.QUARTERLY, LocalDate.of(2026, 5, 31)), FEBRUARY)).contains("2026-Q2 2026-04-01 2026-05-31", "2026-Q3 2026-07-01 2026-09-30");
    }

    @Test
    void neverMakesADueDateBeforeThePublication() {
        assertThat(of(task(PeriodKind.QUARTERLY, LocalDate.of(2026, 2, 10)), FEBRUARY)).first().isEqualTo("2026-Q2 2026-04-01 2026-06-30");
    }

    @Test
    void fallsBackOnceToTheDueDateAndElseToThePlan() {
        assertThat(of(task(null, LocalDate.of(2026, 8, 31)), FEBRUARY)).containsExactly("ONCE 2026-02-27 2026-08-31");
        assertThat(of(task(null, null), FEBRUARY)).containsExactly("2026 2026-01-01 2026-11-30");
        assertThat(of(task(PeriodKind.ONCE, null), FEBRUARY)).containsExactly("ONCE 2026-02-27 2026-11-30");
    }

    @Test
    void letsYearlyDutiesBeDueAfterTheYear() {
        assertThat(of(task(PeriodKind.YEARLY, LocalDate.of(2027, 1, 31)), FEBRUARY)).containsExactly("2026 2026-01-01 2027-01-31");
    }

    private static List<String> of(TaskView task, LocalDate today) {
        var plan = new WorkPlanView(new WorkPlanId(1), "要点", 2026, PlanState.DRAFT, new BodyId(1), new FileId(1), null, "", PeriodKind.YEARLY,
                LocalDate.of(2026, 11, 30), Instant.EPOCH, null, 1);
        return Periods.of(task, plan, today).stream().map(period -> period.label() + " " + period.opensOn() + " " + period.dueOn()).toList();
    }

    private static TaskView task(@Nullable PeriodKind period, @Nullable LocalDate due) {
        return new TaskView(new TaskId(1), new WorkPlanId(1), new WorkPointId(1), null, null, "一", "公布", "公布。", WorkKind.RESULT, List.of(), due, null, period,
                List.of(), List.of(), List.of(), null, 1);
    }
}
