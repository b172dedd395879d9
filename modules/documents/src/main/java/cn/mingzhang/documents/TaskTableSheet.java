package cn.mingzhang.documents;

import cn.mingzhang.decomposition.table.TaskField;
import cn.mingzhang.decomposition.table.TaskTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The task table (任务分解表) as a workbook, in the columns that offices use, its sections as in the document. A last column is hidden:
 * what an edited copy is known by when it comes back.
 */
public final class TaskTableSheet {

    private static final List<String> HEAD = Stream.concat(Stream.of("序号"), Arrays.stream(TaskField.values()).map(TaskField::head)).toList();
    private static final List<Integer> WIDTHS = List.of(6, 26, 58, 18, 26, 16, 18, 16, 10);

    private TaskTableSheet() {
    }

    /** An XLSX file with a sheet for each plan. */
    public static byte[] write(List<TaskTable> tables) {
        try (var sheet = new OfficialSheet(tables.isEmpty() ? "任务分解表" : tables.getFirst().name(), WIDTHS, true)) {
            for (int at = 0; at < tables.size(); at++) {
                write(at == 0 ? sheet : sheet.sheet(tables.get(at).name()), tables.get(at));
            }
            return sheet.bytes();
        }
    }

    private static void write(OfficialSheet sheet, TaskTable table) {
        sheet.title(table.title()).mark(table.mark()).note(table.issuer().isEmpty() ? "" : "制表单位：" + table.issuer()).head(HEAD);
        int number = 0;
        for (var row : table.rows()) {
            switch (row) {
                case TaskTable.Heading heading -> sheet.section(heading.level(), heading.words());
                case TaskTable.Line line -> {
                    var cells = new ArrayList<Object>();
                    cells.add(++number);
                    cells.addAll(line.words().all());
                    sheet.row(cells).mark(line.mark());
                }
            }
        }
    }
}
