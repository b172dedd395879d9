package cn.mingzhang.decomposition.check;

import cn.mingzhang.decomposition.task.TaskView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to look at.
 *
 * @param code      what it is; its words stand under {@code check.<code>}
 * @param blocks    whether the plan cannot be handed down with it
 * @param task      the task it is about, null for the whole plan
 * @param arguments filled into its words
 * @param twin      a task of the same plan that says nearly the same
 * @param days      working days that could take the place of its due date
 */
public record Finding(String code, boolean blocks, @Nullable TaskView task, List<Object> arguments, @Nullable TaskView twin, List<LocalDate> days) {

    /** Number and title, which the words of a fault about a task begin with and a finding says by its task. */
    private static final int TASK = 2;

    static Finding blocking(String code, @Nullable TaskView task, List<Object> arguments, List<LocalDate> days) {
        return new Finding(code, true, task, task == null ? arguments : arguments.subList(Math.min(TASK, arguments.size()), arguments.size()), null, days);
    }

    static Finding warning(String code, TaskView task, Object... arguments) {
        return new Finding(code, false, task, List.of(arguments), null, List.of());
    }
}
