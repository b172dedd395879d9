package cn.mingzhang.decomposition.plan;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_WORK_PLAN;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_WORK_POINT;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.FileId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.PlanState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record14;
import org.jooq.Records;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Plans and their outline. */
@Repository
class PlanRepository {

    private static final cn.mingzhang.schema.tables.DecompositionWorkPlan P = DECOMPOSITION_WORK_PLAN;
    private static final cn.mingzhang.schema.tables.DecompositionWorkPoint N = DECOMPOSITION_WORK_POINT;

    private final DSLContext dsl;
    private final JsonMapper json;

    PlanRepository(DSLContext dsl, JsonMapper json) {
        this.dsl = dsl;
        this.json = json;
    }

    Optional<WorkPlanView> find(Scope scope, WorkPlanId plan) {
        return select().where(PlanReach.visible(scope), P.PLAN_ID.eq(plan)).fetchOptional(Records.mapping(WorkPlanView::new));
    }

    /** Some published plans, for whoever was shown what they ask for. */
    List<WorkPlanView> findPublished(ProvinceId province, Collection<WorkPlanId> plans) {
        return select().where(P.PROVINCE_ID.eq(province), P.PLAN_ID.in(plans), P.STATE.eq(PlanState.PUBLISHED)).fetch(Records.mapping(WorkPlanView::new));
    }

    /** What a plan's issuer handed down for a year, the latest first: of its own for one of its own, split further for one that splits. */
    List<WorkPlanView> findPublished(Scope scope, WorkPlanView plan, int year) {
        return select().where(PlanReach.addressed(scope), P.PROVINCE_ID.eq(scope.province()), P.ISSUER_ID.eq(plan.issuerId()), P.STATE.eq(PlanState.PUBLISHED),
                P.YEAR.eq(year), plan.parentId() == null ? P.PARENT_PLAN_ID.isNull() : P.PARENT_PLAN_ID.isNotNull())
                .orderBy(P.PLAN_ID.desc()).fetch(Records.mapping(WorkPlanView::new));
    }

    /** The drafts that revise a plan, the newest first. */
    List<WorkPlanView> findRevisions(Scope scope, WorkPlanId plan) {
        return select().where(PlanReach.visible(scope), P.PROVINCE_ID.eq(scope.province()), P.REVISES_PLAN_ID.eq(plan)).orderBy(P.PLAN_ID.desc())
                .fetch(Records.mapping(WorkPlanView::new));
    }

    /** A settled revision of a plan that exists for the scope. */
    Optional<WorkPlanView> findSettled(Scope scope, WorkPlanId revision) {
        return select().where(P.PROVINCE_ID.eq(scope.province()), P.PLAN_ID.eq(revision)).and(settled(scope)).fetchOptional(Records.mapping(WorkPlanView::new));
    }

    /** All of one plan, the newest first. */
    List<WorkPlanView> findSettledOf(Scope scope, WorkPlanId plan) {
        return select().where(P.PROVINCE_ID.eq(scope.province()), P.REVISES_PLAN_ID.eq(plan)).and(settled(scope)).orderBy(P.PLAN_ID.desc()).fetch(Records.mapping(WorkPlanView::new));
    }

    private static Condition settled(Scope scope) {
        return P.STATE.eq(PlanState.SETTLED).and(P.REVISES_PLAN_ID.in(PlanReach.ids(scope)));
    }

    /** For work that goes on without a person. */
    Optional<WorkPlanView> find(ProvinceId province, WorkPlanId plan) {
        return select().where(P.PROVINCE_ID.eq(province), P.PLAN_ID.eq(plan)).fetchOptional(Records.mapping(WorkPlanView::new));
    }

    /** What an issuer makes of a plan that was handed down to it. */
    List<WorkPlanView> findParts(ProvinceId province, BodyId issuer, WorkPlanId parent) {
        return select().where(P.PROVINCE_ID.eq(province), P.PARENT_PLAN_ID.eq(parent), P.ISSUER_ID.eq(issuer)).orderBy(P.PLAN_ID)
                .fetch(Records.mapping(WorkPlanView::new));
    }

    /** The published plans in reach that split one of these. */
    List<WorkPlanView> findMadeOf(Scope scope, Collection<WorkPlanId> parents) {
        return select().where(PlanReach.visible(scope), P.PROVINCE_ID.eq(scope.province()), P.PARENT_PLAN_ID.in(parents), P.STATE.eq(PlanState.PUBLISHED))
                .orderBy(P.PLAN_ID).fetch(Records.mapping(WorkPlanView::new));
    }

    /** Newest year first, one row more than asked for; revisions of plans are found by what they revise. */
    List<WorkPlanView> findPage(Scope scope, PageRequest page) {
        var further = page.afterBoth((year, id) -> DSL.row(P.YEAR, P.PLAN_ID).lessThan(Integer.valueOf(year), WorkPlanId.parse(id)));
        return select().where(PlanReach.addressed(scope), P.REVISES_PLAN_ID.isNull(), further == null ? DSL.noCondition() : further).orderBy(P.YEAR.desc(), P.PLAN_ID.desc()).limit(page.size() + 1)
                .fetch(Records.mapping(WorkPlanView::new));
    }

    /** The outline in document order, what was dropped of it too. */
    List<WorkPointView> findPoints(ProvinceId province, WorkPlanId plan) {
        return dsl.select(N.POINT_ID, N.PLAN_ID, N.PARENT_POINT_ID, N.ORDINAL, N.DEPTH, N.MARKER, N.HEADING, N.TEXT, N.LEAF, N.SPAN_FROM, N.SPAN_TO,
                        N.DROPPED, N.VERSION)
                .from(N).where(N.PROVINCE_ID.eq(province), N.PLAN_ID.eq(plan)).orderBy(N.ORDINAL)
                .fetch(Records.mapping(WorkPointView::new));
    }

    Optional<SourceDocument> findSource(ProvinceId province, WorkPlanId plan) {
        return dsl.select(P.SOURCE_TEXT, P.MARKS_JSON).from(P).where(P.PROVINCE_ID.eq(province), P.PLAN_ID.eq(plan))
                .fetchOptional(row -> new SourceDocument(row.value1(), List.of(json.readValue(row.value2(), SourceMark[].class))));
    }

    private SelectJoinStep<Record14<WorkPlanId, String, Integer, PlanState, BodyId, FileId, WorkPlanId, WorkPlanId, String, PeriodKind, LocalDate, Instant, Instant, Integer>> select() {
        return dsl.select(P.PLAN_ID, P.TITLE, P.YEAR, P.STATE, P.ISSUER_ID, P.SOURCE_FILE_ID, P.PARENT_PLAN_ID, P.REVISES_PLAN_ID, P.BEHALF_OF, P.DEFAULT_PERIOD, P.DEFAULT_DUE_ON,
                P.CREATED_AT, P.PUBLISHED_AT, P.VERSION).from(P);
    }
}
