package cn.mingzhang.progress;

import static cn.mingzhang.schema.Tables.PROGRESS_CHAIN_STEP;
import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.val;

import cn.mingzhang.decomposition.ObligationBook;
import cn.mingzhang.decomposition.sql.Assignments;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Line;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.store.Ids;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.sql.Places;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** Makes obligations out of what was assigned: set by set, and again without harm. */
@Component
class PublishedObligations implements ObligationBook {

    private final DSLContext dsl;
    private final Ids ids;
    private final Bodies bodies;
    private final Clock clock;

    PublishedObligations(DSLContext dsl, Ids ids, Bodies bodies, Clock clock) {
        this.dsl = dsl;
        this.ids = ids;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Override
    public long expected(ProvinceId province, WorkPlanId plan, TaskId task) {
        return dsl.fetchCount(Assignments.of(province, task));
    }

    @Override
    public int materialise(ProvinceId province, WorkPlanId plan, TaskId task) {
        var o = PROGRESS_OBLIGATION;
        long missing = expected(province, plan, task) - dsl.fetchCount(o, o.PROVINCE_ID.eq(province).and(o.TASK_ID.eq(task)));
        if (missing <= 0) {
            return 0;
        }
        return dsl.insertInto(o, List.of(o.OBLIGATION_ID, o.PROVINCE_ID, o.PLAN_ID, o.TASK_ID, o.ISSUER_ID, o.BODY_ID, o.TENANT_ID, o.CITY_ID,
                        o.PART, o.PERIOD, o.OPENS_ON, o.DUE_ON, o.STATE, o.CHANGED_AT))
                .select(missing(province, task, ids.block(missing)))
                .execute();
    }

    /** The anti-join: assigned, but not yet there. */
    private Select<? extends Record> missing(ProvinceId province, TaskId task, long firstId) {
        var o = PROGRESS_OBLIGATION;
        var there = PROGRESS_OBLIGATION.as("there");
        var assigned = Assignments.of(province, task).asTable("assigned");
        var placed = Places.of(province).asTable("placed");
        Field<BodyId> body = assigned.field(o.BODY_ID);
        var id = val(firstId - 1).plus(rowNumber().over().orderBy(body, assigned.field(o.PART), assigned.field(o.PERIOD)));
        return dsl.select(id, assigned.field(o.PROVINCE_ID), assigned.field(o.PLAN_ID), assigned.field(o.TASK_ID), assigned.field(o.ISSUER_ID),
                        body, placed.field(o.TENANT_ID), placed.field(o.CITY_ID), assigned.field(o.PART), assigned.field(o.PERIOD),
                        assigned.field(o.OPENS_ON), assigned.field(o.DUE_ON), val(ObligationState.OPEN, o.STATE), val(clock.instant(), o.CHANGED_AT))
                .from(assigned)
                .join(placed).on(placed.field(o.BODY_ID).eq(body))
                .leftJoin(there).on(there.PROVINCE_ID.eq(province), there.TASK_ID.eq(task), there.BODY_ID.eq(body),
                        there.PART.eq(assigned.field(o.PART)), there.PERIOD.eq(assigned.field(o.PERIOD)))
                .where(there.OBLIGATION_ID.isNull());
    }

    @Override
    public void freezeChains(ProvinceId province, WorkPlanId plan) {
        var owing = findUnfrozen(province, plan);
        if (owing.isEmpty()) {
            return;
        }
        var tree = new Superiors(bodies.superiors(province, Line.SYSTEM), bodies.views(province, owing.keySet()));
        var c = PROGRESS_CHAIN_STEP;
        var insert = dsl.insertInto(c, c.PROVINCE_ID, c.PLAN_ID, c.BODY_ID, c.STEP, c.VERIFIER_ID);
        int rows = 0;
        for (var owed : owing.entrySet()) {
            for (var step : tree.chain(owed.getKey(), owed.getValue())) {
                insert = insert.values(province, plan, owed.getKey(), step.step(), step.verifier());
                rows++;
            }
        }
        if (rows > 0) {
            insert.onDuplicateKeyIgnore().execute();
        }
    }

    /** Bodies that owe something in the plan and have no chain yet, each with the issuer. */
    private Map<BodyId, BodyId> findUnfrozen(ProvinceId province, WorkPlanId plan) {
        var o = PROGRESS_OBLIGATION;
        var c = PROGRESS_CHAIN_STEP;
        return dsl.selectDistinct(o.BODY_ID, o.ISSUER_ID).from(o)
                .leftJoin(c).on(c.PROVINCE_ID.eq(province), c.PLAN_ID.eq(plan), c.BODY_ID.eq(o.BODY_ID))
                .where(o.PROVINCE_ID.eq(province), o.PLAN_ID.eq(plan), c.STEP.isNull())
                .fetchMap(o.BODY_ID, o.ISSUER_ID);
    }
}
