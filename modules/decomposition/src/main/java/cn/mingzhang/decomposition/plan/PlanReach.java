package cn.mingzhang.decomposition.plan;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_WORK_PLAN;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PlanState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.sql.Reach;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Which plans exist for somebody: drafts for the office and leader of their issuer, published ones for all below it and for those who oversee it. */
public final class PlanReach {

    private PlanReach() {
    }

    /** The ids of the plans that exist for the scope, for {@code plan_id in (…)}. */
    public static Select<Record1<WorkPlanId>> ids(Scope scope) {
        var p = DECOMPOSITION_WORK_PLAN;
        return DSL.select(p.PLAN_ID).from(p).where(visible(scope));
    }

    /** The plans that its membership may see; says the province by itself. */
    static Condition visible(Scope scope) {
        var p = DECOMPOSITION_WORK_PLAN;
        var overseen = p.STATE.eq(PlanState.PUBLISHED).and(Reach.bodies(scope, p.ISSUER_ID));
        return scope.doesBusiness() && scope.overSubtree() ? p.PROVINCE_ID.eq(scope.province()).and(addressed(scope).or(overseen)) : addressed(scope);
    }

    /** Those of them that are its bureau's own or were handed down to it, without those that bodies below it issued. */
    static Condition addressed(Scope scope) {
        var p = DECOMPOSITION_WORK_PLAN;
        var published = p.STATE.eq(PlanState.PUBLISHED).and(Reach.issuersOver(scope, p.ISSUER_ID));
        var seen = scope.hasAny(Role.OFFICE, Role.LEADER) ? p.ISSUER_ID.eq(scope.tenant()).or(published) : published;
        return p.PROVINCE_ID.eq(scope.province()).and(scope.doesBusiness() ? seen : DSL.falseCondition());
    }

    /** Whether the membership cuts, maps and publishes the plans of this issuer. */
    static boolean edits(Scope scope, WorkPlanView plan) {
        return scope.has(Role.OFFICE) && scope.tenant().equals(plan.issuerId());
    }
}
