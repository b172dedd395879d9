package cn.mingzhang.progress.publication;

import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static cn.mingzhang.schema.Tables.PROGRESS_REQUEST;

import cn.mingzhang.decomposition.amendment.Owing;
import cn.mingzhang.decomposition.amendment.Touches;
import cn.mingzhang.decomposition.publication.TaskPeriod;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.RequestKind;
import cn.mingzhang.kernel.word.RequestState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Changes obligations set by set when their task is amended; each statement holds only what is not yet verified. */
@Repository
class AmendmentTables {

    private static final cn.mingzhang.schema.tables.ProgressObligation O = PROGRESS_OBLIGATION;
    private static final cn.mingzhang.schema.tables.ProgressRequest R = PROGRESS_REQUEST;

    private final DSLContext dsl;

    AmendmentTables(DSLContext dsl) {
        this.dsl = dsl;
    }

    Touches count(Scope scope, Owing owing) {
        var verified = DSL.count(DSL.when(O.STATE.eq(ObligationState.VERIFIED), 1));
        return dsl.select(DSL.countDistinct(O.BODY_ID), DSL.count(), DSL.count(O.FIRST_SUBMITTED_ON), verified).from(O)
                .where(of(scope, owing)).and(O.STATE.notIn(ObligationState.EXEMPT, ObligationState.CANCELLED))
                .fetchSingle(row -> new Touches(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    int end(Scope scope, Owing owing, ObligationState to, Instant now) {
        return dsl.update(O).set(O.STATE, to).set(O.STEP, 0).set(O.AWAITING_BODY_ID, (BodyId) null).set(O.DECLINED, false)
                .set(O.CHANGED_AT, now).set(O.VERSION, O.VERSION.plus(1)).where(of(scope, owing)).and(open()).execute();
    }

    /** What a body sent back is owed no more. */
    int release(Scope scope, Owing owing, Instant now) {
        return dsl.update(O).set(O.STATE, ObligationState.EXEMPT).set(O.DECLINED, false).set(O.CHANGED_AT, now).set(O.VERSION, O.VERSION.plus(1))
                .where(of(scope, owing)).and(O.STATE.eq(ObligationState.OPEN)).and(O.DECLINED.isTrue()).execute();
    }

    /** What was asked about what ends: a task sent back is taken back by that, an extension is needed no more. */
    void closeRequests(Scope scope, Owing owing, String answer, Instant now) {
        var which = R.TASK_ID.in(owing.tasks()).and(owing.bodies() == null ? DSL.noCondition() : R.BODY_ID.in(owing.bodies()));
        close(scope, which.and(R.KIND.eq(RequestKind.DECLINE)), RequestState.GRANTED, null, answer, now);
        close(scope, which.and(R.KIND.eq(RequestKind.EXTENSION)), RequestState.WITHDRAWN, null, answer, now);
    }

    int extend(Scope scope, TaskId task, String period, LocalDate due, Instant now) {
        return dsl.update(O).set(O.DUE_ON, due).set(O.CHANGED_AT, now).set(O.VERSION, O.VERSION.plus(1))
                .where(O.PROVINCE_ID.eq(scope.province()), O.TASK_ID.eq(task), O.PERIOD.eq(period), O.DUE_ON.lt(due)).and(open()).execute();
    }

    /** Extensions of a period asked for up to a date are granted with it. */
    void grantExtensions(Scope scope, TaskId task, String period, LocalDate due, String answer, Instant now) {
        var owed = DSL.select(O.OBLIGATION_ID).from(O).where(O.PROVINCE_ID.eq(scope.province()), O.TASK_ID.eq(task), O.PERIOD.eq(period));
        close(scope, R.TASK_ID.eq(task).and(R.OBLIGATION_ID.in(owed)).and(R.KIND.eq(RequestKind.EXTENSION)).and(R.ASKED_DUE_ON.le(due)),
                RequestState.GRANTED, due, answer, now);
    }

    int advance(Scope scope, TaskId task, TaskPeriod from, LocalDate due, Instant now) {
        return dsl.update(O).set(O.DUE_ON, due).set(O.CHANGED_AT, now).set(O.VERSION, O.VERSION.plus(1))
                .where(O.PROVINCE_ID.eq(scope.province()), O.TASK_ID.eq(task), O.PERIOD.eq(from.label()), O.DUE_ON.eq(from.dueOn()),
                        O.STATE.eq(ObligationState.OPEN), O.FIRST_SUBMITTED_ON.isNull()).execute();
    }

    int cap(Scope scope, TaskId part, String period, LocalDate due, Instant now) {
        return dsl.update(O).set(O.DUE_ON, due).set(O.CHANGED_AT, now).set(O.VERSION, O.VERSION.plus(1))
                .where(O.PROVINCE_ID.eq(scope.province()), O.TASK_ID.eq(part), O.PERIOD.eq(period), O.DUE_ON.gt(due),
                        O.STATE.eq(ObligationState.OPEN), O.FIRST_SUBMITTED_ON.isNull()).execute();
    }

    int countReported(Scope scope, TaskId task, Collection<String> periods) {
        return dsl.fetchCount(O, of(scope, Owing.all(List.of(task))).and(O.PERIOD.in(periods)).and(O.FIRST_SUBMITTED_ON.isNotNull())
                .and(O.STATE.notIn(ObligationState.EXEMPT, ObligationState.CANCELLED)));
    }

    /** Who was let off what lies ahead of a day and owes nothing else of it. */
    List<BodyId> findLetOff(Scope scope, TaskId task, LocalDate today) {
        var standing = DSL.count(DSL.when(O.STATE.notIn(ObligationState.EXEMPT, ObligationState.CANCELLED), 1));
        var letOff = DSL.count(DSL.when(O.STATE.eq(ObligationState.EXEMPT), 1));
        return dsl.select(O.BODY_ID).from(O).where(of(scope, Owing.all(List.of(task)))).and(O.DUE_ON.ge(today)).groupBy(O.BODY_ID)
                .having(standing.eq(0).and(letOff.gt(0))).fetch(O.BODY_ID);
    }

    /** Lets bodies off what lies ahead of a day and nobody has reported. */
    int letOff(Scope scope, Owing owing, LocalDate today, Instant now) {
        return owing.isEmpty() ? 0 : dsl.update(O).set(O.STATE, ObligationState.EXEMPT).set(O.CHANGED_AT, now).set(O.VERSION, O.VERSION.plus(1))
                .where(of(scope, owing)).and(O.DUE_ON.ge(today)).and(O.STATE.eq(ObligationState.OPEN)).and(O.FIRST_SUBMITTED_ON.isNull()).execute();
    }

    boolean isSentBack(Scope scope, TaskId task) {
        return dsl.fetchExists(R, R.PROVINCE_ID.eq(scope.province()).and(R.TASK_ID.eq(task)).and(R.KIND.eq(RequestKind.DECLINE)).and(R.STATE.eq(RequestState.OPEN)));
    }

    /** What is open of some periods is cancelled: a later date is needed no more, and of what was sent back whatever else of it is owed still waits for the answer. */
    int endPeriods(Scope scope, TaskId task, Collection<String> periods, String answer, Instant now) {
        var these = of(scope, Owing.all(List.of(task)));
        var ended = DSL.select(O.OBLIGATION_ID).from(O).where(these).and(O.PERIOD.in(periods)).and(open());
        close(scope, R.OBLIGATION_ID.in(ended).and(R.KIND.eq(RequestKind.EXTENSION)), RequestState.WITHDRAWN, null, answer, now);
        int count = dsl.update(O).set(O.STATE, ObligationState.CANCELLED).set(O.STEP, 0).set(O.AWAITING_BODY_ID, (BodyId) null).set(O.DECLINED, false)
                .set(O.CHANGED_AT, now).set(O.VERSION, O.VERSION.plus(1)).where(these).and(O.PERIOD.in(periods)).and(open()).execute();
        var waiting = DSL.select(O.BODY_ID).from(O).where(these).and(O.STATE.eq(ObligationState.OPEN)).and(O.DECLINED.isTrue());
        close(scope, R.TASK_ID.eq(task).and(R.KIND.eq(RequestKind.DECLINE)).and(R.BODY_ID.notIn(waiting)), RequestState.GRANTED, null, answer, now);
        return count;
    }

    /** What is verified is moved no more and caps nothing. */
    Map<String, LocalDate> findDuesAbove(Scope scope, TaskId part) {
        var above = O.as("above");
        return dsl.select(O.PERIOD, DSL.min(above.DUE_ON)).from(O).join(above).on(above.PROVINCE_ID.eq(scope.province()), above.OBLIGATION_ID.eq(O.PARENT_OBLIGATION_ID))
                .where(of(scope, Owing.all(List.of(part)))).and(open()).groupBy(O.PERIOD).fetchMap(Record2::value1, Record2::value2);
    }

    private void close(Scope scope, Condition which, RequestState state, @Nullable LocalDate granted, String answer, Instant now) {
        dsl.update(R).set(R.STATE, state).set(R.ANSWER, answer).set(R.GRANTED_DUE_ON, granted).set(R.OPEN_OF, (ObligationId) null)
                .set(R.ANSWERED_BY, scope.actor().person()).set(R.ANSWERED_AT, now).set(R.VERSION, R.VERSION.plus(1))
                .where(R.PROVINCE_ID.eq(scope.province())).and(which).and(R.STATE.eq(RequestState.OPEN)).execute();
    }

    private static Condition of(Scope scope, Owing owing) {
        return O.PROVINCE_ID.eq(scope.province()).and(O.TASK_ID.in(owing.tasks())).and(owing.bodies() == null ? DSL.noCondition() : O.BODY_ID.in(owing.bodies()));
    }

    private static Condition open() {
        return O.STATE.in(ObligationState.OPEN, ObligationState.SUBMITTED, ObligationState.APPROVED, ObligationState.RETURNED);
    }
}
