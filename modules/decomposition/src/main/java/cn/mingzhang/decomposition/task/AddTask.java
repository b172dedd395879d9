package cn.mingzhang.decomposition.task;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.id.WorkPointId;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.WorkKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds a task that the document does not state by itself.
 *
 * @param point the point it belongs to; null for the last of the outline
 * @param kind  null to propose one by the words
 * @param weight see {@link Weights}
 * @param behind the task of the draft that it goes behind; null for the last one of its point
 */
public record AddTask(WorkPlanId plan, @Nullable WorkPointId point, @Nullable String title, String text, @Nullable WorkKind kind,
        List<Owner> owners, @Nullable LocalDate dueOn, @Nullable PeriodKind period, List<Quota> quotas, List<Limit> limits, @Nullable Integer weight,
        @Nullable TaskId behind) {

    /** A task without weight, behind the last of its point. */
    public AddTask(WorkPlanId plan, @Nullable WorkPointId point, @Nullable String title, String text, @Nullable WorkKind kind,
            List<Owner> owners, @Nullable LocalDate dueOn, @Nullable PeriodKind period, List<Quota> quotas, List<Limit> limits) {
        this(plan, point, title, text, kind, owners, dueOn, period, quotas, limits, null, null);
    }

    /** The same task at another point. */
    AddTask at(WorkPointId other) {
        return new AddTask(plan, other, title, text, kind, owners, dueOn, period, quotas, limits, weight, behind);
    }
}
