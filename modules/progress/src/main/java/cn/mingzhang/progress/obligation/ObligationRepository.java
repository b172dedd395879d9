package cn.mingzhang.progress.obligation;

import static cn.mingzhang.schema.Tables.PROGRESS_CHAIN_STEP;
import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;

import cn.mingzhang.decomposition.sql.PublishedPlans;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.progress.sql.VisibleObligations;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads obligations; {@link ObligationMoves} changes them. */
@Repository
class ObligationRepository {

    private static final Comparator<Obligation> BY_DUE =
            Comparator.comparing(Obligation::dueOn).thenComparing(o -> o.id().value());

    private final DSLContext dsl;

    ObligationRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Obligation> find(Scope scope, ObligationId id) {
        var o = PROGRESS_OBLIGATION;
        return dsl.selectFrom(o).where(o.PROVINCE_ID.eq(scope.province()), o.OBLIGATION_ID.eq(id))
                .and(VisibleObligations.in(scope)).fetchOptional(ObligationRepository::toObligation);
    }

    /** Those of some that the reader sees. */
    Map<ObligationId, Obligation> findAll(Scope scope, Collection<ObligationId> ids) {
        var o = PROGRESS_OBLIGATION;
        return dsl.selectFrom(o).where(o.PROVINCE_ID.eq(scope.province()), o.OBLIGATION_ID.in(ids)).and(VisibleObligations.in(scope))
                .fetchMap(o.OBLIGATION_ID, ObligationRepository::toObligation);
    }

    /** The due date in force, which nobody moves until the transaction ends. */
    Optional<LocalDate> lockDue(Scope scope, ObligationId id) {
        var o = PROGRESS_OBLIGATION;
        return dsl.select(o.DUE_ON).from(o).where(o.PROVINCE_ID.eq(scope.province()), o.OBLIGATION_ID.eq(id)).forUpdate().fetchOptional(o.DUE_ON);
    }

    /** How it stands, for whoever has just been refused a change. */
    Optional<Obligation> reread(Scope scope, ObligationId id) {
        var o = PROGRESS_OBLIGATION;
        return dsl.selectFrom(o).where(o.PROVINCE_ID.eq(scope.province()), o.OBLIGATION_ID.eq(id))
                .fetchOptional(ObligationRepository::toObligation);
    }

    /**
     * One page and one row more, by due date. Each state and each part of what is in sight is read on its own, since only
     * then an index gives the rows in order and reading stops with the page; what is in several parts comes once.
     */
    List<Obligation> findPage(Scope scope, ObligationFilter filter, PageRequest page, LocalDate today) {
        var plans = dsl.fetch(PublishedPlans.ids(scope.province())).map(row -> row.value1());
        var behind = page.afterBoth(ObligationRepository::behind);
        var condition = PROGRESS_OBLIGATION.PROVINCE_ID.eq(scope.province()).and(PROGRESS_OBLIGATION.PLAN_ID.in(plans))
                .and(conditions(scope, filter, today)).and(behind == null ? DSL.noCondition() : behind);
        return states(scope, filter).stream()
                .flatMap(state -> parts(scope, filter).stream().map(part -> inState(condition.and(part), state, page.size() + 1)))
                .reduce(Select::unionAll)
                .map(union -> union.fetch(ObligationRepository::toObligation).stream().distinct().sorted(BY_DUE).limit(page.size() + 1L).toList())
                .orElse(List.of());
    }

    private static List<Condition> parts(Scope scope, ObligationFilter filter) {
        boolean few = filter.awaitingMe() || filter.body() != null || filter.task() != null;
        return few ? List.of(DSL.or(VisibleObligations.parts(scope))) : VisibleObligations.parts(scope);
    }

    /** How many wait for the reader's judgement. */
    int countAwaiting(Scope scope) {
        var o = PROGRESS_OBLIGATION;
        return dsl.fetchCount(o, VisibleObligations.in(scope).and(o.AWAITING_BODY_ID.eq(scope.body()))
                .and(o.STATE.in(states(scope, ObligationFilter.awaitingReader()))));
    }

    /** Who verifies this body's reports, nearest first. */
    List<ChainStep> findChain(Scope scope, Obligation obligation) {
        var c = PROGRESS_CHAIN_STEP;
        return dsl.select(c.STEP, c.VERIFIER_ID).from(c)
                .where(c.PROVINCE_ID.eq(scope.province()), c.PLAN_ID.eq(obligation.plan()), c.BODY_ID.eq(obligation.body()))
                .orderBy(c.STEP).fetch(row -> new ChainStep(row.value1(), row.value2()));
    }

