package cn.mingzhang.progress.request;

import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static cn.mingzhang.schema.Tables.PROGRESS_REQUEST;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.RequestId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.RequestState;
import cn.mingzhang.progress.sql.VisibleObligations;
import cn.mingzhang.store.Ids;
import cn.mingzhang.store.Keyset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Requests, one row each; an answer is written once and never changed. */
@Repository
class RequestRepository {

    private final DSLContext dsl;

    private final Ids ids;

    RequestRepository(DSLContext dsl, Ids ids) {
        this.dsl = dsl;
        this.ids = ids;
    }

    RequestId nextId() {
        return new RequestId(ids.next());
    }

    /** A request about an obligation in the reader's sight. */
    Optional<RequestView> find(Scope scope, RequestId id) {
        var r = PROGRESS_REQUEST;
        var o = PROGRESS_OBLIGATION;
        return dsl.select(r.fields()).from(r).join(o).on(o.PROVINCE_ID.eq(scope.province()), o.OBLIGATION_ID.eq(r.OBLIGATION_ID))
                .where(r.PROVINCE_ID.eq(scope.province()), r.REQUEST_ID.eq(id)).and(VisibleObligations.in(scope)).fetchOptional(RequestRepository::toView);
    }

    /** All about one obligation, newest first. */
    List<RequestView> findOf(Scope scope, ObligationId obligation) {
        var r = PROGRESS_REQUEST;
        return dsl.selectFrom(r).where(r.PROVINCE_ID.eq(scope.province()), r.OBLIGATION_ID.eq(obligation))
                .orderBy(r.REQUEST_ID.desc()).fetch(RequestRepository::toView);
    }

    /** A page and one more of what waits for the issuer's answer, oldest first. */
    List<RequestView> findWaiting(Scope scope, PageRequest page) {
        var r = PROGRESS_REQUEST;
        Condition further = Keyset.after(page, RequestId::parse, r.REQUEST_ID::gt);
        return dsl.selectFrom(r).where(r.PROVINCE_ID.eq(scope.province())).and(further).and(r.ISSUER_ID.eq(scope.body())).and(r.STATE.eq(RequestState.OPEN))
                .orderBy(r.REQUEST_ID).limit(page.size() + 1).fetch(RequestRepository::toView);
    }

    /** A page and one more of what the reader's body asked, newest first. */
    List<RequestView> findOwn(Scope scope, PageRequest page) {
        var r = PROGRESS_REQUEST;
        Condition further = Keyset.after(page, RequestId::parse, r.REQUEST_ID::lt);
        return dsl.selectFrom(r).where(r.PROVINCE_ID.eq(scope.province())).and(further).and(r.BODY_ID.eq(scope.body()))
                .orderBy(r.REQUEST_ID.desc()).limit(page.size() + 1).fetch(RequestRepository::toView);
    }

    int countWaiting(Scope scope) {
        var r = PROGRESS_REQUEST;
        return dsl.fetchCount(r, r.PROVINCE_ID.eq(scope.province()).and(r.ISSUER_ID.eq(scope.body())).and(r.STATE.eq(RequestState.OPEN)));
    }

    int countWaiting(Scope scope, WorkPlanId plan) {
        var r = PROGRESS_REQUEST;
        return dsl.fetchCount(r, r.PROVINCE_ID.eq(scope.province()).and(r.ISSUER_ID.eq(scope.body())).and(r.STATE.eq(RequestState.OPEN)).and(r.PLAN_ID.eq(plan)));
    }

    /** Whether it is written; not when another about the same obligation is open. */
    boolean insert(Scope scope, RequestView request) {
        var r = PROGRESS_REQUEST;
        return dsl.insertInto(r).set(r.PROVINCE_ID, scope.province()).set(r.REQUEST_ID, request.id()).set(r.KIND, request.kind()).set(r.PLAN_ID, request.plan())
                .set(r.TASK_ID, request.task()).set(r.OBLIGATION_ID, request.obligation()).set(r.ISSUER_ID, request.issuer()).set(r.BODY_ID, request.body())
                .set(r.GROUND, request.ground()).set(r.REASON, request.reason()).set(r.ASKED_DUE_ON, request.askedDueOn()).set(r.STATE, request.state())
                .set(r.OPEN_OF, request.obligation()).set(r.ASKED_BY, request.askedBy()).set(r.ASKED_AT, request.askedAt())
                .onDuplicateKeyIgnore().execute() == 1;
    }

    /** Whether it was still open at that version. */
    boolean close(Scope scope, RequestView request, RequestState state, String answer, @Nullable LocalDate granted, Instant now) {
        var r = PROGRESS_REQUEST;
        return dsl.update(r).set(r.STATE, state).set(r.ANSWER, answer).set(r.GRANTED_DUE_ON, granted).set(r.OPEN_OF, (ObligationId) null)
                .set(r.ANSWERED_BY, scope.actor().person()).set(r.ANSWERED_AT, now).set(r.VERSION, request.version() + 1)
                .where(r.PROVINCE_ID.eq(scope.province()), r.REQUEST_ID.eq(request.id())).and(r.STATE.eq(RequestState.OPEN)).and(r.VERSION.eq(request.version()))
                .execute() == 1;
    }

    private static RequestView toView(Record row) {
        var r = PROGRESS_REQUEST;
        return new RequestView(row.get(r.REQUEST_ID), row.get(r.KIND), row.get(r.PLAN_ID), row.get(r.TASK_ID), row.get(r.OBLIGATION_ID), row.get(r.ISSUER_ID),
                row.get(r.BODY_ID), row.get(r.GROUND), row.get(r.REASON), row.get(r.ASKED_DUE_ON), row.get(r.STATE), row.get(r.ANSWER),
                row.get(r.GRANTED_DUE_ON), row.get(r.ASKED_BY), row.get(r.ASKED_AT), row.get(r.ANSWERED_BY), row.get(r.ANSWERED_AT), row.get(r.VERSION));
    }
}
