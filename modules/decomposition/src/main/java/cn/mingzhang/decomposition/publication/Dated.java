package cn.mingzhang.decomposition.publication;

import cn.mingzhang.decomposition.task.TaskView;
import java.util.List;

/** A task with the periods it is owed for. */
public record Dated(TaskView task, List<TaskPeriod> periods) {

    /** Keeps the periods immutable. */
    public Dated {
        periods = List.copyOf(periods);
    }
}
