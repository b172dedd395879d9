package cn.mingzhang.decomposition.task;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK_OWNER;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK_RULE;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_WORK_POINT;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.PlanReach;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.id.WorkPointId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads tasks with their owners and rules: three statements, however many tasks. */
@Repository
class TaskRepository {

    static final String ACTIVE = "ACTIVE";
    static final String DROPPED = "DROPPED";
    /** Handed down once and owed by nobody any more; of a draft, a part of what was cancelled above. */
    static final String CANCELLED = "CANCELLED";
    /** Made by an edit that was taken back. */
    static final String UNMADE = "UNMADE";

    private static final cn.mingzhang.schema.tables.DecompositionTask T = DECOMPOSITION_TASK;
    private static final cn.mingzhang.schema.tables.DecompositionTaskOwner O = DECOMPOSITION_TASK_OWNER;
    private static final cn.mingzhang.schema.tables.DecompositionTaskRule R = DECOMPOSITION_TASK_RULE;

    private final DSLContext dsl;

    TaskRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What was not dropped, in the order of the document. */
    List<TaskView> findActive(ProvinceId province, WorkPlanId plan) {
        return views(province, T.PLAN_ID.eq(plan).and(T.STATE.eq(ACTIVE)));
    }

    /** What was not dropped and what was cancelled since, in the order of the document. */
    List<TaskView> findStanding(ProvinceId province, WorkPlanId plan) {
        return views(province, T.PLAN_ID.eq(plan).and(T.STATE.in(ACTIVE, CANCELLED)));
    }

    /** Which tasks of the plan are owed by nobody any more. */
    Set<TaskId> findCancelled(ProvinceId province, WorkPlanId plan) {
        return dsl.select(T.TASK_ID).from(T).where(T.PROVINCE_ID.eq(province), T.PLAN_ID.eq(plan), T.STATE.eq(CANCELLED)).fetchSet(T.TASK_ID);
    }

    /** What was dropped and can be restored. */
    List<TaskView> findDropped(ProvinceId province, WorkPlanId plan) {
        return views(province, T.PLAN_ID.eq(plan).and(T.STATE.eq(DROPPED)));
    }

    /** The next tasks of a list, after one of them, one more than asked for. */
    List<TaskView> findPage(ProvinceId province, WorkPlanId plan, boolean cancelled, int size, @Nullable TaskId after) {
        var from = after == null ? DSL.noCondition() : DSL.row(T.ORDINAL, T.TASK_ID).greaterThan(
                DSL.select(T.ORDINAL, T.TASK_ID).from(T).where(T.PROVINCE_ID.eq(province), T.PLAN_ID.eq(plan), T.TASK_ID.eq(after)));
        var ids = dsl.select(T.TASK_ID).from(T).where(T.PROVINCE_ID.eq(province), T.PLAN_ID.eq(plan), cancelled ? T.STATE.in(ACTIVE, CANCELLED) : T.STATE.eq(ACTIVE)).and(from)
                .orderBy(T.ORDINAL, T.TASK_ID).limit(size + 1).fetch(T.TASK_ID);
        return views(province, T.TASK_ID.in(ids));
    }

    Optional<TaskView> find(ProvinceId province, WorkPlanId plan, TaskId task) {
        return views(province, T.PLAN_ID.eq(plan).and(T.TASK_ID.eq(task))).stream().findFirst();
    }

    /** The same of one that was not dropped, cancelled or not. */
    Optional<TaskView> findStanding(ProvinceId province, WorkPlanId plan, TaskId task) {
        return views(province, T.PLAN_ID.eq(plan).and(T.TASK_ID.eq(task)).and(T.STATE.in(ACTIVE, CANCELLED))).stream().findFirst();
    }

    /** Those of the tasks whose plans exist for the scope. */
    List<TaskView> findVisible(Scope scope, Collection<TaskId> tasks) {
        return views(scope.province(), T.TASK_ID.in(tasks).and(T.PLAN_ID.in(PlanReach.ids(scope))));
    }

    /** Some tasks, of whatever plan and in whatever state. */
    List<TaskView> findEach(ProvinceId province, Collection<TaskId> tasks) {
        return views(province, T.TASK_ID.in(tasks));
    }

    /** What stands of several plans. */
    List<TaskView> findActive(ProvinceId province, Collection<WorkPlanId> plans) {
        return views(province, T.PLAN_ID.in(plans).and(T.STATE.eq(ACTIVE)));
    }

    /** The state of a task, if it exists in the plan. */
    Optional<String> findState(ProvinceId province, WorkPlanId plan, TaskId task) {
        return dsl.select(T.STATE).from(T).where(T.PROVINCE_ID.eq(province), T.PLAN_ID.eq(plan), T.TASK_ID.eq(task)).fetchOptional(T.STATE);
    }

    /** The tasks of the plan in their order, those that were dropped too; what was unmade has no place that others could refer to. */
    List<TaskId> findOrder(ProvinceId province, WorkPlanId plan) {
        return dsl.select(T.TASK_ID).from(T).where(T.PROVINCE_ID.eq(province), T.PLAN_ID.eq(plan), T.STATE.ne(UNMADE))
                .orderBy(T.ORDINAL, T.TASK_ID).fetch(T.TASK_ID);
    }

