package cn.mingzhang.local;

import cn.mingzhang.kernel.TableCell;
import cn.mingzhang.decomposition.recognition.Due;
import cn.mingzhang.decomposition.recognition.Limit;
import cn.mingzhang.decomposition.recognition.RecognisedDocument;
import cn.mingzhang.decomposition.recognition.RecognisedPoint;
import cn.mingzhang.decomposition.recognition.Recurrence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The recognised points as the table that offices hand down (任务分解表). */
final class TaskTableXlsx {
    private static final List<String> HEADER = List.of("序号", "标题", "工作内容", "牵头单位", "责任单位", "完成时限", "频次要求", "时限要求");
    private static final List<Integer> WIDTHS = List.of(14, 28, 70, 22, 32, 14, 24, 24);
    private static final int SHEET_NAME = 31;

    private TaskTableXlsx() {}

    /** Writes a sheet per document, named by its file. */
    static void write(Path file, Map<String, RecognisedDocument> documents) throws IOException {
        try (var out = Files.newOutputStream(file); var book = new Workbook(out, "Mingzhang", "1.0")) {
            var names = new HashSet<String>();
            if (documents.isEmpty()) {
                book.newWorksheet("任务分解表");
            }
            for (var document : documents.entrySet()) {
                write(book.newWorksheet(sheetName(document.getKey(), names)), document.getValue());
            }
        }
    }

    private static void write(Worksheet sheet, RecognisedDocument document) {
        for (var column = 0; column < HEADER.size(); column++) {
            sheet.value(0, column, HEADER.get(column));
            sheet.width(column, WIDTHS.get(column));
        }
        sheet.range(0, 0, 0, HEADER.size() - 1).style().bold().fillColor("DDE6F0").set();
        var row = 0;
        for (var point : document.points()) {
            row++;
            var cells = cells(point);
            for (var column = 0; column < cells.size(); column++) {
                sheet.value(row, column, TableCell.defused(cells.get(column)));
            }
        }
        sheet.range(0, 0, row, HEADER.size() - 1).style().wrapText(true).verticalAlignment("top").set();
        sheet.freezePane(0, 1);
    }

    private static List<String> cells(RecognisedPoint point) {
        Due due = point.due();
        return List.of(String.join("", point.path()), point.heading() == null ? "" : point.heading(), point.text(),
                String.join("、", point.lead()), String.join("、", point.responsible()), due == null ? "" : due.date().toString(),
                String.join("；", point.recurrences().stream().map(Recurrence::text).toList()),
                String.join("；", point.limits().stream().map(Limit::text).toList()));
    }

    /** Excel allows 31 characters, not all of them, and no name twice. */
    private static String sheetName(String stem, HashSet<String> taken) {
        var plain = stem.replaceAll("[\\[\\]:*?/\\\\']", " ");
        var name = plain.substring(0, Math.min(plain.length(), SHEET_NAME));
        for (var n = 2; !taken.add(name); n++) {
            name = plain.substring(0, Math.min(plain.length(), SHEET_NAME - 3)) + "~" + n;
        }
        return name;
    }
}
