package cn.mingzhang.decomposition.task;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.WorkKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes what is not null of a task.
 *
 * @param version the version that the person saw
 * @param owners  replace all owners
 * @param weight  see {@link Weights}
 */
public record ChangeTask(WorkPlanId plan, TaskId task, int version, @Nullable String title, @Nullable String text, @Nullable WorkKind kind,
        @Nullable List<Owner> owners, @Nullable Given<LocalDate> dueOn, @Nullable Given<PeriodKind> period, @Nullable List<Quota> quotas,
        @Nullable List<Limit> limits, @Nullable Given<Integer> weight) {

    /** A change that leaves the weight. */
    public ChangeTask(WorkPlanId plan, TaskId task, int version, @Nullable String title, @Nullable String text, @Nullable WorkKind kind,
            @Nullable List<Owner> owners, @Nullable Given<LocalDate> dueOn, @Nullable Given<PeriodKind> period, @Nullable List<Quota> quotas,
            @Nullable List<Limit> limits) {
        this(plan, task, version, title, text, kind, owners, dueOn, period, quotas, limits, null);
    }
}
