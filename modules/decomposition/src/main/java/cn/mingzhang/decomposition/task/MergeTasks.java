package cn.mingzhang.decomposition.task;

import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.util.List;
import java.util.Map;

/**
 * Takes other tasks into one.
 *
 * @param others   what goes into it; none for the task that follows it
 * @param versions the versions of the others that the person saw; those left out are not compared
 */
public record MergeTasks(WorkPlanId plan, TaskId task, int version, List<TaskId> others, Map<TaskId, Integer> versions) {
}
