package cn.mingzhang.progress.publication;

import static cn.mingzhang.schema.Tables.PROGRESS_CHAIN_STEP;
import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.val;

import cn.mingzhang.decomposition.sql.Assignments;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.progress.obligation.ChainStep;
import cn.mingzhang.tenants.sql.Places;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Writes what publishing makes: obligations set by set, and the chains of their verifiers. */
@Repository
class PublicationTables {

    private final DSLContext dsl;

    PublicationTables(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** How many obligations the tasks have when all are there. */
    long countAssigned(ProvinceId province, Collection<TaskId> tasks) {
        return dsl.fetchCount(Assignments.of(province, tasks));
    }

    long countOf(ProvinceId province, WorkPlanId plan) {
        var o = PROGRESS_OBLIGATION;
        return dsl.fetchCount(o, o.PROVINCE_ID.eq(province).and(o.PLAN_ID.eq(plan)));
    }

    long countThere(ProvinceId province, Collection<TaskId> tasks) {
        var o = PROGRESS_OBLIGATION;
        return dsl.fetchCount(o, o.PROVINCE_ID.eq(province).and(o.TASK_ID.in(tasks)));
    }

    Set<TaskId> findStanding(ProvinceId province, BodyId body, Collection<TaskId> tasks) {
        var o = PROGRESS_OBLIGATION;
        return dsl.selectDistinct(o.TASK_ID).from(o).where(o.PROVINCE_ID.eq(province), o.BODY_ID.eq(body), o.TASK_ID.in(tasks),
                o.STATE.notIn(ObligationState.EXEMPT, ObligationState.CANCELLED)).fetchSet(o.TASK_ID);
    }

    Set<TaskId> findOwed(ProvinceId province, Collection<TaskId> tasks) {
        var o = PROGRESS_OBLIGATION;
        return dsl.selectDistinct(o.TASK_ID).from(o).where(o.PROVINCE_ID.eq(province), o.TASK_ID.in(tasks), standing()).fetchSet(o.TASK_ID);
    }

    Set<BodyId> findAsked(ProvinceId province, Collection<TaskId> roots) {
        var o = PROGRESS_OBLIGATION;
        return dsl.selectDistinct(o.BODY_ID).from(o).where(o.PROVINCE_ID.eq(province), o.ROOT_TASK_ID.in(roots), standing(), o.STATE.ne(ObligationState.VERIFIED))
                .fetchSet(o.BODY_ID);
    }

    Map<String, LocalDate> findDues(ProvinceId province, BodyId body, TaskId task) {
        var o = PROGRESS_OBLIGATION;
        return dsl.select(o.PERIOD, DSL.max(o.DUE_ON)).from(o).where(o.PROVINCE_ID.eq(province), o.TASK_ID.eq(task), o.BODY_ID.eq(body), standing())
                .groupBy(o.PERIOD).fetchMap(Record2::value1, Record2::value2);
    }

    private static Condition standing() {
        return PROGRESS_OBLIGATION.STATE.notIn(ObligationState.EXEMPT, ObligationState.CANCELLED);
    }

    /** Whether anybody owes one of these tasks already, or the task that it is a part of. */
    boolean anyOfRoots(ProvinceId province, Collection<TaskId> tasks) {
        var o = PROGRESS_OBLIGATION;
        return dsl.fetchExists(DSL.selectOne().from(o)
                .where(o.PROVINCE_ID.eq(province), o.ROOT_TASK_ID.in(dsl.fetchValues(Assignments.roots(province, tasks)))));
    }

    /**
     * One statement for all that is missing; their ids count up from the first.
     *
     * @param begun whether some are there already: only then the table is read while it is written, which costs as much as writing
     */
    int insertMissing(ProvinceId province, Collection<TaskId> tasks, boolean begun, long firstId, Instant now) {
        return insert(missing(province, tasks, begun, firstId, now));
    }

    /** The same of one task for a body that came to it late: what is over on a day it does not owe. */
    int insertMissing(ProvinceId province, TaskId task, LocalDate from, long firstId, Instant now) {
        return insert(missing(province, task, from, firstId, now));
    }

    int countMissing(ProvinceId province, TaskId task, LocalDate from) {
        return dsl.fetchCount(missing(province, task, from, 1, Instant.EPOCH));
    }

    private Select<? extends Record> missing(ProvinceId province, TaskId task, LocalDate from, long firstId, Instant now) {
        var rows = missing(province, List.of(task), true, firstId, now);
        rows.addConditions(DSL.field(DSL.name("assigned", PROGRESS_OBLIGATION.DUE_ON.getName()), LocalDate.class).ge(from));
        return rows;
    }

    private int insert(Select<? extends Record> rows) {
        var o = PROGRESS_OBLIGATION;
        return dsl.insertInto(o, List.of(o.OBLIGATION_ID, o.PROVINCE_ID, o.PLAN_ID, o.TASK_ID, o.ROOT_TASK_ID, o.PARENT_OBLIGATION_ID, o.ISSUER_ID, o.BODY_ID,
                        o.TENANT_ID, o.CITY_ID, o.PART, o.PERIOD, o.OPENS_ON, o.DUE_ON, o.STATE, o.CHANGED_AT))
                .select(rows).execute();
    }

    /** The anti-join: assigned, but its body does not yet owe the root of the task in that part and period. */
    private SelectQuery<? extends Record> missing(ProvinceId province, Collection<TaskId> tasks, boolean begun, long firstId, Instant now) {
        var o = PROGRESS_OBLIGATION;
        var there = PROGRESS_OBLIGATION.as("there");
        var assigned = Assignments.of(province, tasks).asTable("assigned");
        var placed = Places.of(province).asTable("placed");
        Field<BodyId> body = assigned.field(o.BODY_ID);
        var id = val(firstId - 1).plus(rowNumber().over());
        Field<ObligationId> parent = begun ? parent(province, assigned) : DSL.castNull(o.PARENT_OBLIGATION_ID);
        var all = dsl.select(id, assigned.field(o.PROVINCE_ID), assigned.field(o.PLAN_ID), assigned.field(o.TASK_ID), assigned.field(o.ROOT_TASK_ID), parent,
                        assigned.field(o.ISSUER_ID), body, placed.field(o.TENANT_ID), placed.field(o.CITY_ID), assigned.field(o.PART),
                        assigned.field(o.PERIOD), assigned.field(o.OPENS_ON), assigned.field(o.DUE_ON), val(ObligationState.OPEN, o.STATE), val(now, o.CHANGED_AT))
                .from(assigned)
                .join(placed).on(placed.field(o.BODY_ID).eq(body));
        return !begun ? all.getQuery() : all.leftJoin(there).on(there.PROVINCE_ID.eq(province), there.ROOT_TASK_ID.eq(assigned.field(o.ROOT_TASK_ID)), there.BODY_ID.eq(body),
                        there.PART.eq(assigned.field(o.PART)), there.PERIOD.eq(assigned.field(o.PERIOD)))
                .where(there.OBLIGATION_ID.isNull()).getQuery();
    }

    /** What the issuer owes above: of the same task the one due first among those due no earlier; null for a task of its own. */
    static Field<ObligationId> parent(ProvinceId province, Table<?> assigned) {
        var above = PROGRESS_OBLIGATION.as("above");
        return DSL.field(DSL.select(above.OBLIGATION_ID).from(above)
                .where(above.PROVINCE_ID.eq(province), above.TASK_ID.eq(assigned.field(Assignments.PARENT_TASK)),
                        above.BODY_ID.eq(assigned.field(PROGRESS_OBLIGATION.ISSUER_ID)), above.DUE_ON.ge(assigned.field(PROGRESS_OBLIGATION.DUE_ON)))
                .orderBy(above.DUE_ON, above.OBLIGATION_ID).limit(1));
    }

    void insertChains(ProvinceId province, WorkPlanId plan, Map<BodyId, List<ChainStep>> chains) {
        var c = PROGRESS_CHAIN_STEP;
        var insert = dsl.insertInto(c, c.PROVINCE_ID, c.PLAN_ID, c.BODY_ID, c.STEP, c.VERIFIER_ID);
        for (var chain : chains.entrySet()) {
            for (var step : chain.getValue()) {
                insert = insert.values(province, plan, chain.getKey(), step.step(), step.verifier());
            }
        }
        insert.onDuplicateKeyIgnore().execute();
    }

    /** Bodies that owe something in the plan and have no chain yet, each with the issuer. */
    Map<BodyId, BodyId> findUnfrozen(ProvinceId province, WorkPlanId plan) {
        var c = PROGRESS_CHAIN_STEP;
        var holders = Assignments.holders(province, plan).asTable("holders");
        Field<BodyId> body = holders.field(c.BODY_ID);
        return dsl.select(body, holders.field(PROGRESS_OBLIGATION.ISSUER_ID)).from(holders)
                .whereNotExists(dsl.selectOne().from(c).where(c.PROVINCE_ID.eq(province), c.PLAN_ID.eq(plan), c.BODY_ID.eq(body)))
                .fetchMap(Record2::value1, Record2::value2);
    }
}
