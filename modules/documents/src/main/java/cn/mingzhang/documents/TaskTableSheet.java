package cn.mingzhang.documents;

import java.util.List;

/** The task table (任务分解表) in the columns that offices use, its sections as in the document. */
final class TaskTableSheet {

    private static final List<String> HEAD = List.of("序号", "工作任务", "工作要求", "牵头单位", "责任单位", "完成时限", "频次");
    private static final List<Integer> WIDTHS = List.of(6, 26, 62, 18, 26, 16, 18);

    /** One task in words. */
    record Line(String title, String text, String lead, String responsible, String due, String rhythm) {
    }

    /** The tasks under one heading of the document; an empty heading gets no row of its own. */
    record Section(String heading, List<Line> lines) {
    }

    private TaskTableSheet() {
    }

    static byte[] write(String title, String issuer, List<Section> sections) {
        try (var sheet = new OfficialSheet("任务分解表", WIDTHS, true)) {
            sheet.title(title).note("制表单位：" + issuer).head(HEAD);
            int number = 0;
            for (var section : sections) {
                if (!section.heading().isBlank()) {
                    sheet.section(section.heading());
                }
                for (var line : section.lines()) {
                    sheet.row(List.of(++number, line.title(), line.text(), line.lead(), line.responsible(), line.due(), line.rhythm()));
                }
            }
            return sheet.bytes();
        }
    }
}
