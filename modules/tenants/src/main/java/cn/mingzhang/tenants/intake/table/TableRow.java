package cn.mingzhang.tenants.intake.table;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file.
 *
 * @param number counts the rows of an intake from 1, over all its tables
 * @param sheet  the sheet of a workbook, or the name of a CSV file
 * @param line   the line in that sheet, the head being the first
 * @param cells  what the row says, without its empty cells
 */
public record TableRow(int number, Kind kind, String sheet, int line, Map<Column, String> cells) {

    /** The text of a cell, null when it is empty. */
    public @Nullable String cell(Column column) {
        return cells.get(column);
    }

    /** The same row with another text in one cell; blank empties it. */
    public TableRow with(Column column, String text) {
        var changed = new EnumMap<Column, String>(Column.class);
        changed.putAll(cells);
        if (text.isBlank()) {
            changed.remove(column);
        } else {
            changed.put(column, text.strip());
        }
        return new TableRow(number, kind, sheet, line, changed);
    }
}
