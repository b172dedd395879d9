package cn.mingzhang.decomposition.plan;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_WORK_PLAN;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PlanState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** A plan's way from draft to published, for the publication, which goes on without a person. The caller holds the transaction. */
@Component
public class PlanStates {

    private static final cn.mingzhang.schema.tables.DecompositionWorkPlan P = DECOMPOSITION_WORK_PLAN;

    private final DSLContext dsl;
    private final PlanRepository plans;

    PlanStates(DSLContext dsl, PlanRepository plans) {
        this.dsl = dsl;
        this.plans = plans;
    }

    /** The plan in whatever state, whoever asks. */
    public Optional<WorkPlanView> find(ProvinceId province, WorkPlanId plan) {
        return plans.find(province, plan);
    }

    /** What an issuer makes of a plan that was handed down to it, in whatever state, the earliest first. */
    public List<WorkPlanView> findParts(ProvinceId province, BodyId issuer, WorkPlanId parent) {
        return plans.findParts(province, issuer, parent);
    }

    /** The published plans in reach that split one of these. */
    public List<WorkPlanView> findMadeOf(Scope scope, Collection<WorkPlanId> parents) {
        return plans.findMadeOf(scope, parents);
    }

    /**
     * Moves a plan that is still in this state.
     *
     * @return whether it was
     */
    public boolean move(ProvinceId province, WorkPlanId plan, PlanState from, PlanState to) {
        return dsl.update(P).set(P.STATE, to).set(P.VERSION, P.VERSION.plus(1))
                .where(P.PROVINCE_ID.eq(province), P.PLAN_ID.eq(plan), P.STATE.eq(from)).execute() == 1;
    }

    /**
     * The one flip that makes a plan visible below.
     *
     * @return whether it was this one that did
     */
    public boolean publish(ProvinceId province, WorkPlanId plan, Instant now) {
        return dsl.update(P).set(P.STATE, PlanState.PUBLISHED).set(P.PUBLISHED_AT, now).set(P.VERSION, P.VERSION.plus(1))
                .where(P.PROVINCE_ID.eq(province), P.PLAN_ID.eq(plan), P.STATE.eq(PlanState.PUBLISHING)).execute() == 1;
    }
}
