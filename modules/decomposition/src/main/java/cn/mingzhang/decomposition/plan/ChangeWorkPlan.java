package cn.mingzhang.decomposition.plan;

import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PeriodKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Changes what is not null of a draft plan.
 *
 * @param version       the version that the person saw
 * @param behalfOf      on whose behalf it is asked on the other line; empty for nobody's
 * @param defaultPeriod rhythm of tasks that say none
 * @param defaultDueOn  due of tasks that say none
 */
public record ChangeWorkPlan(WorkPlanId plan, int version, @Nullable String title, @Nullable String behalfOf, @Nullable PeriodKind defaultPeriod,
        @Nullable LocalDate defaultDueOn) {
}
