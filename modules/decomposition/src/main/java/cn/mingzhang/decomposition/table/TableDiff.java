package cn.mingzhang.decomposition.table;

import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.tenants.BodyDirectory.Proposal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an edited table differs from the plan as it is now. It is made anew whenever somebody looks, so that what was taken over or
 * changed elsewhere meanwhile is never asked again.
 *
 * @param same how many tasks are as in the file
 */
public record TableDiff(String fileName, Instant uploadedAt, Instant expiresAt, int same, List<Row> rows) {

    /** What became of a task in the file. */
    public enum Kind {
        /** The file has a task that the plan has not. */
        ADDED,
        /** Fields differ. */
        CHANGED,
        /** The plan has a task that was taken out of the file. */
        REMOVED,
        /** The file changed a task that was dropped from the plan meanwhile. */
        GONE
    }

    /**
     * One task.
     *
     * @param key      names the row in acts: its place in the file, or the task that is missing there
     * @param place    sheet and row; empty for a task that is missing in the file
     * @param task     as it is now; null for a new or a dropped one
     * @param after    for a new task: the one that stands above it in the file, and behind which it goes; null where it has none above
     * @param stale    whether the task was changed in the plan since the table was taken out, so that taking over undoes somebody's change
     * @param changes  fields that differ, for a new task those that say something
     */
    public record Row(String key, Kind kind, String place, @Nullable TaskView task, @Nullable TaskView after, String title,
            boolean stale, List<Field> changes) {

        /** Whether there is something that can be taken over. */
        public boolean acceptable() {
            return kind == Kind.REMOVED || kind != Kind.GONE && changes.stream().anyMatch(Field::readable)
                    && (kind != Kind.ADDED || changes.stream().anyMatch(change -> change.readable() && (change.field() == TaskField.TITLE || change.field() == TaskField.TEXT)));
        }

        /** Whether it may be taken over with others, without somebody looking at it alone. */
        public boolean simple() {
            return acceptable() && !stale && changes.stream().allMatch(change -> change.readable() && change.unknown().isEmpty());
        }

        /** The version that a person saw; 0 for a new task. */
        public int version() {
            return task == null ? 0 : task.version();
        }
    }

    /**
     * One field.
     *
     * @param cell    as a spreadsheet names it: 任务分解表!F12
     * @param before  in the plan now
     * @param after   in the file
     * @param stale   whether both were changed since the table was taken out
     * @param unknown names that nobody is known by
     * @param problem why the cell cannot be taken over; null where it can
     */
    public record Field(TaskField field, String cell, String before, String after, boolean stale, List<Unknown> unknown, @Nullable Fault problem) {

        /** Whether the cell can be taken over. */
        public boolean readable() {
            return problem == null;
        }
    }

    /** A name that nobody is known by, and who may be meant, the likeliest first. */
    public record Unknown(String name, List<Proposal> proposals) {
    }

    /** Those that may be taken over together. */
    public List<Row> simple() {
        return rows.stream().filter(Row::simple).toList();
    }
}
