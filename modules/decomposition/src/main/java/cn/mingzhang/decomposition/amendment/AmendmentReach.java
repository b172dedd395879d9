package cn.mingzhang.decomposition.amendment;

import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.task.LiveTasks;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.tenants.Bodies;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks at whom an amendment would reach. */
@Component
class AmendmentReach {

    private final WorkPlans plans;
    private final LiveTasks tasks;
    private final HandedTasks handed;
    private final AmendedObligations obligations;
    private final Bodies bodies;

    AmendmentReach(WorkPlans plans, LiveTasks tasks, HandedTasks handed, AmendedObligations obligations, Bodies bodies) {
        this.plans = plans;
        this.tasks = tasks;
        this.handed = handed;
        this.obligations = obligations;
        this.bodies = bodies;
    }

    WorkPlanId plan(Scope scope, WorkPlanId plan) {
        return plans.view(scope, plan).id();
    }

    AmendmentPreview preview(Scope scope, WorkPlanView plan, TaskId id) {
        var task = tasks.seen(scope, plan, id, null);
        var parts = handed.findAllParts(scope.province(), id);
        var all = Stream.concat(Stream.of(id), parts.stream()).toList();
        var names = bodies.names(scope.province(), handed.findBodies(scope.province(), id)).values().stream().sorted().toList();
        return new AmendmentPreview(task, handed.findPeriods(scope.province(), id), names, obligations.count(scope, Owing.all(all)), parts.size());
    }
}
