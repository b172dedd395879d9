package cn.mingzhang.progress.overview;

import static cn.mingzhang.progress.overview.OverviewRepository.flag;
import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.sum;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.progress.sql.VisibleObligations;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counts for the workbench, each in one statement. */
@Repository
class WorkbenchRepository {

    /** How many wait for one body, by the bounds asked for. */
    record Waiting(ObligationState state, @Nullable BodyId awaiting, List<Integer> counts) {
    }

    /** One body's year in one state. */
    record DeskTally(Tally tally, int dueThisWeek) {
    }

    private final DSLContext dsl;

    WorkbenchRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<DeskTally> findDesk(Scope scope, LocalDate today, LocalDate weekEnd) {
        var o = PROGRESS_OBLIGATION;
        var deadline = DSL.coalesce(o.RECTIFY_BY_ON, o.DUE_ON);
        var thisWeek = o.STATE.eq(ObligationState.OPEN).and(o.DUE_ON.between(today, weekEnd))
                .or(o.STATE.eq(ObligationState.RETURNED).and(deadline.between(today, weekEnd)));
        return dsl.select(o.STATE, o.OUTCOME, sum(flag(thisWeek)).as("week")).select(OverviewRepository.figures(today)).from(o)
                .where(VisibleObligations.in(scope)).and(o.BODY_ID.eq(scope.body()))
                .and(o.DUE_ON.ge(LocalDate.of(today.getYear(), 1, 1)).or(o.STATE.in(ObligationState.OPEN, ObligationState.RETURNED)))
                .groupBy(o.STATE, o.OUTCOME)
                .fetch(row -> new DeskTally(OverviewRepository.tally(row), row.get("week", BigDecimal.class).intValue()));
    }

    /**
     * What waits for judgement.
     *
     * @param since instants, latest first: counts are of what has waited since each of them but not the one before
     */
    List<Waiting> findWaiting(Scope scope, WorkPlanId plan, List<Instant> since) {
        var o = PROGRESS_OBLIGATION;
        var buckets = new ArrayList<Field<?>>();
        Condition notBefore = DSL.trueCondition();
        for (int i = 0; i <= since.size(); i++) {
            var bound = i < since.size() ? o.CHANGED_AT.ge(since.get(i)) : DSL.trueCondition();
            buckets.add(sum(flag(bound.and(notBefore))).as("b" + i));
            notBefore = i < since.size() ? o.CHANGED_AT.lt(since.get(i)) : notBefore;
        }
        return dsl.select(o.STATE, o.AWAITING_BODY_ID).select(buckets).from(o)
                .where(VisibleObligations.in(scope)).and(o.PLAN_ID.eq(plan)).and(o.STATE.in(ObligationState.SUBMITTED, ObligationState.APPROVED))
                .groupBy(o.STATE, o.AWAITING_BODY_ID)
                .fetch(row -> new Waiting(row.get(o.STATE), row.get(o.AWAITING_BODY_ID),
                        buckets.stream().map(bucket -> row.get(bucket.getName(), BigDecimal.class).intValue()).toList()));
    }

    List<NextDue> findNextDues(Scope scope, WorkPlanId plan, LocalDate today, int days) {
        var o = PROGRESS_OBLIGATION;
        return dsl.select(o.DUE_ON, countDistinct(o.TASK_ID), count(), sum(flag(o.FIRST_SUBMITTED_ON.isNotNull()))).from(o)
                .where(VisibleObligations.in(scope)).and(o.PLAN_ID.eq(plan)).and(o.DUE_ON.ge(today))
                .and(o.STATE.notIn(ObligationState.EXEMPT, ObligationState.CANCELLED))
                .groupBy(o.DUE_ON).orderBy(o.DUE_ON).limit(days)
                .fetch(row -> new NextDue(row.value1(), row.value2(), row.value3(), row.value4().intValue()));
    }
}
