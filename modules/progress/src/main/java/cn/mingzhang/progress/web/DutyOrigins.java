package cn.mingzhang.progress.web;

import static java.util.stream.Collectors.toSet;

import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.progress.obligation.Obligation;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What obligations come from: their tasks, and the plans that ask for them. */
@Component
class DutyOrigins {

    /** The tasks and plans of some obligations. */
    record Of(Map<TaskId, TaskView> tasks, Map<WorkPlanId, WorkPlanView> plans) {

        /** @param names of issuers among others */
        DutyRow.Origin origin(Scope scope, Obligation o, Map<BodyId, String> names) {
            var plan = plans.get(o.plan());
            return new DutyRow.Origin(plan == null ? "" : plan.title(), o.issuer().equals(scope.tenant()) ? "" : names.getOrDefault(o.issuer(), ""),
                    plan == null ? "" : plan.behalfOf());
        }
    }

    private final Tasks tasks;
    private final WorkPlans plans;

    DutyOrigins(Tasks tasks, WorkPlans plans) {
        this.tasks = tasks;
        this.plans = plans;
    }

    Of of(Scope scope, List<Obligation> listed) {
        return new Of(tasks.findEach(scope.province(), listed.stream().map(Obligation::task).collect(toSet())),
                plans.shown(scope, listed.stream().map(Obligation::plan).collect(toSet())));
    }
}
