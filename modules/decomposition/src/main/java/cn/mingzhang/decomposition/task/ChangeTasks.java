package cn.mingzhang.decomposition.task;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.WorkKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes what is not null of several tasks in one act.
 *
 * @param tasks  the version that the person saw of each
 * @param owners replace all owners, or are added to them; an empty list takes all away
 * @param weight of each, see {@link Weights}
 */
public record ChangeTasks(WorkPlanId plan, Map<TaskId, Integer> tasks, @Nullable WorkKind kind, @Nullable List<Owner> owners, boolean addOwners,
        @Nullable Given<LocalDate> dueOn, @Nullable Given<PeriodKind> period, @Nullable Given<Integer> weight) {

    /** A change that leaves the weights. */
    public ChangeTasks(WorkPlanId plan, Map<TaskId, Integer> tasks, @Nullable WorkKind kind, @Nullable List<Owner> owners, boolean addOwners,
            @Nullable Given<LocalDate> dueOn, @Nullable Given<PeriodKind> period) {
        this(plan, tasks, kind, owners, addOwners, dueOn, period, null);
    }

    /** The change of one of them. */
    ChangeTask of(TaskView task) {
        return new ChangeTask(plan, task.id(), task.version(), null, null, kind, owners == null || !addOwners ? owners : added(task.owners(), owners),
                dueOn, period, null, null, weight);
    }

    private static List<Owner> added(List<Owner> before, List<Owner> more) {
        var fresh = more.stream().filter(owner -> before.stream().noneMatch(each -> each.bodyId() != null && each.bodyId().equals(owner.bodyId())
                || each.audience() != null && each.audience() == owner.audience())).toList();
        return Stream.concat(before.stream(), fresh.stream()).sorted(Comparator.comparing(Owner::part)).toList();
    }
}
