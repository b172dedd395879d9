package cn.mingzhang.decomposition.table;

import cn.mingzhang.kernel.id.TaskId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which row of a file is which task: by its mark, and where that was lost or copied, by its place and likeness. A copied row has
 * the mark of its original; the likest of them is the task, the others are new.
 */
final class RowMatch {

    private static final double ALIKE = 0.6;
    /** What the same place in an unmarked table adds to likeness. */
    private static final double SAME_PLACE = 0.15;
    /** The words that likeness looks at, from the beginning. */
    private static final int LOOKED_AT = 300;

    private final Map<TaskId, Set<String>> tasks = new LinkedHashMap<>();
    private final List<TaskId> order;
    private final Map<String, TaskId> matched = new HashMap<>();
    private final Set<TaskId> taken = new HashSet<>();

    private RowMatch(Map<TaskId, TaskWords> words) {
        words.forEach((task, each) -> tasks.put(task, pairs(each.title() + each.text())));
        this.order = List.copyOf(words.keySet());
    }

    /**
     * Matches.
     *
     * @param words the tasks of the plan as it is now, in order
     * @param gone  tasks that the plan had when the table was taken out and has no more; a row of theirs is no other task
     * @return by the key of the row; rows that are no task of the plan are not in it
     */
    static Map<String, TaskId> of(TableUpload upload, Map<TaskId, TaskWords> words, Set<TaskId> gone) {
        var match = new RowMatch(words);
        match.byMark(upload.rows());
        match.byLikeness(upload.rows().stream().filter(row -> row.mark() == null || !gone.contains(RowMark.parse(row.mark()).orElseThrow().task())).toList());
        return match.matched;
    }

    private void byMark(List<TableUpload.Row> rows) {
        rows.stream().filter(row -> row.mark() != null)
                .collect(Collectors.groupingBy(row -> RowMark.parse(row.mark()).orElseThrow().task(), LinkedHashMap::new, Collectors.toList()))
                .forEach((task, of) -> {
                    if (tasks.containsKey(task)) {
                        of.stream().max(Comparator.comparingDouble(row -> dice(pairs(row), tasks.get(task)))).ifPresent(row -> match(row.key(), task));
                    }
                });
    }

    private record Candidate(String row, TaskId task, double likeness) {
    }

    private void byLikeness(List<TableUpload.Row> rows) {
        boolean unmarked = rows.stream().allMatch(row -> row.mark() == null);
        var candidates = new ArrayList<Candidate>();
        for (int at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            if (matched.containsKey(row.key())) {
                continue;
            }
            var pairs = pairs(row);
            for (int place = 0; place < order.size(); place++) {
                double likeness = taken.contains(order.get(place)) ? 0
                        : dice(pairs, tasks.get(order.get(place))) + (unmarked && place == at ? SAME_PLACE : 0);
                if (likeness >= ALIKE) {
                    candidates.add(new Candidate(row.key(), order.get(place), likeness));
                }
            }
        }
        candidates.stream().sorted(Comparator.comparingDouble(Candidate::likeness).reversed())
                .filter(each -> !matched.containsKey(each.row()) && !taken.contains(each.task())).forEach(each -> match(each.row(), each.task()));
    }

    private void match(String row, TaskId task) {
        if (!matched.containsKey(row) && taken.add(task)) {
            matched.put(row, task);
        }
    }

    private static Set<String> pairs(TableUpload.Row row) {
        return pairs(row.words(TaskField.TITLE) + row.words(TaskField.TEXT));
    }

    private static Set<String> pairs(String words) {
        String plain = words.replaceAll("\\s", "");
        var pairs = new HashSet<String>();
        for (int at = 0; at + 1 < Math.min(LOOKED_AT, plain.length()); at++) {
            pairs.add(plain.substring(at, at + 2));
        }
        return pairs;
    }

    private static double dice(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long shared = one.stream().filter(other::contains).count();
        return 2.0 * shared / (one.size() + other.size());
    }
}
