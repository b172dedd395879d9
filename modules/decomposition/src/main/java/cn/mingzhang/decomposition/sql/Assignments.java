package cn.mingzhang.decomposition.sql;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_ASSIGNMENT;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK_PERIOD;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Part;
import java.time.LocalDate;
import java.util.Collection;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record11;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Who owes one task in which periods: its bodies times its periods, as publication expanded them. */
public final class Assignments {

    /** The column of {@link #of} that names the task which a task is a part of; null where it is none. */
    public static final Field<TaskId> PARENT_TASK = DECOMPOSITION_TASK.PARENT_TASK_ID;

    private Assignments() {
    }

    /** The tasks that these and all their parts began with. */
    public static Select<Record1<TaskId>> roots(ProvinceId province, Collection<TaskId> tasks) {
        var t = DECOMPOSITION_TASK;
        return DSL.selectDistinct(t.ROOT_TASK_ID).from(t).where(t.PROVINCE_ID.eq(province), t.TASK_ID.in(tasks));
    }

    /** The tasks of published plans that stand and began with the same as these. */
    public static Select<Record1<TaskId>> standing(ProvinceId province, Collection<TaskId> tasks) {
        var t = DECOMPOSITION_TASK.as("standing");
        return DSL.select(t.TASK_ID).from(t).where(t.PROVINCE_ID.eq(province), t.STATE.eq("ACTIVE"), t.ROOT_TASK_ID.in(roots(province, tasks)),
                t.PLAN_ID.in(PublishedPlans.ids(province)));
    }

    /**
     * The rows of some tasks: province_id, plan_id, task_id, root_task_id, parent_task_id, issuer_id, body_id, part, period, opens_on and due_on, named
     * as the columns they come from, in no order. A cancelled task has none.
     */
    public static Select<Record11<ProvinceId, WorkPlanId, TaskId, TaskId, TaskId, BodyId, BodyId, Part, String, LocalDate, LocalDate>> of(
            ProvinceId province, Collection<TaskId> tasks) {
        var a = DECOMPOSITION_ASSIGNMENT;
        var p = DECOMPOSITION_TASK_PERIOD;
        var t = DECOMPOSITION_TASK;
        return DSL.select(t.PROVINCE_ID, t.PLAN_ID, t.TASK_ID, t.ROOT_TASK_ID, t.PARENT_TASK_ID, t.ISSUER_ID, a.BODY_ID, a.PART, p.PERIOD, p.OPENS_ON, p.DUE_ON)
                .from(t)
                .join(a).on(a.PROVINCE_ID.eq(province), a.TASK_ID.eq(t.TASK_ID))
                .join(p).on(p.PROVINCE_ID.eq(province), p.TASK_ID.eq(t.TASK_ID))
                .where(t.PROVINCE_ID.eq(province), t.TASK_ID.in(tasks), t.STATE.ne("CANCELLED"));
    }

    /** Whoever owes anything in a plan: columns body_id and issuer_id, each pair once. */
    public static Select<Record2<BodyId, BodyId>> holders(ProvinceId province, WorkPlanId plan) {
        var a = DECOMPOSITION_ASSIGNMENT;
        var t = DECOMPOSITION_TASK;
        return DSL.selectDistinct(a.BODY_ID, t.ISSUER_ID).from(t)
                .join(a).on(a.PROVINCE_ID.eq(province), a.TASK_ID.eq(t.TASK_ID))
                .where(t.PROVINCE_ID.eq(province), t.PLAN_ID.eq(plan));
    }
}
