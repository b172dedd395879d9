package cn.mingzhang.progress.obligation;

import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static cn.mingzhang.schema.Tables.PROGRESS_REPORT;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.progress.sql.VisibleObligations;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The facts of a plan's obligations, for whoever freezes and scores them. */
@Service
public class ProgressFacts {

    private final DSLContext dsl;

    ProgressFacts(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * One fact per obligation of these bodies that was due by the cut-off, as it stands now; what is exempt or cancelled
     * is owed by nobody and counts for nobody.
     */
    @Transactional(readOnly = true)
    public List<ObligationFact> of(Scope scope, WorkPlanId plan, Collection<BodyId> bodies, LocalDate cutOff) {
        var o = PROGRESS_OBLIGATION;
        return facts(scope, o.PLAN_ID.eq(plan).and(o.BODY_ID.in(bodies)).and(o.DUE_ON.le(cutOff)));
    }

    /** The same for all that one body owes in a year, whichever plan it is of. */
    @Transactional(readOnly = true)
    public List<ObligationFact> ofYear(Scope scope, BodyId body, int year) {
        var o = PROGRESS_OBLIGATION;
        return facts(scope, o.BODY_ID.eq(body).and(o.DUE_ON.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))));
    }

    private List<ObligationFact> facts(Scope scope, Condition which) {
        scope.requireBusiness();
        var o = PROGRESS_OBLIGATION;
        return dsl.selectFrom(o).where(o.PROVINCE_ID.eq(scope.province())).and(which)
                .and(o.STATE.notIn(ObligationState.EXEMPT, ObligationState.CANCELLED)).and(VisibleObligations.in(scope))
                .orderBy(o.BODY_ID, o.TASK_ID, o.DUE_ON, o.OBLIGATION_ID)
                .fetch(row -> fact(ObligationRepository.toObligation(row)));
    }

    /** Whether the signed-in person ever submitted a report of this body under the plan. */
    @Transactional(readOnly = true)
    public boolean isReporter(Scope scope, WorkPlanId plan, BodyId body) {
        var o = PROGRESS_OBLIGATION;
        var r = PROGRESS_REPORT;
        return dsl.fetchExists(DSL.selectOne().from(o)
                .join(r).on(r.PROVINCE_ID.eq(scope.province()), r.OBLIGATION_ID.eq(o.OBLIGATION_ID), r.SUBMITTED_BY.eq(scope.actor().person()))
                .where(o.PROVINCE_ID.eq(scope.province()), o.PLAN_ID.eq(plan), o.BODY_ID.eq(body)));
    }

    private static ObligationFact fact(Obligation o) {
        return new ObligationFact(o.id(), o.task(), o.body(), o.state(), o.outcome(), o.firstSubmittedOn() != null, o.onTime(), o.returnCount());
    }
}
