package cn.mingzhang.progress.handover;

import static cn.mingzhang.schema.Tables.PROGRESS_CHAIN_STEP;
import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static cn.mingzhang.schema.Tables.PROGRESS_REPORT;
import static org.jooq.impl.DSL.select;

import cn.mingzhang.decomposition.sql.PublishedPlans;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.ReportState;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class HandoverRepository {

    private final DSLContext dsl;

    HandoverRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    int owed(ProvinceId province, BodyId body, ObligationState... states) {
        var o = PROGRESS_OBLIGATION;
        return dsl.fetchCount(o, o.PROVINCE_ID.eq(province).and(o.BODY_ID.eq(body)).and(o.STATE.in(states))
                .and(o.PLAN_ID.in(PublishedPlans.ids(province))));
    }

    /** What passed its own leader and waits for this body's office. */
    int toVerify(ProvinceId province, BodyId body) {
        var o = PROGRESS_OBLIGATION;
        return dsl.fetchCount(o, o.PROVINCE_ID.eq(province).and(o.AWAITING_BODY_ID.eq(body)).and(o.STATE.eq(ObligationState.APPROVED))
                .and(o.PLAN_ID.in(PublishedPlans.ids(province))));
    }

    /** What is still to be reported or judged and will need this body: it verifies it later by the frozen chain, or issued it. */
    int ahead(ProvinceId province, BodyId body) {
        var o = PROGRESS_OBLIGATION;
        var c = PROGRESS_CHAIN_STEP;
        var later = DSL.exists(DSL.selectOne().from(c).where(c.PROVINCE_ID.eq(province), c.PLAN_ID.eq(o.PLAN_ID), c.BODY_ID.eq(o.BODY_ID), c.VERIFIER_ID.eq(body), c.STEP.gt(o.STEP)));
        return dsl.fetchCount(o, o.PROVINCE_ID.eq(province).and(o.PLAN_ID.in(PublishedPlans.ids(province)))
                .and(o.STATE.in(ObligationState.OPEN, ObligationState.RETURNED, ObligationState.SUBMITTED, ObligationState.APPROVED)).and(o.BODY_ID.ne(body))
                .and(o.AWAITING_BODY_ID.isNull().or(o.AWAITING_BODY_ID.ne(body))).and(o.ISSUER_ID.eq(body).or(later)));
    }

    int drafts(ProvinceId province, BodyId body, PersonId person) {
        return dsl.fetchCount(PROGRESS_REPORT, begun(province, body, person));
    }

    int moveDrafts(ProvinceId province, BodyId body, PersonId from, PersonId to) {
        return dsl.update(PROGRESS_REPORT).set(PROGRESS_REPORT.DRAFTED_BY, to).where(begun(province, body, from)).execute();
    }

    private static Condition begun(ProvinceId province, BodyId body, PersonId person) {
        var r = PROGRESS_REPORT;
        var o = PROGRESS_OBLIGATION;
        return r.PROVINCE_ID.eq(province).and(r.STATE.eq(ReportState.DRAFT)).and(r.DRAFTED_BY.eq(person))
                .and(r.OBLIGATION_ID.in(select(o.OBLIGATION_ID).from(o).where(o.PROVINCE_ID.eq(province), o.BODY_ID.eq(body),
                        o.STATE.in(ObligationState.OPEN, ObligationState.RETURNED))));
    }
}
