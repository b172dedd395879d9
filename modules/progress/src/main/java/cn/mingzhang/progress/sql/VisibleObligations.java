package cn.mingzhang.progress.sql;

import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;

import cn.mingzhang.decomposition.sql.PublishedPlans;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.tenants.sql.Reach;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Conditions on {@code progress_obligation} that every reader of it shares. */
public final class VisibleObligations {

    private VisibleObligations() {
    }

    /**
     * What a scope may see: obligations of the bodies in its reach, and for those who oversee a subtree also what their own
     * body issued, wherever it went, and what waits for its judgement, also where its body has moved elsewhere since the chain was
     * frozen. Obligations of a plan that is not published yet do not exist, and none exist for who administers, grants or audits.
     */
    public static Condition in(Scope scope) {
        var o = PROGRESS_OBLIGATION;
        return o.PROVINCE_ID.eq(scope.province()).and(o.PLAN_ID.in(PublishedPlans.ids(scope.province()))).and(DSL.or(parts(scope)));
    }

    /**
     * The same as parts, each of which one index serves; an obligation may be in several of them. Province and plan are still to be
     * said.
     */
    public static List<Condition> parts(Scope scope) {
        var o = PROGRESS_OBLIGATION;
        if (!scope.doesBusiness()) {
            return List.of(DSL.falseCondition());
        }
        var reached = Reach.bodies(scope, o.BODY_ID);
        return scope.overSubtree() ? List.of(o.ISSUER_ID.eq(scope.body()), reached.and(o.ISSUER_ID.ne(scope.body())), o.AWAITING_BODY_ID.eq(scope.body())) : List.of(reached);
    }

    /** Late as of a day: its date has passed unreported, or it was reported after its date. The twin of {@code Obligation.late}. */
    public static Condition late(LocalDate today) {
        var o = PROGRESS_OBLIGATION;
        return overdue(today)
                .or(o.STATE.notIn(ObligationState.EXEMPT, ObligationState.CANCELLED)
                        .and(o.RECTIFIED_LATE.isTrue().or(o.FIRST_SUBMITTED_ON.isNotNull().and(o.FIRST_SUBMITTED_ON.gt(o.FIRST_DUE_ON)))));
    }

    /** With its body though its date has passed. */
    public static Condition overdue(LocalDate today) {
        var o = PROGRESS_OBLIGATION;
        return o.STATE.eq(ObligationState.OPEN).and(o.DUE_ON.lt(today))
                .or(o.STATE.eq(ObligationState.RETURNED).and(DSL.coalesce(o.RECTIFY_BY_ON, o.DUE_ON).lt(today)));
    }

    /** First submitted by its due date and each time again by the date set; the twin of {@code Obligation.onTime}. */
    public static Condition onTime() {
        var o = PROGRESS_OBLIGATION;
        return o.FIRST_SUBMITTED_ON.isNotNull().and(o.FIRST_SUBMITTED_ON.le(o.FIRST_DUE_ON)).and(o.RECTIFIED_LATE.isFalse());
    }
}
