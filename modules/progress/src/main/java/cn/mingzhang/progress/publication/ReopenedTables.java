package cn.mingzhang.progress.publication;

import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;

import cn.mingzhang.decomposition.sql.Assignments;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.ObligationState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Obligations that ended and are owed again: by the same task, or by another part of the task that all parts began with, since nobody owes
 * that twice. They keep their reports.
 */
@Repository
class ReopenedTables {

    private static final cn.mingzhang.schema.tables.ProgressObligation O = PROGRESS_OBLIGATION;

    private final DSLContext dsl;

    ReopenedTables(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * Reopens what is assigned and was cancelled, in periods that are not over or that were reported.
     *
     * @param bodies what these bodies owe, also where they were let off the task itself; null for what all owe and nobody was let off
     * @return how many
     */
    int reopen(ProvinceId province, Collection<TaskId> tasks, @Nullable Collection<BodyId> bodies, LocalDate today, Instant now) {
        var assigned = Assignments.of(province, tasks).asTable("assigned");
        var ended = bodies == null ? Set.of(ObligationState.CANCELLED) : Set.of(ObligationState.CANCELLED, ObligationState.EXEMPT);
        var rows = dsl.select(O.OBLIGATION_ID, assigned.field(O.PLAN_ID), assigned.field(O.TASK_ID), assigned.field(O.ISSUER_ID), assigned.field(O.OPENS_ON),
                        assigned.field(O.DUE_ON), PublicationTables.parent(province, assigned).as(O.PARENT_OBLIGATION_ID))
                .from(assigned)
                .join(O).on(O.PROVINCE_ID.eq(province), O.ROOT_TASK_ID.eq(assigned.field(O.ROOT_TASK_ID)), O.BODY_ID.eq(assigned.field(O.BODY_ID)),
                        O.PART.eq(assigned.field(O.PART)), O.PERIOD.eq(assigned.field(O.PERIOD)))
                .where(O.STATE.eq(ObligationState.CANCELLED).or(O.STATE.in(ended).and(O.TASK_ID.eq(assigned.field(O.TASK_ID)))),
                        bodies == null ? DSL.noCondition() : O.BODY_ID.in(bodies))
                .and(assigned.field(O.DUE_ON).ge(today).or(O.FIRST_SUBMITTED_ON.isNotNull())).fetch();
        return rows.stream().mapToInt(row -> reopen(province, row, ended, now)).sum();
    }

    /** What ended by one task, while another of those that began with the same gives it to the same body: owed by that one from now on. */
    void reopenAssigned(ProvinceId province, Collection<TaskId> ended, LocalDate today, Instant now) {
        var standing = dsl.fetchValues(Assignments.standing(province, ended));
        if (!standing.isEmpty()) {
            reopen(province, standing, null, today, now);
        }
    }

    private int reopen(ProvinceId province, Record row, Set<ObligationState> ended, Instant now) {
        return dsl.update(O).set(O.STATE, ObligationState.OPEN).set(O.PLAN_ID, row.get(O.PLAN_ID)).set(O.TASK_ID, row.get(O.TASK_ID))
                .set(O.ISSUER_ID, row.get(O.ISSUER_ID)).set(O.PARENT_OBLIGATION_ID, row.get(O.PARENT_OBLIGATION_ID)).set(O.OPENS_ON, row.get(O.OPENS_ON))
                .set(O.DUE_ON, row.get(O.DUE_ON)).set(O.RETURNED_BY_STEP, (Integer) null).set(O.RECTIFY_BY_ON, (LocalDate) null)
                .set(O.CHANGED_AT, now).set(O.VERSION, O.VERSION.plus(1))
                .where(O.PROVINCE_ID.eq(province), O.OBLIGATION_ID.eq(row.get(O.OBLIGATION_ID)), O.STATE.in(ended)).execute();
    }
}
