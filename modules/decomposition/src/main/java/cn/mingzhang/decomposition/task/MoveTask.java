package cn.mingzhang.decomposition.task;

import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;

/**
 * Moves a task one step.
 *
 * @param version the version that the person saw
 */
public record MoveTask(WorkPlanId plan, TaskId task, int version, Way way) {

    /** Where to: past its neighbour or over a heading; out of its heading to the one above, or in under the one beside it. */
    public enum Way { UP, DOWN, OUT, IN }
}
