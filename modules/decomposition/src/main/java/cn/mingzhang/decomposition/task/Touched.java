package cn.mingzhang.decomposition.task;

import cn.mingzhang.kernel.id.TaskId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One task before and after an edit.
 *
 * @param before null where the edit made it
 */
record Touched(@Nullable Standing before, Standing after) {

    /**
     * A task as it stood.
     *
     * @param state  ACTIVE, DROPPED, or UNMADE once its making was taken back
     * @param placed whether the edit was about its being in a place; then {@code behind} is the task before it, null for the first of all
     */
    record Standing(TaskView task, String state, boolean placed, @Nullable TaskId behind) {

        static Standing active(TaskView task) {
            return new Standing(task, TaskRepository.ACTIVE, false, null);
        }

        static Standing dropped(TaskView task) {
            return new Standing(task, TaskRepository.DROPPED, false, null);
        }

        static Standing unmade(TaskView task) {
            return new Standing(task, TaskRepository.UNMADE, false, null);
        }

        static Standing at(TaskView task, @Nullable TaskId behind) {
            return new Standing(task, TaskRepository.ACTIVE, true, behind);
        }
    }

    static Touched changed(TaskView before, TaskView after) {
        return new Touched(Standing.active(before), Standing.active(after));
    }

    TaskId task() {
        return after.task().id();
    }

    /** What undoing must find, and what redoing leaves. */
    Standing left() {
        return after;
    }

    /** What undoing leaves: a task that the edit made is no more, but for its row. */
    Standing found() {
        return before == null ? Standing.unmade(after.task()) : before;
    }

    Stream<TaskView> states() {
        return before == null ? Stream.of(after.task()) : Stream.of(before.task(), after.task());
    }
}
