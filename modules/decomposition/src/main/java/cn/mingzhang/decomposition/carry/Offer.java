package cn.mingzhang.decomposition.carry;

import cn.mingzhang.decomposition.match.TaskMatch;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.task.ChangeTask;
import cn.mingzhang.decomposition.task.Given;
import cn.mingzhang.decomposition.task.Limit;
import cn.mingzhang.decomposition.task.Quota;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.WorkKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task of both years, and what this year's would get; what is null is no better known by last year's.
 *
 * @param owners all owners as they would be
 * @param dueOn  a working day of this year
 * @param weight in tenths of a percent
 */
public record Offer(TaskMatch match, @Nullable List<Owner> owners, @Nullable PeriodKind period, @Nullable LocalDate dueOn, @Nullable WorkKind kind,
        @Nullable List<Quota> quotas, @Nullable List<Limit> limits, @Nullable Integer weight) {

    /** Nothing to take over. */
    static Offer none(TaskMatch match) {
        return new Offer(match, null, null, null, null, null, null, null);
    }

    /** What there is to take over. */
    public Set<CarryField> fields() {
        var fields = EnumSet.noneOf(CarryField.class);
        add(fields, CarryField.OWNERS, owners);
        add(fields, CarryField.PERIOD, period);
        add(fields, CarryField.DUE, dueOn);
        add(fields, CarryField.KIND, kind);
        add(fields, CarryField.QUOTAS, quotas);
        add(fields, CarryField.LIMITS, limits);
        add(fields, CarryField.WEIGHT, weight);
        return fields;
    }

    private static void add(Set<CarryField> fields, CarryField field, @Nullable Object value) {
        if (value != null) {
            fields.add(field);
        }
    }

    /** The edit of this year's task. */
    ChangeTask change(Set<CarryField> wanted) {
        var task = match.task();
        return new ChangeTask(task.planId(), task.id(), task.version(), null, null, only(wanted, CarryField.KIND, kind),
                only(wanted, CarryField.OWNERS, owners), given(only(wanted, CarryField.DUE, dueOn)), given(only(wanted, CarryField.PERIOD, period)),
                only(wanted, CarryField.QUOTAS, quotas), only(wanted, CarryField.LIMITS, limits), given(only(wanted, CarryField.WEIGHT, weight)));
    }

    private static <T> @Nullable T only(Set<CarryField> wanted, CarryField field, @Nullable T value) {
        return wanted.contains(field) ? value : null;
    }

    private static <T> @Nullable Given<T> given(@Nullable T value) {
        return value == null ? null : new Given<>(value);
    }
}
