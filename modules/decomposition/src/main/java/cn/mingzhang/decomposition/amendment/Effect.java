package cn.mingzhang.decomposition.amendment;

import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an amendment did.
 *
 * @param body  whom it was about, where it was about one body
 * @param about whom alone it is about; empty for all who owe the task
 * @param parts the parts of the task that ended or moved with it, or whose task has other words; who owes them is told
 */
record Effect(TaskView task, @Nullable BodyId body, Set<BodyId> about, List<Difference> differences, int obligations, List<TaskId> parts) {

    Effect(TaskView task, @Nullable BodyId body, List<Difference> differences, int obligations, List<TaskId> parts) {
        this(task, body, body == null ? Set.of() : Set.of(body), differences, obligations, parts);
    }

    /** The task and its parts that changed with it. */
    List<TaskId> tasks() {
        return Stream.concat(Stream.of(task.id()), parts.stream()).toList();
    }
}
