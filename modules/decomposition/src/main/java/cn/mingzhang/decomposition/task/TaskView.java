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
 * One piece of work cut from a work point.
 *
 * @param sectionId the heading under which it stands where it was moved away from its own; null: the one above its point
 * @param parentId the received task that it is a part of (二次分解); null for a task of its own
 * @param number as the document counts it: the markers of its point
 * @param dueOn  null where the plan's default applies
 * @param dueText the words that named the due date
 * @param period null where the plan's default rhythm applies
 * @param weight what it counts within its plan, see {@link Weights}; null where the office sets none
 */
public record TaskView(TaskId id, WorkPlanId planId, WorkPointId pointId, @Nullable WorkPointId sectionId, @Nullable TaskId parentId,
        String number, String title, String text,
        WorkKind kind, List<Owner> owners, @Nullable LocalDate dueOn, @Nullable String dueText, @Nullable PeriodKind period,
        List<Quota> quotas, List<Limit> limits, List<Measure> measures, @Nullable Integer weight, int version) {

    /** Keeps the lists immutable. */
    public TaskView {
        owners = List.copyOf(owners);
        quotas = List.copyOf(quotas);
        limits = List.copyOf(limits);
        measures = List.copyOf(measures);
    }

    /** The same task that counts otherwise. */
    TaskView weighing(@Nullable Integer another) {
        return new TaskView(id, planId, pointId, sectionId, parentId, number, title, text, kind, owners, dueOn, dueText, period, quotas, limits, measures,
                another, version);
    }

    /** Whether two states of a task say the same, whatever their versions. */
    public boolean says(TaskView other) {
        return equals(other.at(version));
    }

    /** The same task with other owners. */
    TaskView owned(List<Owner> by) {
        return new TaskView(id, planId, pointId, sectionId, parentId, number, title, text, kind, by, dueOn, dueText, period, quotas, limits, measures,
                weight, version);
    }

    /** The same task under another heading. */
    TaskView under(@Nullable WorkPointId section) {
        return new TaskView(id, planId, pointId, section, parentId, number, title, text, kind, owners, dueOn, dueText, period, quotas, limits, measures,
                weight, version);
    }

    private TaskView at(int another) {
        return new TaskView(id, planId, pointId, sectionId, parentId, number, title, text, kind, owners, dueOn, dueText, period, quotas, limits, measures,
                weight, another);
    }
}
