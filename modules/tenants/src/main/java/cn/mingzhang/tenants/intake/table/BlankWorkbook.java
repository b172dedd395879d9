package cn.mingzhang.tenants.intake.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook with the heads of all tables, to be filled in. */
public final class BlankWorkbook {

    private static final int CHARACTER = 256;

    private BlankWorkbook() {
    }

    /**
     * Writes it.
     *
     * @param explanation lines of the first sheet, which the import passes over
     */
    public static byte[] write(List<String> explanation) throws IOException {
        try (var workbook = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var first = workbook.createSheet("填写说明");
            first.setColumnWidth(0, 100 * CHARACTER);
            for (int line = 0; line < explanation.size(); line++) {
                first.createRow(line).createCell(0).setCellValue(explanation.get(line));
            }
            table(workbook, "机构", List.of("机构代码*", "机构名称*", "层级*", "条线上级", "块上级", "考核组别", "简称", "曾用名", "缩写"));
            table(workbook, "人员", List.of("账号*", "姓名*", "所在机构*", "角色*"));
            table(workbook, "组别", List.of("组别代码*", "组别名称*"));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void table(XSSFWorkbook workbook, String name, List<String> heads) {
        var bold = workbook.createFont();
        bold.setBold(true);
        var style = workbook.createCellStyle();
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        var sheet = workbook.createSheet(name);
        sheet.createFreezePane(0, 1);
        var row = sheet.createRow(0);
        for (int place = 0; place < heads.size(); place++) {
            var cell = row.createCell(place);
            cell.setCellValue(heads.get(place));
            cell.setCellStyle(style);
            sheet.setColumnWidth(place, 18 * CHARACTER);
        }
    }
}
