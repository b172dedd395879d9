package cn.mingzhang.decomposition;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_WORK_PLAN;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PlanState;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Opens a draft for changing: found in reach, theirs to do, still a draft, and nobody else's until the transaction ends. */
@Component
class Drafts {

    private final DSLContext dsl;
    private final PlanRepository plans;
    private final TaskRepository tasks;

    Drafts(DSLContext dsl, PlanRepository plans, TaskRepository tasks) {
        this.dsl = dsl;
        this.plans = plans;
        this.tasks = tasks;
    }

    /**
     * The draft, locked.
     *
     * @throws DomainException NOT_FOUND, FORBIDDEN, or STALE for a plan that was handed down meanwhile
     */
    WorkPlanView open(Scope scope, WorkPlanId id) {
        mine(scope, id);
        var p = DECOMPOSITION_WORK_PLAN;
        dsl.select(p.PLAN_ID).from(p).where(p.PROVINCE_ID.eq(scope.province()), p.PLAN_ID.eq(id)).forUpdate().fetch();
        var plan = mine(scope, id);
        if (plan.state() != PlanState.DRAFT) {
            throw stale(plan);
        }
        return plan;
    }

    /** The plan, in whatever state, for those who cut and publish it. */
    WorkPlanView mine(Scope scope, WorkPlanId id) {
        var plan = plans.find(scope, id).orElseThrow(DomainException::notFound);
        if (!PlanReach.edits(scope, plan)) {
            throw DomainException.forbidden();
        }
        return plan;
    }

    /**
     * A task of the draft at the version that the person saw.
     *
     * @throws DomainException NOT_FOUND, or STALE for a dropped task or another version
     */
    TaskView task(Scope scope, WorkPlanView plan, TaskId id, int version) {
        var task = tasks.find(scope.province(), plan.id(), id).orElseThrow(DomainException::notFound);
        String state = state(scope, plan, id);
        if (!TaskRepository.ACTIVE.equals(state) || task.version() != version) {
            throw DomainException.stale(Map.of("state", state, "version", task.version()));
        }
        return task;
    }

    /** ACTIVE or DROPPED. */
    String state(Scope scope, WorkPlanView plan, TaskId id) {
        return tasks.findState(scope.province(), plan.id(), id).orElseThrow(DomainException::notFound);
    }

    static DomainException stale(WorkPlanView plan) {
        return DomainException.stale(Map.of("state", plan.state().name(), "version", plan.version()));
    }
}
