package cn.mingzhang.documents;

import cn.mingzhang.decomposition.table.TableWords;
import cn.mingzhang.decomposition.table.TaskTable;
import cn.mingzhang.decomposition.table.TaskWords;
import cn.mingzhang.kernel.word.PeriodKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The task table as it is printed and signed, on landscape A4: six columns, and one for weights where there are any; as a text document or as a PDF. */
final class TaskTablePrint {

    private static final List<String> HEAD = List.of("序号", "工作任务", "工作要求", "牵头单位", "责任单位", "完成时限");
    /** Shares of the width. */
    private static final List<Integer> SHARES = List.of(5, 18, 37, 12, 13, 15);
    private static final List<String> WEIGHED_HEAD = Stream.concat(HEAD.stream(), Stream.of("权重（%）")).toList();
    private static final List<Integer> WEIGHED_SHARES = List.of(5, 17, 34, 12, 12, 14, 6);
    /** Number, due and weight stand in the middle of their columns. */
    private static final Set<Integer> CENTRED = Set.of(0, 5, 6);

    private TaskTablePrint() {
    }

    static byte[] docx(TaskTable table) {
        try (var text = new OfficialText(true)) {
            text.title(table.title());
            if (!table.issuer().isEmpty()) {
                text.right("制表单位：" + table.issuer());
            }
            boolean weighed = weighed(table);
            var grid = text.table(weighed ? WEIGHED_SHARES : SHARES, weighed ? WEIGHED_HEAD : HEAD, CENTRED);
            int number = 0;
            for (var row : table.rows()) {
                switch (row) {
                    case TaskTable.Heading heading -> grid.section(heading.level(), heading.words());
                    case TaskTable.Line line -> grid.row(cells(++number, line.words(), weighed));
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
        boolean weighed = weighed(table);
        page.head(weighed ? WEIGHED_SHARES : SHARES, weighed ? WEIGHED_HEAD : HEAD, CENTRED);
        int number = 0;
        for (var row : table.rows()) {
            switch (row) {
                case TaskTable.Heading heading -> page.section(heading.level(), heading.words());
                case TaskTable.Line line -> page.row(cells(++number, line.words(), weighed));
            }
        }
        return page.bytes();
    }

    private static boolean weighed(TaskTable table) {
        return table.lines().stream().anyMatch(line -> !line.weight().isEmpty());
    }

    private static List<String> cells(int number, TaskWords words, boolean weighed) {
        var cells = Stream.of(Integer.toString(number), words.title(), words.text(), words.lead(), words.responsible(), due(words));
        return (weighed ? Stream.concat(cells, Stream.of(words.weight())) : cells).toList();
    }

    /** When and how often in one cell, as paper has no column to spare; what is owed once says only when. */
    private static String due(TaskWords words) {
        boolean once = words.rhythm().isEmpty() || words.rhythm().equals(TableWords.rhythm(PeriodKind.ONCE));
        return once ? words.due() : words.due() + "\n" + words.rhythm();
    }
}