    /** The ordinal of a task, or one below all others where there is no such task. */
    int findOrdinal(ProvinceId province, WorkPlanId plan, @Nullable TaskId task) {
        var own = task == null ? null : dsl.select(T.ORDINAL).from(T)
                .where(T.PROVINCE_ID.eq(province), T.PLAN_ID.eq(plan), T.TASK_ID.eq(task)).fetchOne(T.ORDINAL);
        return own != null ? own : dsl.select(DSL.min(T.ORDINAL)).from(T).where(T.PROVINCE_ID.eq(province), T.PLAN_ID.eq(plan))
                .fetchOptional(0, Integer.class).orElse(0) - 1;
    }

    /** The ordinal of the last task of a plan, -1 without any. */
    int findLastOrdinal(ProvinceId province, WorkPlanId plan) {
        return dsl.select(DSL.max(T.ORDINAL)).from(T).where(T.PROVINCE_ID.eq(province), T.PLAN_ID.eq(plan)).fetchOptional(0, Integer.class).orElse(-1);
    }

    /** The last task at or before a point of the outline. */
    Optional<TaskId> findLast(ProvinceId province, WorkPlanId plan, WorkPointId point) {
        var n = DECOMPOSITION_WORK_POINT;
        var aimed = n.as("aimed");
        return dsl.select(T.TASK_ID).from(T)
                .join(n).on(n.PROVINCE_ID.eq(province), n.POINT_ID.eq(T.POINT_ID))
                .join(aimed).on(aimed.PROVINCE_ID.eq(province), aimed.POINT_ID.eq(point))
                .where(T.PROVINCE_ID.eq(province), T.PLAN_ID.eq(plan), T.STATE.ne(UNMADE), n.ORDINAL.le(aimed.ORDINAL))
                .orderBy(T.ORDINAL.desc(), T.TASK_ID.desc()).limit(1).fetchOptional(T.TASK_ID);
    }

    /** How many tasks that were not dropped each visible plan has. */
    Map<WorkPlanId, Integer> counts(Scope scope, Collection<WorkPlanId> plans) {
        return dsl.select(T.PLAN_ID, DSL.count()).from(T)
                .where(T.PROVINCE_ID.eq(scope.province()), T.STATE.eq(ACTIVE), T.PLAN_ID.in(plans), T.PLAN_ID.in(PlanReach.ids(scope)))
                .groupBy(T.PLAN_ID).fetchMap(T.PLAN_ID, DSL.count());
    }

    private List<TaskView> views(ProvinceId province, Condition which) {
        var rows = dsl.select(T.TASK_ID, T.PLAN_ID, T.POINT_ID, T.PARENT_POINT_ID, T.PARENT_TASK_ID, T.NUMBER, T.TITLE, T.TEXT, T.KIND, T.DUE_ON, T.DUE_TEXT, T.PERIOD, T.WEIGHT, T.VERSION)
                .from(T).where(T.PROVINCE_ID.eq(province)).and(which).orderBy(T.ORDINAL, T.TASK_ID).fetch();
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.getValues(T.TASK_ID);
        var owners = owners(province, ids);
        var rules = rules(province, ids);
        return rows.map(row -> view(row, owners.getOrDefault(row.get(T.TASK_ID), List.of()), rules.getOrDefault(row.get(T.TASK_ID), List.of())));
    }

    private Map<TaskId, List<Owner>> owners(ProvinceId province, Collection<TaskId> tasks) {
        return dsl.select(O.TASK_ID, O.PART, O.BODY_ID, O.AUDIENCE, O.NAMED_AS).from(O)
                .where(O.PROVINCE_ID.eq(province), O.TASK_ID.in(tasks)).orderBy(O.TASK_ID, O.ORDINAL)
                .fetchGroups(O.TASK_ID, row -> new Owner(row.get(O.PART), row.get(O.BODY_ID), row.get(O.AUDIENCE), row.get(O.NAMED_AS)));
    }

    private Map<TaskId, List<TaskRule>> rules(ProvinceId province, Collection<TaskId> tasks) {
        return dsl.select(R.TASK_ID, R.RULE, R.AT_LEAST, R.PER, R.BOUND, R.N, R.UNIT, R.WORDS).from(R)
                .where(R.PROVINCE_ID.eq(province), R.TASK_ID.in(tasks)).orderBy(R.TASK_ID, R.ORDINAL)
                .fetchGroups(R.TASK_ID, row -> new TaskRule(row.get(R.RULE), row.get(R.AT_LEAST), row.get(R.PER), row.get(R.BOUND),
                        row.get(R.N), row.get(R.UNIT), row.get(R.WORDS)));
    }

    private static TaskView view(Record row, List<Owner> owners, List<TaskRule> rules) {
        return new TaskView(row.get(T.TASK_ID), row.get(T.PLAN_ID), row.get(T.POINT_ID), row.get(T.PARENT_POINT_ID), row.get(T.PARENT_TASK_ID), row.get(T.NUMBER), row.get(T.TITLE), row.get(T.TEXT),
                row.get(T.KIND), owners, row.get(T.DUE_ON), row.get(T.DUE_TEXT), row.get(T.PERIOD),
                rules.stream().filter(rule -> rule.rule().equals(TaskRule.QUOTA)).map(TaskRule::quota).toList(),
                rules.stream().filter(rule -> rule.rule().equals(TaskRule.LIMIT)).map(TaskRule::limit).toList(),
                rules.stream().filter(rule -> rule.rule().equals(TaskRule.MEASURE)).map(TaskRule::measure).toList(), row.get(T.WEIGHT), row.get(T.VERSION));
    }
}
