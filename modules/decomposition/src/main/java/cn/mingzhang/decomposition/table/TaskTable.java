package cn.mingzhang.decomposition.table;

import java.util.List;

/**
 * The tasks of one document in words, row after row, as the official table shows them (任务分解表).
 *
 * @param name   of its sheet in a workbook
 * @param issuer who made the table; empty where nobody says
 * @param mark   what an edited copy is known by, see {@link TableMark}; empty for a table that does not come back
 */
public record TaskTable(String name, String title, String issuer, String mark, List<Row> rows) {

    /** Keeps the rows immutable. */
    public TaskTable {
        rows = List.copyOf(rows);
    }

    /** A heading across the table, or a task. */
    public sealed interface Row {
    }

    /**
     * A heading of the document that stands above the tasks that follow.
     *
     * @param level 1 for the outermost, 2 for the one below
     */
    public record Heading(int level, String words) implements Row {
    }

    /**
     * One task.
     *
     * @param mark what its row is known by in an edited copy, see {@link RowMark}; empty for a table that does not come back
     */
    public record Line(String mark, TaskWords words) implements Row {
    }

    /** The tasks alone. */
    public List<TaskWords> lines() {
        return rows.stream().filter(Line.class::isInstance).map(row -> ((Line) row).words()).toList();
    }
}