    /** What the responsible bodies of the same task and period have brought. */
    Contributions countContributions(Scope scope, Obligation lead) {
        var o = PROGRESS_OBLIGATION;
        var counts = dsl.select(o.STATE, DSL.count()).from(o)
                .where(o.PROVINCE_ID.eq(scope.province()), o.TASK_ID.eq(lead.task()), o.PERIOD.eq(lead.period()), o.PART.eq(Part.RESPONSIBLE))
                .and(o.STATE.notIn(ObligationState.EXEMPT, ObligationState.CANCELLED)).and(o.BODY_ID.ne(lead.body()))
                .groupBy(o.STATE).fetchMap(o.STATE, DSL.count());
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        int missing = counts.getOrDefault(ObligationState.OPEN, 0) + counts.getOrDefault(ObligationState.RETURNED, 0);
        return new Contributions(total - missing, total);
    }

    private Select<? extends Record> inState(Condition condition, ObligationState state, int rows) {
        var o = PROGRESS_OBLIGATION;
        return dsl.select(o.fields()).from(o).where(condition).and(o.STATE.eq(state)).orderBy(o.DUE_ON, o.OBLIGATION_ID).limit(rows);
    }

    private static Set<ObligationState> states(Scope scope, ObligationFilter filter) {
        var states = EnumSet.copyOf(filter.wantedStates());
        if (filter.awaitingMe()) {
            var mine = EnumSet.noneOf(ObligationState.class);
            if (scope.has(Role.APPROVER)) {
                mine.add(ObligationState.SUBMITTED);
            }
            if (scope.has(Role.OFFICE)) {
                mine.add(ObligationState.APPROVED);
            }
            states.retainAll(mine);
        }
        return states;
    }

    private static Condition conditions(Scope scope, ObligationFilter filter, LocalDate today) {
        var o = PROGRESS_OBLIGATION;
        Condition all = DSL.noCondition();
        if (filter.plan() != null) {
            all = all.and(o.PLAN_ID.eq(filter.plan()));
        }
        if (filter.body() != null) {
            all = all.and(o.BODY_ID.eq(filter.body()));
        }
        if (filter.task() != null) {
            all = all.and(o.TASK_ID.eq(filter.task()));
        }
        if (filter.dueBefore() != null) {
            all = all.and(o.DUE_ON.lt(filter.dueBefore()));
        }
        if (filter.late() != null) {
            all = all.and(filter.late() ? VisibleObligations.late(today) : DSL.not(VisibleObligations.late(today)));
        }
        return filter.awaitingMe() ? all.and(o.AWAITING_BODY_ID.eq(scope.body())) : all;
    }

    private static Condition behind(String dueOn, String id) {
        var o = PROGRESS_OBLIGATION;
        var due = LocalDate.parse(dueOn);
        return o.DUE_ON.ge(due).and(o.DUE_ON.gt(due).or(o.OBLIGATION_ID.gt(ObligationId.parse(id))));
    }

    /** The row as the rest of the module knows it. */
    static Obligation toObligation(Record row) {
        var o = PROGRESS_OBLIGATION;
        return new Obligation(row.get(o.OBLIGATION_ID), row.get(o.PLAN_ID), row.get(o.TASK_ID), row.get(o.PARENT_OBLIGATION_ID), row.get(o.ISSUER_ID), row.get(o.BODY_ID),
                row.get(o.TENANT_ID), row.get(o.CITY_ID), row.get(o.PART), row.get(o.PERIOD), row.get(o.OPENS_ON), row.get(o.DUE_ON),
                row.get(o.STATE), row.get(o.STEP), row.get(o.AWAITING_BODY_ID), row.get(o.RETURNED_BY_STEP), row.get(o.RECTIFY_BY_ON),
                row.get(o.OUTCOME), row.get(o.RECEIVED_AT), row.get(o.FIRST_SUBMITTED_ON), row.get(o.FIRST_DUE_ON),
                row.get(o.RECTIFIED_LATE), row.get(o.RETURN_COUNT), row.get(o.DECLINED), row.get(o.CHANGED_AT), row.get(o.VERSION));
    }
}
