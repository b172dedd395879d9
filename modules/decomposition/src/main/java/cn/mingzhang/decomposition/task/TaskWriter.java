package cn.mingzhang.decomposition.task;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK_OWNER;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK_RULE;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes tasks, their owners and rules. */
@Repository
class TaskWriter {

    private static final cn.mingzhang.schema.tables.DecompositionTask T = DECOMPOSITION_TASK;
    private static final cn.mingzhang.schema.tables.DecompositionTaskOwner O = DECOMPOSITION_TASK_OWNER;
    private static final cn.mingzhang.schema.tables.DecompositionTaskRule R = DECOMPOSITION_TASK_RULE;

    private final DSLContext dsl;

    TaskWriter(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A new task with all that hangs on it. */
    void insert(ProvinceId province, BodyId issuer, TaskView task, int ordinal) {
        dsl.insertInto(T, T.PROVINCE_ID, T.TASK_ID, T.PLAN_ID, T.POINT_ID, T.PARENT_POINT_ID, T.PARENT_TASK_ID, T.ROOT_TASK_ID, T.ISSUER_ID, T.ORDINAL, T.NUMBER, T.TITLE, T.TEXT, T.KIND,
                        T.DUE_ON, T.DUE_TEXT, T.PERIOD, T.WEIGHT)
                .values(province, task.id(), task.planId(), task.pointId(), task.sectionId(), task.parentId(), root(province, task), issuer, ordinal, task.number(), task.title(), task.text(), task.kind(),
                        task.dueOn(), task.dueText(), task.period(), task.weight())
                .execute();
        insertOwners(province, task.id(), task.owners());
        insertRules(province, task.id(), TaskRule.all(task.quotas(), task.limits(), task.measures()));
    }

    /** The task that all parts began with: the parent's, or itself. */
    private TaskId root(ProvinceId province, TaskView task) {
        return task.parentId() == null ? task.id() : dsl.select(T.ROOT_TASK_ID).from(T)
                .where(T.PROVINCE_ID.eq(province), T.TASK_ID.eq(task.parentId())).fetchSingle(T.ROOT_TASK_ID);
    }

    /**
     * Overwrites an active task that is still at this version.
     *
     * @return whether it was
     */
    boolean update(ProvinceId province, TaskView task, int version) {
        int changed = dsl.update(T).set(T.TITLE, task.title()).set(T.TEXT, task.text()).set(T.KIND, task.kind()).set(T.DUE_ON, task.dueOn())
                .set(T.DUE_TEXT, task.dueText()).set(T.PERIOD, task.period()).set(T.WEIGHT, task.weight()).set(T.NUMBER, task.number()).set(T.PARENT_POINT_ID, task.sectionId())
                .set(T.VERSION, version + 1)
                .where(T.PROVINCE_ID.eq(province), T.PLAN_ID.eq(task.planId()), T.TASK_ID.eq(task.id()),
                        T.STATE.eq(TaskRepository.ACTIVE), T.VERSION.eq(version))
                .execute();
        if (changed == 1) {
            replaceParts(province, task);
        }
        return changed == 1;
    }

    /**
     * Drops or restores a task that is still in this state and version.
     *
     * @return whether it was
     */
    boolean move(ProvinceId province, WorkPlanId plan, TaskId task, String from, String to, int version) {
        return dsl.update(T).set(T.STATE, to).set(T.VERSION, version + 1)
                .where(T.PROVINCE_ID.eq(province), T.PLAN_ID.eq(plan), T.TASK_ID.eq(task), T.STATE.eq(from), T.VERSION.eq(version))
                .execute() == 1;
    }

    /**
     * Cancels the parts of some tasks, one level.
     *
     * @param issuers only those of these issuers; null for all
     * @return the parts
     */
    List<TaskId> cancelPartsOf(ProvinceId province, Collection<TaskId> tasks, @Nullable Collection<BodyId> issuers) {
        var parts = dsl.select(T.TASK_ID).from(T).where(T.PROVINCE_ID.eq(province), T.PARENT_TASK_ID.in(tasks))
                .and(issuers == null ? DSL.noCondition() : T.ISSUER_ID.in(issuers)).fetch(T.TASK_ID);
        if (!parts.isEmpty()) {
            dsl.update(T).set(T.STATE, TaskRepository.CANCELLED).set(T.VERSION, T.VERSION.plus(1))
                    .where(T.PROVINCE_ID.eq(province), T.TASK_ID.in(parts), T.STATE.eq(TaskRepository.ACTIVE)).execute();
        }
        return parts;
    }

    /** Gives a task that is due on a day another one, and counts its version up. */
    void follow(ProvinceId province, TaskId task, LocalDate from, LocalDate due) {
        dsl.update(T).set(T.DUE_ON, DSL.when(T.DUE_ON.eq(from), due).otherwise(T.DUE_ON)).set(T.VERSION, T.VERSION.plus(1))
                .where(T.PROVINCE_ID.eq(province), T.TASK_ID.eq(task)).execute();
    }

    /** Makes room for one task after a place in the plan. */
    void shift(ProvinceId province, WorkPlanId plan, int after) {
        dsl.update(T).set(T.ORDINAL, T.ORDINAL.plus(1))
                .where(T.PROVINCE_ID.eq(province), T.PLAN_ID.eq(plan), T.ORDINAL.gt(after)).execute();
    }

    /** Gives a task its place in the plan. */
    void place(ProvinceId province, WorkPlanId plan, TaskId task, int ordinal) {
        dsl.update(T).set(T.ORDINAL, ordinal).where(T.PROVINCE_ID.eq(province), T.PLAN_ID.eq(plan), T.TASK_ID.eq(task)).execute();
    }

    private void replaceParts(ProvinceId province, TaskView task) {
        dsl.deleteFrom(O).where(O.PROVINCE_ID.eq(province), O.TASK_ID.eq(task.id())).execute();
        dsl.deleteFrom(R).where(R.PROVINCE_ID.eq(province), R.TASK_ID.eq(task.id())).execute();
        insertOwners(province, task.id(), task.owners());
        insertRules(province, task.id(), TaskRule.all(task.quotas(), task.limits(), task.measures()));
    }

    private void insertOwners(ProvinceId province, TaskId task, List<Owner> owners) {
        if (owners.isEmpty()) {
            return;
        }
        var insert = dsl.insertInto(O, O.PROVINCE_ID, O.TASK_ID, O.ORDINAL, O.PART, O.BODY_ID, O.AUDIENCE, O.NAMED_AS);
        int ordinal = 0;
        for (var owner : owners) {
            insert = insert.values(province, task, ordinal++, owner.part(), owner.bodyId(), owner.audience(), owner.namedAs());
        }
        insert.execute();
    }

    private void insertRules(ProvinceId province, TaskId task, List<TaskRule> rules) {
        if (rules.isEmpty()) {
            return;
        }
        var insert = dsl.insertInto(R, R.PROVINCE_ID, R.TASK_ID, R.ORDINAL, R.RULE, R.AT_LEAST, R.PER, R.BOUND, R.N, R.UNIT, R.WORDS);
        int ordinal = 0;
        for (var rule : rules) {
            insert = insert.values(province, task, ordinal++, rule.rule(), rule.atLeast(), rule.per(), rule.bound(), rule.n(), rule.unit(), rule.words());
        }
        insert.execute();
    }
}
