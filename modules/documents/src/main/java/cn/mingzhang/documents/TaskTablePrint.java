package cn.mingzhang.documents;

import cn.mingzhang.decomposition.table.TableWords;
import cn.mingzhang.decomposition.table.TaskTable;
import cn.mingzhang.decomposition.table.TaskWords;
import cn.mingzhang.kernel.word.PeriodKind;
import java.util.List;

/** The task table as it is printed and signed: six columns on landscape A4, as a text document or as a PDF. */
final class TaskTablePrint {

    private static final List<String> HEAD = List.of("序号", "工作任务", "工作要求", "牵头单位", "责任单位", "完成时限");
    /** Shares of the width. */
    private static final List<Integer> SHARES = List.of(5, 18, 37, 12, 13, 15);

    private TaskTablePrint() {
    }

    static byte[] docx(TaskTable table) {
        try (var text = new OfficialText(true)) {
            text.title(table.title());
            if (!table.issuer().isEmpty()) {
                text.right("制表单位：" + table.issuer());
            }
            var grid = text.table(SHARES, HEAD);
            int number = 0;
            for (var row : table.rows()) {
                switch (row) {
                    case TaskTable.Heading heading -> grid.section(heading.level(), heading.words());
                    case TaskTable.Line line -> grid.row(cells(++number, line.words()));
                }
            }
            return text.bytes();
        }
    }

    static byte[] pdf(TaskTable table, PdfFonts fonts) {
        var page = new OfficialPdf(fonts, table.title());
        page.title(table.title());
        if (!table.issuer().isEmpty()) {
            page.right("制表单位：" + table.issuer());
        }
        page.head(SHARES, HEAD);
        int number = 0;
        for (var row : table.rows()) {
            switch (row) {
                case TaskTable.Heading heading -> page.section(heading.level(), heading.words());
                case TaskTable.Line line -> page.row(cells(++number, line.words()));
            }
        }
        return page.bytes();
    }

    private static List<String> cells(int number, TaskWords words) {
        return List.of(Integer.toString(number), words.title(), words.text(), words.lead(), words.responsible(), due(words));
    }

    /** When and how often in one cell, as paper has no column to spare; what is owed once says only when. */
    private static String due(TaskWords words) {
        boolean once = words.rhythm().isEmpty() || words.rhythm().equals(TableWords.rhythm(PeriodKind.ONCE));
        return once ? words.due() : words.due() + "\n" + words.rhythm();
    }
}
