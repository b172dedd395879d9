package cn.mingzhang.decomposition.table;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an edited workbook says, as it is kept until somebody has decided on it.
 *
 * @param mark of the whole table; null where it was lost
 */
record TableUpload(@Nullable String mark, List<Row> rows) {

    /**
     * A row with a task.
     *
     * @param key   its place in the file, as it stands in forms: the sheet's number and the row's, from 1
     * @param mark  its {@link RowMark}; null for a row that somebody added, or where the column was lost
     * @param cells those of the columns that the file still has
     */
    record Row(String key, String sheet, int line, @Nullable String mark, Map<TaskField, Cell> cells) {

        /** Empty where the file has no such cell. */
        String words(TaskField field) {
            var cell = cells.get(field);
            return cell == null ? "" : cell.words();
        }

        /** As a spreadsheet names it: 任务分解表!F12. */
        String place(TaskField field) {
            var cell = cells.get(field);
            return sheet + "!" + (cell == null ? "A" : cell.column()) + line;
        }
    }

    /** A cell and the letters of its column. */
    record Cell(String words, String column) {
    }
}
