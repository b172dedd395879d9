package cn.mingzhang.decomposition.carry;

import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what last year's plan says.
 *
 * @param before the plan of last year to take it from; null for the likest
 * @param tasks  of this year's draft; null for all
 * @param fields what of them
 */
public record TakeOver(WorkPlanId plan, @Nullable WorkPlanId before, @Nullable Set<TaskId> tasks, Set<CarryField> fields) {

    /** From the likest plan. */
    public TakeOver(WorkPlanId plan, @Nullable Set<TaskId> tasks, Set<CarryField> fields) {
        this(plan, null, tasks, fields);
    }
}
