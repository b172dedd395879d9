package cn.mingzhang.decomposition.amendment;

import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an amendment did.
 *
 * @param body  whom it was about, where it was about one body
 * @param parts the parts of the task that ended with it
 */
record Effect(TaskView task, @Nullable BodyId body, List<Difference> differences, int obligations, List<TaskId> parts) {

    /** All tasks whose bodies are told. */
    List<TaskId> tasks() {
        return Stream.concat(Stream.of(task.id()), parts.stream()).toList();
    }
}
