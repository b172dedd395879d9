package cn.mingzhang.progress.roster;

import static cn.mingzhang.schema.Tables.PROGRESS_CHAIN_STEP;
import static cn.mingzhang.schema.Tables.PROGRESS_ROSTER;
import static cn.mingzhang.schema.Tables.PROGRESS_ROSTER_ENTRY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.RosterPost;
import cn.mingzhang.store.Keyset;
import cn.mingzhang.tenants.sql.Places;
import cn.mingzhang.tenants.sql.Reach;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rosters by plan and body. The bodies of a plan are those that have somebody to verify their reports. */
@Repository
class RosterRepository {

    /** When a roster was last changed, and how often. */
    record Head(Instant changedAt, int version) {
    }

    /** A body of a plan, where it stands. */
    record Placed(BodyId body, BodyId tenant, @Nullable BodyId city) {
    }

    private final DSLContext dsl;

    RosterRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Head> head(Scope scope, WorkPlanId plan, BodyId body) {
        var roster = PROGRESS_ROSTER;
        return dsl.select(roster.CHANGED_AT, roster.VERSION).from(roster)
                .where(roster.PROVINCE_ID.eq(scope.province()), roster.PLAN_ID.eq(plan), roster.BODY_ID.eq(body)).fetchOptional(mapping(Head::new));
    }

    /** What bodies named, by body, in the order in which they named it. */
    Map<BodyId, List<RosterEntry>> entries(Scope scope, WorkPlanId plan, Collection<BodyId> bodies) {
        var entry = PROGRESS_ROSTER_ENTRY;
        return bodies.isEmpty() ? Map.of() : dsl.selectFrom(entry)
                .where(entry.PROVINCE_ID.eq(scope.province()), entry.PLAN_ID.eq(plan), entry.BODY_ID.in(bodies))
                .orderBy(entry.BODY_ID, entry.ENTRY_NO)
                .fetchGroups(entry.BODY_ID, row -> new RosterEntry(row.getPost(), row.getName(), row.getTitle(), row.getPhone(), row.getPersonId()));
    }

    /** Whether a body has to name anybody for a plan. */
    boolean asked(Scope scope, WorkPlanId plan, BodyId body) {
        var chain = PROGRESS_CHAIN_STEP;
        return dsl.fetchExists(chain, chain.PROVINCE_ID.eq(scope.province()).and(chain.PLAN_ID.eq(plan)).and(chain.BODY_ID.eq(body)).and(chain.STEP.eq(1)));
    }

    List<Placed> bodies(Scope scope, WorkPlanId plan, RosterFilter filter, PageRequest page) {
        var placed = Places.of(scope.province()).asTable("placed_body");
        return asked(scope, plan, placed).and(wanted(scope, plan, placed, filter))
                .and(Keyset.after(page, BodyId::parse, PROGRESS_CHAIN_STEP.BODY_ID::gt))
                .orderBy(PROGRESS_CHAIN_STEP.BODY_ID).limit(page.size() + 1).fetch(mapping(Placed::new));
    }

    private SelectConditionStep<Record3<BodyId, BodyId, BodyId>> asked(Scope scope, WorkPlanId plan, Table<?> placed) {
        var chain = PROGRESS_CHAIN_STEP;
        return dsl.select(chain.BODY_ID, tenant(placed), city(placed)).from(chain).join(placed).on(body(placed).eq(chain.BODY_ID))
                .where(chain.PROVINCE_ID.eq(scope.province()), chain.PLAN_ID.eq(plan), chain.STEP.eq(1)).and(Reach.bodies(scope, chain.BODY_ID));
    }

    private static Field<BodyId> body(Table<?> placed) {
        return placed.field(PROGRESS_CHAIN_STEP.BODY_ID);
    }

    private static Field<BodyId> tenant(Table<?> placed) {
        return placed.field("tenant_id", PROGRESS_CHAIN_STEP.BODY_ID.getDataType());
    }

    private static Field<BodyId> city(Table<?> placed) {
        return placed.field("city_id", PROGRESS_CHAIN_STEP.BODY_ID.getDataType());
    }

    private static Condition wanted(Scope scope, WorkPlanId plan, Table<?> placed, RosterFilter filter) {
        Condition wanted = filter.city() == null ? noCondition() : city(placed).eq(filter.city());
        if (filter.missing() != null) {
            return wanted.and(lacks(scope, plan, placed, filter.missing()));
        }
        return filter.gaps() ? wanted.and(lacks(scope, plan, placed)) : wanted;
    }

