package cn.mingzhang.decomposition.api;

import cn.mingzhang.decomposition.table.AcceptRow;
import cn.mingzhang.decomposition.table.TableDiff;
import cn.mingzhang.decomposition.table.TaskField;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How an edited table differs from its draft, at the edge. */
record TableImportJson(String fileName, Instant uploadedAt, Instant expiresAt, int same, List<Row> rows) {

    /** One row; {@code acceptable} without {@code stale} or unknown names can be taken over as it stands. */
    record Row(String key, TableDiff.Kind kind, String place, @Nullable TaskId taskId, String title, int version, boolean stale, boolean acceptable,
            List<Change> changes) {
    }

    /** One cell; {@code problem} says why it cannot be taken over. */
    record Change(TaskField field, String cell, String before, String after, boolean stale, List<Unknown> unknown, @Nullable String problem) {
    }

    /** A name that nobody is known by, and who may be meant. */
    record Unknown(String name, List<BodyId> proposals) {
    }

    /** Takes those over that need nobody's look; what cannot be taken over stays among the rows. */
    record Acceptances(@Nullable List<Acceptance> rows) {

        List<AcceptRow> commands() {
            if (rows == null) {
                throw DomainException.invalid("rows", "required");
            }
            return rows.stream().map(Acceptance::command).toList();
        }
    }

    /** Takes one row over; {@code meant} says who is meant by names that nobody is known by. */
    record Acceptance(@Nullable String row, @Nullable Integer version, @Nullable Map<String, String> meant) {

        AcceptRow command() {
            if (row == null || version == null) {
                throw DomainException.invalid(row == null ? "row" : "version", "required");
            }
            var bodies = new HashMap<String, BodyId>();
            if (meant != null) {
                meant.forEach((name, body) -> bodies.put(name, BodyId.parse(body)));
            }
            return new AcceptRow(row, version, bodies);
        }
    }

    static TableImportJson of(TableDiff diff, Function<Fault, String> words) {
        return new TableImportJson(diff.fileName(), diff.uploadedAt(), diff.expiresAt(), diff.same(), diff.rows().stream().map(row -> row(row, words)).toList());
    }

    private static Row row(TableDiff.Row row, Function<Fault, String> words) {
        return new Row(row.key(), row.kind(), row.place(), row.task() == null ? null : row.task().id(), row.title(), row.version(), row.stale(),
                row.acceptable(), row.changes().stream().map(change -> new Change(change.field(), change.cell(), change.before(), change.after(), change.stale(),
                        change.unknown().stream().map(unknown -> new Unknown(unknown.name(), unknown.proposals().stream().map(each -> each.body()).toList())).toList(),
                        change.problem() == null ? null : words.apply(change.problem()))).toList());
    }
}
