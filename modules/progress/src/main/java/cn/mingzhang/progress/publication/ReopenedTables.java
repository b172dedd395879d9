package cn.mingzhang.progress.publication;

import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static cn.mingzhang.schema.Tables.PROGRESS_REPORT;

import cn.mingzhang.decomposition.sql.Assignments;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.ReportState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Obligations that ended and are owed again: by the same task, or by another part of the task that all parts began with, since nobody owes
 * that twice. They keep their reports: what waited to be judged waits again, at the own leader.
 */
@Repository
class ReopenedTables {

    private static final cn.mingzhang.schema.tables.ProgressObligation O = PROGRESS_OBLIGATION;
    private static final cn.mingzhang.schema.tables.ProgressReport R = PROGRESS_REPORT;

    /**
     * What obligations become that are owed again by one task in one period.
     *
     * @param waits whether their newest report was submitted and nobody returned or took it back
     */
    private record Again(WorkPlanId plan, TaskId task, BodyId issuer, @Nullable ObligationId parent, LocalDate opensOn, LocalDate dueOn, boolean waits) {
    }

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
                        assigned.field(O.DUE_ON), PublicationTables.parent(province, assigned).as(O.PARENT_OBLIGATION_ID), newest(province).as(R.STATE))
                .from(assigned)
                .join(O).on(O.PROVINCE_ID.eq(province), O.ROOT_TASK_ID.eq(assigned.field(O.ROOT_TASK_ID)), O.BODY_ID.eq(assigned.field(O.BODY_ID)),
                        O.PART.eq(assigned.field(O.PART)), O.PERIOD.eq(assigned.field(O.PERIOD)))
                .where(O.STATE.eq(ObligationState.CANCELLED).or(O.STATE.in(ended).and(O.TASK_ID.eq(assigned.field(O.TASK_ID)))),
                        bodies == null ? DSL.noCondition() : O.BODY_ID.in(bodies))
                .and(assigned.field(O.DUE_ON).ge(today).or(O.FIRST_SUBMITTED_ON.isNotNull())).fetch();
        return rows.stream().collect(Collectors.groupingBy(ReopenedTables::again, LinkedHashMap::new, Collectors.mapping(row -> row.get(O.OBLIGATION_ID), Collectors.toList())))
                .entrySet().stream().mapToInt(each -> reopen(province, each.getKey(), each.getValue(), ended, now)).sum();
    }

    private static Field<ReportState> newest(ProvinceId province) {
        return DSL.field(DSL.select(R.STATE).from(R).where(R.PROVINCE_ID.eq(province), R.OBLIGATION_ID.eq(O.OBLIGATION_ID)).orderBy(R.NUMBER.desc()).limit(1));
    }

    private static Again again(Record row) {
        return new Again(row.get(O.PLAN_ID), row.get(O.TASK_ID), row.get(O.ISSUER_ID), row.get(O.PARENT_OBLIGATION_ID), row.get(O.OPENS_ON), row.get(O.DUE_ON),
                row.get(R.STATE) == ReportState.SUBMITTED);
    }

    /** What ended by one task, while another of those that began with the same gives it to the same body: owed by that one from now on. */
    void reopenAssigned(ProvinceId province, Collection<TaskId> ended, LocalDate today, Instant now) {
        var standing = dsl.fetchValues(Assignments.standing(province, ended));
        if (!standing.isEmpty()) {
            reopen(province, standing, null, today, now);
        }
    }

    private int reopen(ProvinceId province, Again again, List<ObligationId> which, Set<ObligationState> ended, Instant now) {
        var update = dsl.update(O).set(O.STATE, again.waits() ? ObligationState.SUBMITTED : ObligationState.OPEN).set(O.STEP, 0)
                .set(O.PLAN_ID, again.plan()).set(O.TASK_ID, again.task()).set(O.ISSUER_ID, again.issuer()).set(O.PARENT_OBLIGATION_ID, again.parent())
                .set(O.OPENS_ON, again.opensOn()).set(O.DUE_ON, again.dueOn()).set(O.RETURNED_BY_STEP, (Integer) null).set(O.RECTIFY_BY_ON, (LocalDate) null)
                .set(O.CHANGED_AT, now).set(O.VERSION, O.VERSION.plus(1));
        return (again.waits() ? update.set(O.AWAITING_BODY_ID, O.BODY_ID) : update.set(O.AWAITING_BODY_ID, (BodyId) null).set(O.OUTCOME, (Outcome) null))
                .where(O.PROVINCE_ID.eq(province), O.OBLIGATION_ID.in(which), O.STATE.in(ended)).execute();
    }
}
