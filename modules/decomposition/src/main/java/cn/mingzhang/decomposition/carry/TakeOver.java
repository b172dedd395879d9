package cn.mingzhang.decomposition.carry;

import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what last year's plan says.
 *
 * @param tasks  of this year's draft; null for all
 * @param fields what of them
 */
public record TakeOver(WorkPlanId plan, @Nullable Set<TaskId> tasks, Set<CarryField> fields) {
}
