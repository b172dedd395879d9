package cn.mingzhang.decomposition.table;

import cn.mingzhang.decomposition.source.SheetReader;
import cn.mingzhang.decomposition.table.TableUpload.Cell;
import cn.mingzhang.decomposition.table.TableUpload.Row;
import cn.mingzhang.kernel.DomainException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** Finds the task table in the sheets of a workbook: its head by the words, wherever it stands and in whatever order, and its marks in any column. */
final class UploadReader {

    /** More than any plan has. */
    private static final int MOST_ROWS = 2_000;
    private static final int HEAD_WITHIN = 50;
    /** More than any plan has, and less than a database takes in one statement. */
    private static final int MOST_CHARACTERS = 3_000_000;

    private UploadReader() {
    }

    /** @throws DomainException INVALID where no sheet has the head of a task table, or more rows than any */
    static TableUpload read(List<SheetReader.Sheet> sheets) {
        String mark = null;
        boolean found = false;
        var rows = new ArrayList<Row>();
        for (int at = 0; at < sheets.size(); at++) {
            var head = head(sheets.get(at));
            if (head != null) {
                found = true;
                mark = mark != null ? mark : mark(sheets.get(at));
                rows.addAll(rows(at + 1, sheets.get(at), head));
            }
        }
        if (!found) {
            throw DomainException.invalid("file", "table_no_head");
        }
        if (rows.size() > MOST_ROWS) {
            throw DomainException.invalid("file", "table_too_many_rows", MOST_ROWS);
        }
        if (rows.stream().flatMap(row -> row.cells().values().stream()).mapToLong(cell -> cell.words().length()).sum() > MOST_CHARACTERS) {
            throw DomainException.invalid("file", "table_too_long", MOST_CHARACTERS);
        }
        return new TableUpload(mark, rows);
    }

    /** Where the head stands and in which column each field is. */
    private record Head(int row, Map<TaskField, Integer> columns) {
    }

    private static @Nullable Head head(SheetReader.Sheet sheet) {
        for (var row : sheet.rows().headMap(HEAD_WITHIN).entrySet()) {
            var columns = new EnumMap<TaskField, Integer>(TaskField.class);
            for (var cell : row.getValue().entrySet()) {
                for (var field : TaskField.values()) {
                    if (cell.getValue().replaceAll("\\s", "").equals(field.head())) {
                        columns.putIfAbsent(field, cell.getKey());
                    }
                }
            }
            if (columns.containsKey(TaskField.TITLE) && columns.containsKey(TaskField.TEXT)) {
                return new Head(row.getKey(), columns);
            }
        }
        return null;
    }

    private static @Nullable String mark(SheetReader.Sheet sheet) {
        return sheet.rows().headMap(HEAD_WITHIN).values().stream().flatMap(row -> row.values().stream())
                .filter(words -> TableMark.parse(words).isPresent()).findFirst().orElse(null);
    }

    private static List<Row> rows(int number, SheetReader.Sheet sheet, Head head) {
        var rows = new ArrayList<Row>();
        for (var row : sheet.rows().tailMap(head.row() + 1).entrySet()) {
            row(number, sheet.name(), row.getKey() + 1, row.getValue(), head.columns()).ifPresent(rows::add);
        }
        return rows;
    }

    /** A row of a task says something in a column of tasks; a heading stands in the first column alone, the head may be repeated. */
    private static Optional<Row> row(int sheet, String name, int line, SortedMap<Integer, String> words, Map<TaskField, Integer> columns) {
        String mark = words.values().stream().filter(each -> RowMark.parse(each).isPresent()).findFirst().orElse(null);
        var cells = new EnumMap<TaskField, Cell>(TaskField.class);
        columns.forEach((field, column) -> cells.put(field, new Cell(RowMark.plain(words.getOrDefault(column, "")), CellReference.convertNumToColString(column))));
        boolean says = cells.values().stream().anyMatch(cell -> !cell.words().isEmpty());
        boolean head = cells.get(TaskField.TITLE).words().replaceAll("\\s", "").equals(TaskField.TITLE.head());
        return says && !head ? Optional.of(new Row(sheet + "-" + line, name, line, mark, new TreeMap<>(cells))) : Optional.empty();
    }
}
