package cn.mingzhang.tenants.intake.table;

import java.util.List;

/**
 * One thing that is wrong with a file.
 *
 * @param row       the number of the row, 0 when it is not one row's fault
 * @param sheet     where it was found; empty when it concerns the whole
 * @param line      the line in the sheet, 0 when it concerns the whole
 * @param column    the word of the column; empty when it concerns the row
 * @param value     what stands there now
 * @param code      reason, looked up under {@code error.<code>}
 * @param arguments filled into the reason
 */
public record RowFault(int row, String sheet, int line, String column, String value, String code, List<Object> arguments) {

    /** A fault of one cell. */
    public static RowFault of(TableRow row, Column column, String code, Object... arguments) {
        String value = row.cell(column);
        return new RowFault(row.number(), row.sheet(), row.line(), column.word(), value == null ? "" : value, code, List.of(arguments));
    }

    /** A fault of a sheet or of the line with its heads. */
    public static RowFault ofSheet(String sheet, int line, String column, String code, Object... arguments) {
        return new RowFault(0, sheet, line, column, "", code, List.of(arguments));
    }

    /** A fault of the whole. */
    public static RowFault ofAll(String code, Object... arguments) {
        return new RowFault(0, "", 0, "", "", code, List.of(arguments));
    }
}
