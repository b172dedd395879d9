package cn.mingzhang.decomposition.table;

import cn.mingzhang.decomposition.owner.PossibleOwners;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.table.RowReading.OwnerBook;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares an edited table with its plan as it is now. */
@Component
class TableDiffs {

    private static final TaskWords NOTHING = new TaskWords("", "", "", "", "", "", "");

    private final Tasks tasks;
    private final TaskTables tables;
    private final PossibleOwners owners;

    TableDiffs(Tasks tasks, TaskTables tables, PossibleOwners owners) {
        this.tasks = tasks;
        this.tables = tables;
        this.owners = owners;
    }

    /** A row that differs, and what it asks for; without a reading for a task that is missing in the file. */
    record Difference(TableDiff.Row row, @Nullable RowReading reading) {
    }

    /** All of them, in the order of the file, and how many tasks are the same. */
    record Differences(List<Difference> all, int same) {
    }

    /** @param settled keys of rows that somebody set aside */
    Differences of(Scope scope, WorkPlanView plan, TableUpload upload, Set<String> settled) {
        var now = new LinkedHashMap<TaskId, TaskView>();
        tasks.of(scope, plan.id()).forEach(task -> now.put(task.id(), task));
        var words = tables.words(scope, plan, List.copyOf(now.values()));
        var mark = upload.mark() == null ? null : TableMark.parse(upload.mark()).orElse(null);
        var gone = new HashSet<>(mark == null ? Set.<TaskId>of() : mark.versions().keySet());
        gone.removeAll(now.keySet());
        var ordered = new LinkedHashMap<TaskId, TaskWords>();
        now.keySet().forEach(task -> ordered.put(task, words.get(task)));
        var matched = RowMatch.of(upload, ordered, gone);
        var finder = owners.finder(scope, plan);
        var book = new OwnerBook(owners.names(scope, now.values().stream().flatMap(task -> task.owners().stream()).toList()), finder);
        var found = new ArrayList<Difference>();
        int same = 0;
        TaskView after = null;
        for (var row : upload.rows()) {
            var task = matched.containsKey(row.key()) ? now.get(matched.get(row.key())) : null;
            after = task == null ? after : task;
            var reading = new RowReading(plan, row, task, task == null ? NOTHING : words.get(task.id()), book);
            var difference = difference(row, task, after, gone, reading);
            if (difference == null) {
                same++;
            } else {
                found.add(new Difference(difference, reading));
            }
        }
        removed(now, words, matched, mark).forEach(row -> found.add(new Difference(row, null)));
        return new Differences(found.stream().filter(each -> !settled.contains(each.row().key())).toList(), same);
    }

    private static TableDiff.@Nullable Row difference(TableUpload.Row row, @Nullable TaskView task, @Nullable TaskView after, Set<TaskId> gone,
            RowReading reading) {
        var fields = reading.fields();
        String place = row.sheet() + "!" + row.line();
        if (task != null) {
            return fields.isEmpty() ? null : new TableDiff.Row(row.key(), TableDiff.Kind.CHANGED, place, task, null, task.title(), reading.stale(), fields);
        }
        var mark = row.mark() == null ? null : RowMark.parse(row.mark()).orElseThrow();
        if (mark != null && gone.contains(mark.task())) {
            boolean edited = row.cells().keySet().stream().anyMatch(field -> !mark.same(field, row.words(field)));
            return edited ? new TableDiff.Row(row.key(), TableDiff.Kind.GONE, place, null, null, row.words(TaskField.TITLE), true, fields) : null;
        }
        return new TableDiff.Row(row.key(), TableDiff.Kind.ADDED, place, null, after, row.words(TaskField.TITLE), false, fields);
    }

    /** Tasks that the table held and the file has no more; where the table's mark was lost, every task that the file has not. */
    private static List<TableDiff.Row> removed(Map<TaskId, TaskView> now, Map<TaskId, TaskWords> words, Map<String, TaskId> matched, @Nullable TableMark mark) {
        boolean known = mark != null && !mark.versions().isEmpty();
        return now.values().stream().filter(task -> !matched.containsValue(task.id()) && (!known || mark.versions().containsKey(task.id())))
                .map(task -> new TableDiff.Row("task-" + task.id(), TableDiff.Kind.REMOVED, "", task, null, task.title(),
                        !known || mark.versions().get(task.id()) != task.version(), List.of()))
                .toList();
    }
}
