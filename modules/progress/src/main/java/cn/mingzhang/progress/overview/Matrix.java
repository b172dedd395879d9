package cn.mingzhang.progress.overview;

import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.tenants.BodyView;
import cn.mingzhang.kernel.id.TaskId;
import java.util.List;
import java.util.Set;

/** Tasks by bodies; a pair without a cell owes nothing. Cancelled tasks stay, with what was reported of them. */
public record Matrix(List<TaskView> tasks, Set<TaskId> cancelled, List<BodyView> bodies, List<Cell> cells) {
}
