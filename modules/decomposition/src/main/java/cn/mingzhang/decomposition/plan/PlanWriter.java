package cn.mingzhang.decomposition.plan;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_WORK_PLAN;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_WORK_POINT;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.FileId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.id.WorkPointId;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.PlanState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes plans and their outline. */
@Repository
class PlanWriter {

    private static final cn.mingzhang.schema.tables.DecompositionWorkPlan P = DECOMPOSITION_WORK_PLAN;
    private static final cn.mingzhang.schema.tables.DecompositionWorkPoint N = DECOMPOSITION_WORK_POINT;
    private static final int ROWS = 200;

    private final DSLContext dsl;

    PlanWriter(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(Scope scope, WorkPlanId plan, FileId file, PlanDraft draft, String marks, Instant now) {
        dsl.insertInto(P).set(P.PROVINCE_ID, scope.province()).set(P.PLAN_ID, plan).set(P.TENANT_ID, scope.tenant())
                .set(P.ISSUER_ID, scope.tenant()).set(P.TITLE, draft.title()).set(P.YEAR, draft.year()).set(P.STATE, PlanState.DRAFT)
                .set(P.SOURCE_FILE_ID, file).set(P.SOURCE_TEXT, draft.text()).set(P.MARKS_JSON, marks)
                .set(P.DEFAULT_PERIOD, PeriodKind.YEARLY).set(P.DEFAULT_DUE_ON, LocalDate.of(draft.year(), 12, 31))
                .set(P.CREATED_BY, scope.actor().person()).set(P.CREATED_AT, now).execute();
    }

    /** A plan of the scope's bureau that splits another further: no document yet, and the line, rhythm and due of that one. */
    void insertPart(Scope scope, WorkPlanId plan, WorkPlanView parent, String title, Instant now) {
        dsl.insertInto(P).set(P.PROVINCE_ID, scope.province()).set(P.PLAN_ID, plan).set(P.TENANT_ID, scope.tenant())
                .set(P.ISSUER_ID, scope.tenant()).set(P.TITLE, title).set(P.YEAR, parent.year()).set(P.STATE, PlanState.DRAFT)
                .set(P.PARENT_PLAN_ID, parent.id()).set(P.BEHALF_OF, parent.behalfOf()).set(P.SOURCE_TEXT, "").set(P.MARKS_JSON, "[]")
                .set(P.DEFAULT_PERIOD, parent.defaultPeriod()).set(P.DEFAULT_DUE_ON, parent.defaultDueOn())
                .set(P.CREATED_BY, scope.actor().person()).set(P.CREATED_AT, now).execute();
    }

    /** Lengthens the text that a plan stands on. */
    void append(ProvinceId province, WorkPlanId plan, String text) {
        dsl.update(P).set(P.SOURCE_TEXT, P.SOURCE_TEXT.concat(text)).where(P.PROVINCE_ID.eq(province), P.PLAN_ID.eq(plan)).execute();
    }

    /**
     * @param ids   one for each point
     * @param first the ordinal of the first of them
     */
    void insertPoints(ProvinceId province, WorkPlanId plan, List<DraftPoint> points, List<WorkPointId> ids, int first) {
        for (int from = 0; from < points.size(); from += ROWS) {
            var insert = dsl.insertInto(N, N.PROVINCE_ID, N.POINT_ID, N.PLAN_ID, N.PARENT_POINT_ID, N.ORDINAL, N.DEPTH, N.MARKER, N.HEADING,
                    N.TEXT, N.LEAF, N.SPAN_FROM, N.SPAN_TO);
            for (int at = from; at < Math.min(points.size(), from + ROWS); at++) {
                var point = points.get(at);
                insert = insert.values(province, ids.get(at), plan, point.parent() < 0 ? null : ids.get(point.parent()), first + at, point.depth(),
                        point.marker(), point.heading(), point.text(), point.leaf(), point.from(), point.to());
            }
            insert.execute();
        }
    }

    /** A new heading in the place of a point, which and whose followers move back by one. */
    void insert(ProvinceId province, WorkPointView heading) {
        dsl.update(N).set(N.ORDINAL, N.ORDINAL.plus(1))
                .where(N.PROVINCE_ID.eq(province), N.PLAN_ID.eq(heading.planId()), N.ORDINAL.ge(heading.ordinal())).execute();
        dsl.insertInto(N).set(N.PROVINCE_ID, province).set(N.POINT_ID, heading.id()).set(N.PLAN_ID, heading.planId()).set(N.PARENT_POINT_ID, heading.parentId())
                .set(N.ORDINAL, heading.ordinal()).set(N.DEPTH, heading.depth()).set(N.MARKER, heading.marker()).set(N.HEADING, heading.heading())
                .set(N.TEXT, heading.text()).set(N.LEAF, heading.leaf()).set(N.SPAN_FROM, heading.from()).set(N.SPAN_TO, heading.to()).execute();
    }

    /**
     * Changes the words, the place in the outline and the standing of a point that is still at this version.
     *
     * @return whether it was
     */
    boolean change(ProvinceId province, WorkPointView point, int version) {
        return dsl.update(N).set(N.MARKER, point.marker()).set(N.HEADING, point.heading()).set(N.PARENT_POINT_ID, point.parentId())
                .set(N.DROPPED, point.dropped()).set(N.VERSION, version + 1)
                .where(N.PROVINCE_ID.eq(province), N.POINT_ID.eq(point.id()), N.PLAN_ID.eq(point.planId()), N.VERSION.eq(version)).execute() == 1;
    }

    /**
     * Changes title and defaults of a draft that is still at this version.
     *
     * @return whether it was
     */
    boolean change(ProvinceId province, WorkPlanView plan, int version) {
        return dsl.update(P).set(P.TITLE, plan.title()).set(P.BEHALF_OF, plan.behalfOf()).set(P.DEFAULT_PERIOD, plan.defaultPeriod()).set(P.DEFAULT_DUE_ON, plan.defaultDueOn())
                .set(P.VERSION, version + 1)
                .where(P.PROVINCE_ID.eq(province), P.PLAN_ID.eq(plan.id()), P.STATE.eq(PlanState.DRAFT), P.VERSION.eq(version))
                .execute() == 1;
    }
}
