package cn.mingzhang.decomposition.plan;

import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PeriodKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Changes what is not null of a draft plan.
 *
 * @param version       the version that the person saw
 * @param defaultPeriod rhythm of tasks that say none
 * @param defaultDueOn  due of tasks that say none
 */
public record ChangeWorkPlan(WorkPlanId plan, int version, @Nullable String title, @Nullable PeriodKind defaultPeriod,
        @Nullable LocalDate defaultDueOn) {
}
