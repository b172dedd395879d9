package cn.mingzhang.documents;

import java.util.List;

/** The task table (任务分解表) in the columns that offices use, its sections as in the document. */
public final class TaskTableSheet {

    private static final List<String> HEAD = List.of("序号", "工作任务", "工作要求", "牵头单位", "责任单位", "完成时限", "频次", "时限要求");
    private static final List<Integer> WIDTHS = List.of(6, 26, 58, 18, 26, 16, 18, 16);

    /** One task in words. */
    public record Line(String title, String text, String lead, String responsible, String due, String rhythm, String limits) {
    }

    /** The tasks under one heading of the document; an empty heading gets no row of its own. */
    public record Section(String heading, List<Line> lines) {
    }

    /**
     * One plan.
     *
     * @param name   of its sheet
     * @param issuer who made the table; empty where nobody says
     */
    public record Table(String name, String title, String issuer, List<Section> sections) {
    }

    private TaskTableSheet() {
    }

    /** An XLSX file with a sheet for each plan. */
    public static byte[] write(List<Table> tables) {
        try (var sheet = new OfficialSheet(tables.isEmpty() ? "任务分解表" : tables.getFirst().name(), WIDTHS, true)) {
            for (int at = 0; at < tables.size(); at++) {
                write(at == 0 ? sheet : sheet.sheet(tables.get(at).name()), tables.get(at));
            }
            return sheet.bytes();
        }
    }

    private static void write(OfficialSheet sheet, Table table) {
        sheet.title(table.title()).note(table.issuer().isEmpty() ? "" : "制表单位：" + table.issuer()).head(HEAD);
        int number = 0;
        for (var section : table.sections()) {
            if (!section.heading().isBlank()) {
                sheet.section(section.heading());
            }
            for (var line : section.lines()) {
                sheet.row(List.of(++number, line.title(), line.text(), line.lead(), line.responsible(), line.due(), line.rhythm(), line.limits()));
            }
        }
    }
}
