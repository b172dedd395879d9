package cn.mingzhang.progress.part;

import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.progress.sql.VisibleObligations;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counts the obligations of a plan and of what was made of it, body by body, inside the database. */
@Repository
class LifeRepository {

    private static final cn.mingzhang.schema.tables.ProgressObligation O = PROGRESS_OBLIGATION;

    /** What one body owes to one issuer. */
    record Owed(BodyId body, BodyId issuer, @Nullable BodyId city, int tasks, int received, int declined, PartCount count) {

        /** What the same body owes to another issuer too. */
        Owed plus(Owed other) {
            return new Owed(body, issuer, city, tasks + other.tasks, received + other.received, declined + other.declined, count.plus(other.count));
        }
    }

    /** What one body has given further: of how many tasks, and how that stands. */
    record Given(int tasks, PartCount count) {
    }

    private final DSLContext dsl;

    LifeRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Body by body, in reach of the scope. */
    List<Owed> findOwed(Scope scope, Collection<WorkPlanId> plans) {
        return dsl.select(O.BODY_ID, O.ISSUER_ID, O.CITY_ID, DSL.countDistinct(O.TASK_ID), tasks(O.RECEIVED_AT.isNotNull()), tasks(O.DECLINED.isTrue()), DSL.count(), sum(submitted()), sum(verified()))
                .from(O).where(in(scope, plans)).groupBy(O.BODY_ID, O.ISSUER_ID, O.CITY_ID)
                .fetch(row -> new Owed(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(),
                        new PartCount(row.value7(), row.value8().intValue(), row.value9().intValue())));
    }

    /** By issuer, in reach of the scope. */
    Map<BodyId, Given> findGiven(Scope scope, Collection<WorkPlanId> plans) {
        return dsl.select(O.ISSUER_ID, DSL.countDistinct(O.ROOT_TASK_ID), DSL.count(), sum(submitted()), sum(verified())).from(O)
                .where(in(scope, plans)).and(O.PARENT_OBLIGATION_ID.isNotNull()).groupBy(O.ISSUER_ID)
                .fetchMap(O.ISSUER_ID, row -> new Given(row.value2(), new PartCount(row.value3(), row.value4().intValue(), row.value5().intValue())));
    }

    private static Condition in(Scope scope, Collection<WorkPlanId> plans) {
        return VisibleObligations.in(scope).and(O.PLAN_ID.in(plans)).and(O.STATE.notIn(ObligationState.EXEMPT, ObligationState.CANCELLED));
    }

    /** A word on one of its periods is the receipt of a task. */
    private static Field<Integer> tasks(Condition condition) {
        return DSL.countDistinct(DSL.when(condition, O.TASK_ID));
    }

    private static Condition submitted() {
        return O.STATE.in(ObligationState.SUBMITTED, ObligationState.APPROVED, ObligationState.VERIFIED);
    }

    private static Condition verified() {
        return O.STATE.eq(ObligationState.VERIFIED);
    }

    private static AggregateFunction<BigDecimal> sum(Condition condition) {
        Field<Integer> flag = DSL.when(condition, 1).otherwise(0);
        return DSL.sum(flag);
    }
}
