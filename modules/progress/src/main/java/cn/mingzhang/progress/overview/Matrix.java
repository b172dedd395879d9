package cn.mingzhang.progress.overview;

import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.tenants.BodyView;
import java.util.List;

/** Tasks by bodies; a pair without a cell owes nothing. */
public record Matrix(List<TaskView> tasks, List<BodyView> bodies, List<Cell> cells) {
}