    private static Condition lacks(Scope scope, WorkPlanId plan, Table<?> placed) {
        return lacks(scope, plan, placed, RosterPost.HEAD).or(lacks(scope, plan, placed, RosterPost.LEADER)).or(lacks(scope, plan, placed, RosterPost.LIAISON));
    }

    /** The twin of {@link RosterRules#missing} in SQL: only bureaus need a head. */
    private static Condition lacks(Scope scope, WorkPlanId plan, Table<?> placed, RosterPost post) {
        var entry = PROGRESS_ROSTER_ENTRY;
        var without = notExists(selectOne().from(entry).where(entry.PROVINCE_ID.eq(scope.province()), entry.PLAN_ID.eq(plan),
                entry.BODY_ID.eq(PROGRESS_CHAIN_STEP.BODY_ID), entry.POST.eq(post)));
        return post == RosterPost.HEAD ? without.and(tenant(placed).eq(body(placed))) : without;
    }

    /** Counts by city; the city is null for what lies under none. */
    List<RosterGaps> gaps(Scope scope, WorkPlanId plan) {
        var placed = Places.of(scope.province()).asTable("placed_body");
        var chain = PROGRESS_CHAIN_STEP;
        var roster = PROGRESS_ROSTER;
        var silent = notExists(selectOne().from(roster).where(roster.PROVINCE_ID.eq(scope.province()), roster.PLAN_ID.eq(plan), roster.BODY_ID.eq(chain.BODY_ID)));
        return dsl.select(city(placed), count().as("bodies"), number("lacking", lacks(scope, plan, placed)), number("silent", silent),
                        number("heads", lacks(scope, plan, placed, RosterPost.HEAD)), number("leaders", lacks(scope, plan, placed, RosterPost.LEADER)),
                        number("liaisons", lacks(scope, plan, placed, RosterPost.LIAISON)))
                .from(chain).join(placed).on(body(placed).eq(chain.BODY_ID))
                .where(chain.PROVINCE_ID.eq(scope.province()), chain.PLAN_ID.eq(plan), chain.STEP.eq(1)).and(Reach.bodies(scope, chain.BODY_ID))
                .groupBy(city(placed)).orderBy(city(placed))
                .fetch(row -> new RosterGaps(row.value1(), null, row.value2(), row.value2() - figure(row, "lacking"), figure(row, "silent"),
                        figure(row, "heads"), figure(row, "leaders"), figure(row, "liaisons")));
    }

    private static Field<BigDecimal> number(String name, Condition counted) {
        return sum(when(counted, 1).otherwise(0)).as(name);
    }

    private static int figure(Record row, String name) {
        return row.get(name, BigDecimal.class).intValue();
    }

    boolean store(Scope scope, SaveRoster command, Instant at) {
        var roster = PROGRESS_ROSTER;
        if (command.version() == 0) {
            return dsl.insertInto(roster).set(roster.PROVINCE_ID, scope.province()).set(roster.PLAN_ID, command.plan()).set(roster.BODY_ID, command.body())
                    .set(roster.CHANGED_BY, scope.actor().person()).set(roster.CHANGED_AT, at).onDuplicateKeyIgnore().execute() == 1;
        }
        return dsl.update(roster).set(roster.CHANGED_BY, scope.actor().person()).set(roster.CHANGED_AT, at).set(roster.VERSION, command.version() + 1)
                .where(roster.PROVINCE_ID.eq(scope.province()), roster.PLAN_ID.eq(command.plan()), roster.BODY_ID.eq(command.body()),
                        roster.VERSION.eq(command.version())).execute() == 1;
    }

    void replace(Scope scope, SaveRoster command) {
        var entry = PROGRESS_ROSTER_ENTRY;
        dsl.deleteFrom(entry).where(entry.PROVINCE_ID.eq(scope.province()), entry.PLAN_ID.eq(command.plan()), entry.BODY_ID.eq(command.body())).execute();
        int number = 0;
        for (var each : command.entries()) {
            dsl.insertInto(entry).set(entry.PROVINCE_ID, scope.province()).set(entry.PLAN_ID, command.plan()).set(entry.BODY_ID, command.body())
                    .set(entry.ENTRY_NO, ++number).set(entry.POST, each.post()).set(entry.NAME, each.name()).set(entry.TITLE, each.title())
                    .set(entry.PHONE, each.phone()).set(entry.PERSON_ID, each.person()).execute();
        }
    }
}
