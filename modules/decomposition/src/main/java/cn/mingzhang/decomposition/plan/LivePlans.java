package cn.mingzhang.decomposition.plan;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_WORK_PLAN;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PlanState;
import java.util.ArrayDeque;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Opens published plans for amending: found in reach, theirs to do, binding, nobody else's until the transaction ends. */
@Component
public class LivePlans {

    private static final cn.mingzhang.schema.tables.DecompositionWorkPlan P = DECOMPOSITION_WORK_PLAN;

    private final DSLContext dsl;
    private final Drafts drafts;

    LivePlans(DSLContext dsl, Drafts drafts) {
        this.dsl = dsl;
        this.drafts = drafts;
    }

    /**
     * The plan, locked, and before it those that it splits, from the first down: what is amended above reaches it, and it is held to what is owed above.
     *
     * @throws DomainException NOT_FOUND, FORBIDDEN, or CONFLICT for a plan that binds nobody yet
     */
    public WorkPlanView open(Scope scope, WorkPlanId id) {
        lockAbove(scope, binding(scope, id));
        drafts.lock(scope, id);
        return binding(scope, id);
    }

    private void lockAbove(Scope scope, WorkPlanView plan) {
        var above = new ArrayDeque<WorkPlanId>();
        for (var next = plan.parentId(); next != null; next = dsl.select(P.PARENT_PLAN_ID).from(P).where(P.PROVINCE_ID.eq(scope.province()), P.PLAN_ID.eq(next))
                .fetchOne(P.PARENT_PLAN_ID)) {
            above.push(next);
        }
        above.forEach(each -> drafts.lock(scope, each));
    }

    /** The same without the lock, for those who only look at what an amendment would do. */
    public WorkPlanView binding(Scope scope, WorkPlanId id) {
        var plan = drafts.mine(scope, id);
        if (plan.state() != PlanState.PUBLISHED) {
            throw new DomainException(DomainException.Kind.CONFLICT, "plan_not_published");
        }
        return plan;
    }

    /** Counts the plan's version up: something of it was changed. */
    public void changed(Scope scope, WorkPlanView plan) {
        dsl.update(P).set(P.VERSION, P.VERSION.plus(1)).where(P.PROVINCE_ID.eq(scope.province()), P.PLAN_ID.eq(plan.id())).execute();
    }
}
