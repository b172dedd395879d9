package cn.mingzhang.decomposition.amendment;

import cn.mingzhang.decomposition.publication.TaskPeriod;
import cn.mingzhang.decomposition.task.TaskView;
import java.util.List;

/**
 * A task that may be amended, and whom that would reach.
 *
 * @param periods when it is owed, by due date
 * @param bodies  the names of its own bodies
 * @param owed    by its own bodies and those of all its parts
 * @param parts   how many parts others made of it
 */
public record AmendmentPreview(TaskView task, List<TaskPeriod> periods, List<String> bodies, Touches owed, int parts) {
}
