package cn.mingzhang.progress.overview;

import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.progress.sql.PresentCity;
import cn.mingzhang.progress.sql.VisibleObligations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record7;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counts obligations of one plan, always inside the database. */
@Repository
class OverviewRepository {

    /** A body that owes something in the plan, and the city it lies under today. */
    record Placed(BodyId body, @Nullable BodyId city) {
    }

    /** Tallies of one task under one city. */
    record TaskTally(TaskId task, @Nullable BodyId city, Tally tally) {
    }

    private final DSLContext dsl;

    OverviewRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Placed> findBodies(Scope scope, WorkPlanId plan) {
        var o = PROGRESS_OBLIGATION;
        var present = PresentCity.of(scope.province());
        return dsl.selectDistinct(o.BODY_ID, present.city()).from(o).join(present.table()).on(present.on()).where(inPlan(scope, plan))
                .fetch(row -> new Placed(row.value1(), row.value2()));
    }

    List<String> findPeriods(Scope scope, WorkPlanId plan) {
        var o = PROGRESS_OBLIGATION;
        return dsl.select(o.PERIOD).from(o).where(inPlan(scope, plan)).groupBy(o.PERIOD).orderBy(min(o.DUE_ON), o.PERIOD).fetch(o.PERIOD);
    }

    /** One cell per task and body of these bodies. */
    List<Cell> findCells(Scope scope, OverviewFilter filter, Collection<BodyId> bodies, LocalDate today) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        var o = PROGRESS_OBLIGATION;
        var late = flag(VisibleObligations.late(today)).as("late");
        var cells = new LinkedHashMap<List<Object>, Cell>();
        dsl.select(o.TASK_ID, o.BODY_ID, o.STATE, o.OUTCOME, late, count(), min(o.OBLIGATION_ID)).from(o)
                .where(inPlan(scope, filter.plan())).and(looks(filter, today)).and(o.BODY_ID.in(bodies))
                .groupBy(o.TASK_ID, o.BODY_ID, o.STATE, o.OUTCOME, late)
                .forEach(row -> cells.merge(List.of(row.value1(), row.value2()), cell(row), Cell::with));
        return List.copyOf(cells.values());
    }

    /** Counts by task and city. */
    List<TaskTally> findTaskTallies(Scope scope, OverviewFilter filter, LocalDate today) {
        var o = PROGRESS_OBLIGATION;
        var present = PresentCity.of(scope.province());
        return dsl.select(o.TASK_ID, present.city(), o.STATE, o.OUTCOME).select(figures(today)).from(o).join(present.table()).on(present.on())
                .where(inPlan(scope, filter.plan())).and(looks(filter, today)).groupBy(o.TASK_ID, present.city(), o.STATE, o.OUTCOME)
                .fetch(row -> new TaskTally(row.get(o.TASK_ID), row.get(present.city()), tally(row)));
    }

    /** Counts by city or by body; the key is null for what lies under no city. */
    Map<@Nullable BodyId, List<Tally>> findTallies(Scope scope, WorkPlanId plan, boolean byBody, LocalDate today) {
        var o = PROGRESS_OBLIGATION;
        var present = PresentCity.of(scope.province());
        Field<BodyId> group = byBody ? o.BODY_ID : present.city();
        return dsl.select(group, o.STATE, o.OUTCOME).select(figures(today)).from(byBody ? o : o.join(present.table()).on(present.on())).where(inPlan(scope, plan))
                .groupBy(group, o.STATE, o.OUTCOME).fetchGroups(row -> row.get(group), OverviewRepository::tally);
    }

    private static Condition inPlan(Scope scope, WorkPlanId plan) {
        var o = PROGRESS_OBLIGATION;
        return VisibleObligations.in(scope).and(o.PLAN_ID.eq(plan));
    }

    private static Condition looks(OverviewFilter filter, LocalDate today) {
        var o = PROGRESS_OBLIGATION;
        Condition period = filter.period() == null ? DSL.noCondition() : o.PERIOD.eq(filter.period());
        if (filter.looks().isEmpty()) {
            return period;
        }
        return period.and(DSL.or(filter.looks().stream().map(look -> switch (look) {
            case LATE -> VisibleObligations.overdue(today);
            case RETURNED -> o.STATE.eq(ObligationState.RETURNED);
            case REVIEW -> o.STATE.in(ObligationState.SUBMITTED, ObligationState.APPROVED);
            case OPEN -> o.STATE.eq(ObligationState.OPEN);
            case VERIFIED -> o.STATE.eq(ObligationState.VERIFIED);
        }).toList()));
    }

    /** The figures of a {@link Tally}, to be selected beside state and outcome. */
    static List<Field<?>> figures(LocalDate today) {
        var o = PROGRESS_OBLIGATION;
        var owed = o.STATE.notIn(ObligationState.EXEMPT, ObligationState.CANCELLED);
        return List.of(count().as("n"), sum(flag(VisibleObligations.overdue(today))).as("overdue"),
                sum(flag(VisibleObligations.late(today))).as("late"), sum(flag(VisibleObligations.onTime().and(owed))).as("on_time"),
                sum(flag(o.FIRST_SUBMITTED_ON.isNotNull().or(o.DUE_ON.lt(today)).and(owed))).as("counted"));
    }

    static Tally tally(Record row) {
        var o = PROGRESS_OBLIGATION;
        return new Tally(row.get(o.STATE), row.get(o.OUTCOME), row.get("n", Integer.class), number(row, "overdue"), number(row, "late"),
                number(row, "on_time"), number(row, "counted"));
    }

    private static Cell cell(Record7<TaskId, BodyId, ObligationState, Outcome, Integer, Integer, ObligationId> row) {
        return new Cell(row.value1(), row.value2(), row.value7(), row.value3(), row.value5() == 1, row.value4(), row.value6());
    }

    private static int number(Record row, String field) {
        return row.get(field, BigDecimal.class).intValue();
    }

    static Field<Integer> flag(Condition condition) {
        return when(condition, 1).otherwise(0);
    }
}
