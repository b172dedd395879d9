package cn.mingzhang.decomposition.amendment;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an amendment takes hold of: what some bodies owe of some tasks.
 *
 * @param bodies null for all who owe them
 */
public record Owing(Collection<TaskId> tasks, @Nullable Collection<BodyId> bodies) {

    /** What anybody owes of some tasks. */
    public static Owing all(Collection<TaskId> tasks) {
        return new Owing(tasks, null);
    }

    /** What some bodies owe of one task. */
    public static Owing of(TaskId task, Collection<BodyId> bodies) {
        return new Owing(List.of(task), bodies);
    }

    /** What one body owes of one task. */
    public static Owing of(TaskId task, BodyId body) {
        return of(task, Set.of(body));
    }

    /** Whether it holds nothing, whoever owes what. */
    public boolean isEmpty() {
        return tasks.isEmpty() || bodies != null && bodies.isEmpty();
    }
}
