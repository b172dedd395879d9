package cn.mingzhang.decomposition.amendment;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_AMENDMENT;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_AMENDMENT_NOTICE;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_ASSIGNMENT;

import cn.mingzhang.decomposition.plan.PlanReach;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.AmendmentId;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.tenants.sql.Places;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Amendments, written once and never changed, and whom they were told. */
@Repository
class AmendmentRepository {

    private static final cn.mingzhang.schema.tables.DecompositionAmendment M = DECOMPOSITION_AMENDMENT;
    private static final cn.mingzhang.schema.tables.DecompositionAmendmentNotice N = DECOMPOSITION_AMENDMENT_NOTICE;

    private final DSLContext dsl;
    private final JsonMapper json;

    AmendmentRepository(DSLContext dsl, JsonMapper json) {
        this.dsl = dsl;
        this.json = json;
    }

    /** The number of the plan's next amendment; the caller holds the plan's lock. */
    int nextNumber(ProvinceId province, WorkPlanId plan) {
        return dsl.select(DSL.max(M.NUMBER)).from(M).where(M.PROVINCE_ID.eq(province), M.PLAN_ID.eq(plan)).fetchOptional(0, Integer.class).orElse(0) + 1;
    }

    void insert(Scope scope, AmendmentView amendment) {
        dsl.insertInto(M).set(M.PROVINCE_ID, scope.province()).set(M.AMENDMENT_ID, amendment.id()).set(M.PLAN_ID, amendment.planId())
                .set(M.NUMBER, amendment.number()).set(M.KIND, amendment.kind()).set(M.TASK_ID, amendment.taskId()).set(M.BODY_ID, amendment.body())
                .set(M.REASON, amendment.reason()).set(M.DETAIL_JSON, json.writeValueAsString(amendment.differences()))
                .set(M.OBLIGATIONS, amendment.obligations()).set(M.AMENDED_BY, amendment.amendedBy()).set(M.AMENDED_AT, amendment.amendedAt()).execute();
    }

    /**
     * Tells whom an act is about: every body that owes the task and its parts, or, where it is about some bodies only, these, the cities that
     * they report through, and whoever owes the parts that ended with it.
     */
    void tell(ProvinceId province, AmendmentView amendment, Effect effect, BodyId issuer) {
        var a = DECOMPOSITION_ASSIGNMENT;
        dsl.insertInto(N, N.PROVINCE_ID, N.AMENDMENT_ID, N.BODY_ID)
                .select(DSL.selectDistinct(a.PROVINCE_ID, DSL.val(amendment.id(), N.AMENDMENT_ID), a.BODY_ID).from(a)
                        .where(a.PROVINCE_ID.eq(province), a.TASK_ID.in(effect.about().isEmpty() ? effect.tasks() : effect.parts()))).execute();
        if (!effect.about().isEmpty()) {
            tell(province, amendment.id(), effect.about(), issuer);
        }
    }

    private void tell(ProvinceId province, AmendmentId amendment, Set<BodyId> about, BodyId issuer) {
        var placed = Places.of(province).asTable("placed");
        Field<BodyId> city = placed.field("city_id", N.BODY_ID.getDataType());
        var told = new LinkedHashSet<>(about);
        told.addAll(dsl.selectDistinct(city).from(placed).where(placed.field(N.BODY_ID).in(about)).and(city.ne(issuer)).fetch(city));
        var insert = dsl.insertInto(N, N.PROVINCE_ID, N.AMENDMENT_ID, N.BODY_ID);
        for (var body : told) {
            insert = insert.values(province, amendment, body);
        }
        insert.onDuplicateKeyIgnore().execute();
    }

    /** One of a plan that exists for the scope. */
    Optional<AmendmentView> find(Scope scope, AmendmentId id) {
        return views(scope, M.AMENDMENT_ID.eq(id), 1).stream().findFirst();
    }

    /** The newest of a plan, one more than asked for, below a number. */
    List<AmendmentView> findPage(Scope scope, WorkPlanId plan, @Nullable Integer below, int size) {
        return views(scope, M.PLAN_ID.eq(plan).and(below == null ? DSL.noCondition() : M.NUMBER.lt(below)), size + 1);
    }

    /** All of some tasks, the newest first. */
    List<AmendmentView> findOf(Scope scope, Collection<TaskId> tasks, int most) {
        return views(scope, M.TASK_ID.in(tasks), most);
    }

    /** What the scope's body was told and has not taken note of, the newest first. */
    List<AmendmentView> findUnseen(Scope scope, int most) {
        var ids = dsl.select(N.AMENDMENT_ID).from(N).where(N.PROVINCE_ID.eq(scope.province()), N.BODY_ID.eq(scope.body()), N.RECEIVED_AT.isNull())
                .orderBy(N.AMENDMENT_ID.desc()).limit(most).fetch(N.AMENDMENT_ID);
        return ids.isEmpty() ? List.of() : views(scope, M.AMENDMENT_ID.in(ids), most);
    }

    int countUnseen(Scope scope) {
        return dsl.fetchCount(N, N.PROVINCE_ID.eq(scope.province()).and(N.BODY_ID.eq(scope.body())).and(N.RECEIVED_AT.isNull()));
    }

    boolean isTold(Scope scope, AmendmentId amendment) {
        return dsl.fetchExists(N, N.PROVINCE_ID.eq(scope.province()).and(N.AMENDMENT_ID.eq(amendment)).and(N.BODY_ID.eq(scope.body())));
    }

    /** Whether it was this time that the body took note. */
    boolean receive(Scope scope, AmendmentId amendment, Instant now) {
        return dsl.update(N).set(N.RECEIVED_AT, now).set(N.RECEIVED_BY, scope.actor().person())
                .where(N.PROVINCE_ID.eq(scope.province()), N.AMENDMENT_ID.eq(amendment), N.BODY_ID.eq(scope.body()), N.RECEIVED_AT.isNull()).execute() == 1;
    }

    private List<AmendmentView> views(Scope scope, Condition which, int most) {
        var told = DSL.field(DSL.selectCount().from(N).where(N.PROVINCE_ID.eq(scope.province()), N.AMENDMENT_ID.eq(M.AMENDMENT_ID))).as("told");
        var received = DSL.field(DSL.selectCount().from(N)
                .where(N.PROVINCE_ID.eq(scope.province()), N.AMENDMENT_ID.eq(M.AMENDMENT_ID), N.RECEIVED_AT.isNotNull())).as("received");
        return dsl.select(M.fields()).select(told, received).from(M).where(M.PROVINCE_ID.eq(scope.province()), M.PLAN_ID.in(PlanReach.ids(scope))).and(which)
                .orderBy(M.AMENDMENT_ID.desc()).limit(most).fetch(row -> view(row, told, received));
    }

    private AmendmentView view(Record row, Field<Integer> told, Field<Integer> received) {
        return new AmendmentView(row.get(M.AMENDMENT_ID), row.get(M.PLAN_ID), row.get(M.NUMBER), row.get(M.KIND), row.get(M.TASK_ID), row.get(M.BODY_ID),
                row.get(M.REASON), List.of(json.readValue(row.get(M.DETAIL_JSON), Difference[].class)), row.get(M.OBLIGATIONS),
                row.get(M.AMENDED_BY), row.get(M.AMENDED_AT), row.get(told), row.get(received));
    }
}
