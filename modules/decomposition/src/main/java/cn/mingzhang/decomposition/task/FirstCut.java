package cn.mingzhang.decomposition.task;

import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPointView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPointId;
import cn.mingzhang.store.Ids;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stores the tasks that a document was cut into when it came in, or that another plan brought; the caller holds the transaction. */
@Component
public class FirstCut {

    private final WorkPlans plans;
    private final TaskRepository tasks;
    private final TaskWriter writer;
    private final Ids ids;

    FirstCut(WorkPlans plans, TaskRepository tasks, TaskWriter writer, Ids ids) {
        this.plans = plans;
        this.tasks = tasks;
        this.writer = writer;
        this.ids = ids;
    }

    /** @param tasks in the order of the document, each naming its point by its place in the outline */
    public void store(Scope scope, WorkPlanView plan, List<DraftTask> tasks) {
        store(scope, plan, plans.points(scope, plan.id()).stream().map(WorkPointView::id).toList(), tasks, 0);
    }

    /**
     * The same behind the tasks that a draft has already.
     *
     * @param points that the tasks name by their places
     */
    public void append(Scope scope, WorkPlanView plan, List<WorkPointId> points, List<DraftTask> tasks) {
        store(scope, plan, points, tasks, this.tasks.findLastOrdinal(scope.province(), plan.id()) + 1);
    }

    private void store(Scope scope, WorkPlanView plan, List<WorkPointId> points, List<DraftTask> tasks, int first) {
        long id = ids.block(tasks.size());
        int ordinal = first;
        for (var task : tasks) {
            writer.insert(scope.province(), plan.issuerId(), view(task, new TaskId(id++), plan, points.get(task.point())), ordinal++);
        }
    }

    private static TaskView view(DraftTask task, TaskId id, WorkPlanView plan, WorkPointId point) {
        return new TaskView(id, plan.id(), point, null, task.parent(), task.number(), task.title(), task.text(), task.kind(), task.owners(), task.dueOn(),
                task.dueText(), task.period(), task.quotas(), task.limits(), task.measures(), task.weight(), 1);
    }
}
