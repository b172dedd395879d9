package cn.mingzhang.decomposition.task;

import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPointId;
import cn.mingzhang.store.Ids;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stores the tasks that a document was cut into when it came in; the caller holds the transaction. */
@Component
public class FirstCut {

    private final WorkPlans plans;
    private final TaskWriter writer;
    private final Ids ids;

    FirstCut(WorkPlans plans, TaskWriter writer, Ids ids) {
        this.plans = plans;
        this.writer = writer;
        this.ids = ids;
    }

    /** @param tasks in the order of the document, each naming its point by its place in the outline */
    public void store(Scope scope, WorkPlanView plan, List<DraftTask> tasks) {
        var points = plans.points(scope, plan.id());
        long id = ids.block(tasks.size());
        int ordinal = 0;
        for (var task : tasks) {
            writer.insert(scope.province(), plan.issuerId(), view(task, new TaskId(id++), plan, points.get(task.point()).id()), ordinal++);
        }
    }

    private static TaskView view(DraftTask task, TaskId id, WorkPlanView plan, WorkPointId point) {
        return new TaskView(id, plan.id(), point, null, task.parent(), task.number(), task.title(), task.text(), task.kind(), task.owners(), task.dueOn(),
                task.dueText(), task.period(), task.quotas(), task.limits(), task.measures(), 1);
    }
}
