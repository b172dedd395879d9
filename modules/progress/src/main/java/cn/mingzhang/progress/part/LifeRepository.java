package cn.mingzhang.progress.part;

import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static java.util.stream.Collectors.toMap;

import cn.mingzhang.decomposition.sql.PublishedPlans;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.progress.sql.PresentCity;
import cn.mingzhang.progress.sql.VisibleObligations;
import cn.mingzhang.tenants.sql.Audiences;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counts the obligations of a plan and of what was made of it, body by body, inside the database. */
@Repository
class LifeRepository {

    private static final cn.mingzhang.schema.tables.ProgressObligation O = PROGRESS_OBLIGATION;

    /**
     * What one body owes to one issuer.
     *
     * @param city that it lies under today
     */
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
        var present = PresentCity.of(scope.province());
        return dsl.select(O.BODY_ID, O.ISSUER_ID, present.city(), DSL.countDistinct(O.TASK_ID), tasks(O.RECEIVED_AT.isNotNull()), tasks(O.DECLINED.isTrue()), DSL.count(), sum(submitted()), sum(verified()))
                .from(O).join(present.table()).on(present.on()).where(in(scope, plans)).groupBy(O.BODY_ID, O.ISSUER_ID, present.city())
                .fetch(row -> new Owed(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(),
                        new PartCount(row.value7(), row.value8().intValue(), row.value9().intValue())));
    }

    /** By issuer, in reach of the scope. */
    Map<BodyId, Given> findGiven(Scope scope, Collection<WorkPlanId> plans) {
        return dsl.select(O.ISSUER_ID, DSL.countDistinct(O.ROOT_TASK_ID), DSL.count(), sum(submitted()), sum(verified())).from(O)
                .where(in(scope, plans)).and(O.PARENT_OBLIGATION_ID.isNotNull()).groupBy(O.ISSUER_ID)
                .fetchMap(O.ISSUER_ID, row -> new Given(row.value2(), new PartCount(row.value3(), row.value4().intValue(), row.value5().intValue())));
    }

    /**
     * A task that a body owes and was not let off.
     *
     * @param root the task that it and its kin began with
     */
    record Received(BodyId body, WorkPlanId plan, TaskId task, TaskId root) {
    }

    /** What these bodies received by these plans. */
    List<Received> findReceived(ProvinceId province, Collection<BodyId> bodies, Collection<WorkPlanId> plans) {
        return dsl.selectDistinct(O.BODY_ID, O.PLAN_ID, O.TASK_ID, O.ROOT_TASK_ID).from(O)
                .where(O.PROVINCE_ID.eq(province), O.PLAN_ID.in(plans), O.BODY_ID.in(bodies), O.STATE.notIn(ObligationState.EXEMPT, ObligationState.CANCELLED))
                .fetch(Records.mapping(Received::new));
    }

    /** Whom some tasks have reached with all their parts; who was let off was reached. */
    Map<TaskId, Set<BodyId>> findReached(ProvinceId province, Collection<TaskId> roots) {
        return roots.isEmpty() ? Map.of() : dsl.selectDistinct(O.ROOT_TASK_ID, O.BODY_ID).from(O)
                .where(O.PROVINCE_ID.eq(province), O.ROOT_TASK_ID.in(roots), O.STATE.ne(ObligationState.CANCELLED), O.PLAN_ID.in(PublishedPlans.ids(province)))
                .fetch().intoGroups(O.ROOT_TASK_ID, O.BODY_ID).entrySet().stream().collect(toMap(Map.Entry::getKey, each -> Set.copyOf(each.getValue())));
    }

    /** All counties of some cities, in one statement. */
    Map<BodyId, List<BodyId>> findCounties(ProvinceId province, Collection<BodyId> cities) {
        return cities.stream().map(city -> countiesOf(province, city)).reduce(Select::unionAll).map(all -> all.fetchGroups(Record2::value1, Record2::value2)).orElse(Map.of());
    }

    private Select<Record2<BodyId, BodyId>> countiesOf(ProvinceId province, BodyId city) {
        var counties = Audiences.of(province, city, Audience.ALL_COUNTIES).asTable("counties");
        return dsl.select(DSL.val(city, O.CITY_ID), counties.field(O.BODY_ID)).from(counties);
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
