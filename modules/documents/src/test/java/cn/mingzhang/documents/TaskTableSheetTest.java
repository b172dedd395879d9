package cn.mingzhang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.TableCell;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TaskTableSheetTest {

    private static final TaskTableSheet.Line LINE = new TaskTableSheet.Line("公开执法信息", "行政处罚决定 7 个工作日内公开。", "执法监督处",
            "各县（市、区）司法局", "2026年12月31日", "每季度；每季度不少于1次");

    @Test
    void hasTheOfficialLayout() throws Exception {
        var bytes = TaskTableSheet.write("2026年政务公开工作要点任务分解表", "东江省司法厅", List.of(
                new TaskTableSheet.Section("一、深化公开", List.of(LINE, LINE)), new TaskTableSheet.Section("二、加强解读", List.of(LINE))));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("2026年政务公开工作要点任务分解表");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("制表单位：东江省司法厅");
            assertThat(IntStream.range(0, 7).mapToObj(at -> sheet.getRow(2).getCell(at).getStringCellValue()))
                    .containsExactly("序号", "工作任务", "工作要求", "牵头单位", "责任单位", "完成时限", "频次");
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("一、深化公开");
            assertThat(sheet.getRow(4).getCell(0).getNumericCellValue()).isEqualTo(1);
            assertThat(sheet.getRow(7).getCell(0).getNumericCellValue()).isEqualTo(3);
            assertThat(sheet.getRow(7).getCell(6).getStringCellValue()).isEqualTo("每季度；每季度不少于1次");
            assertThat(sheet.getMergedRegions()).extracting(Object::toString).hasSize(4);
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(2);
        }
    }

    @Test
    void neverLetsASpreadsheetComputeWhatSomebodyTyped() throws Exception {
        for (var typed : List.of("=HYPERLINK(\"http://x\")", "+1", "-2+3", "@SUM(A1)", "\t=1", " =1", "＝1")) {
            var line = new TaskTableSheet.Line(typed, "", "", "", "", "");
            var bytes = TaskTableSheet.write("表", "厅", List.of(new TaskTableSheet.Section("", List.of(line))));
            try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
                var cell = book.getSheetAt(0).getRow(3).getCell(1);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(typed);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
            var headed = TaskTableSheet.write(typed, typed, List.of(new TaskTableSheet.Section(typed, List.of(line))));
            try (var book = new XSSFWorkbook(new ByteArrayInputStream(headed))) {
                book.getSheetAt(0).forEach(row -> row.forEach(each -> {
                    assertThat(each.getCellType()).isNotEqualTo(CellType.FORMULA);
                    if (each.getCellType() == CellType.STRING && TableCell.isLikeAFormula(each.getStringCellValue())) {
                        assertThat(each.getCellStyle().getQuotePrefixed()).as(each.getAddress().toString()).isTrue();
                    }
                }));
            }
        }
    }
}
