package cn.mingzhang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.decomposition.table.TaskTable;
import cn.mingzhang.decomposition.table.TaskWords;
import cn.mingzhang.kernel.TableCell;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TaskTableSheetTest {

    private static final TaskWords LINE = new TaskWords("公开执法信息", "行政处罚决定 7 个工作日内公开。", "执法监督处",
            "各县（市、区）司法局", "2026年12月31日", "每季度；每季度不少于1次", "7个工作日内");

    @Test
    void hasTheOfficialLayout() throws Exception {
        var bytes = TaskTableSheet.write(List.of(table("任务分解表", new TaskTable.Heading(1, "一、深化公开"), line(LINE), line(LINE),
                new TaskTable.Heading(1, "二、加强解读"), new TaskTable.Heading(2, "（一）加强图解"), line(LINE))));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("2026年政务公开工作要点任务分解表");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("制表单位：东江省司法厅");
            assertThat(IntStream.range(0, 8).mapToObj(at -> sheet.getRow(2).getCell(at).getStringCellValue()))
                    .containsExactly("序号", "工作任务", "工作要求", "牵头单位", "责任单位", "完成时限", "频次", "时限要求");
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("一、深化公开");
            assertThat(sheet.getRow(4).getCell(0).getNumericCellValue()).isEqualTo(1);
            assertThat(sheet.getRow(7).getCell(0).getStringCellValue()).isEqualTo("（一）加强图解");
            assertThat(sheet.getRow(8).getCell(0).getNumericCellValue()).isEqualTo(3);
            assertThat(sheet.getRow(8).getCell(6).getStringCellValue()).isEqualTo("每季度；每季度不少于1次");
            assertThat(sheet.getRow(8).getCell(7).getStringCellValue()).isEqualTo("7个工作日内");
            assertThat(sheet.getMergedRegions()).extracting(Object::toString).hasSize(5);
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(2);
        }
    }

    @Test
    void givesEachPlanASheetOfItsOwn() throws Exception {
        var section = line(LINE);
        var bytes = TaskTableSheet.write(List.of(table("要点[一]", section), table("要点：" + "长".repeat(40), section), table("要点：" + "长".repeat(40), section)));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            assertThat(book.getSheetName(0)).isEqualTo("要点 一 ");
            assertThat(book.getSheetName(2)).hasSizeLessThan(32).endsWith("~2");
            assertThat(book.getSheetAt(2).getRow(3).getCell(0).getNumericCellValue()).isEqualTo(1);
        }
    }

    @Test
    void neverLetsASpreadsheetComputeWhatSomebodyTyped() throws Exception {
        for (var typed : List.of("=HYPERLINK(\"http://x\")", "+1", "-2+3", "@SUM(A1)", "	=1", " =1", "＝1")) {
            var line = line(new TaskWords(typed, "", "", "", "", "", ""));
            var bytes = TaskTableSheet.write(List.of(table("表", line)));
            try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
                var cell = book.getSheetAt(0).getRow(3).getCell(1);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(typed);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
            var headed = TaskTableSheet.write(List.of(new TaskTable("表", typed, typed, "", List.of(new TaskTable.Heading(1, typed), line))));
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

    @Test
    void cutsWhatNoCellHolds() throws Exception {
        var line = line(new TaskWords("公开", "长".repeat(40_000), "", "", "", "", ""));
        var bytes = TaskTableSheet.write(List.of(table("表", line)));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getSheetAt(0).getRow(3).getCell(2).getStringCellValue()).hasSize(32_767).endsWith("长…");
        }
    }

    @Test
    void hidesWhatAnEditedCopyIsKnownBy() throws Exception {
        var bytes = TaskTableSheet.write(List.of(new TaskTable("表", "标题", "", "table", List.of(new TaskTable.Heading(1, "一、"), new TaskTable.Line("row", LINE)))));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.isColumnHidden(9)).isTrue();
            assertThat(sheet.getRow(0).getCell(9).getStringCellValue()).isEqualTo("table");
            assertThat(sheet.getRow(4).getCell(9).getStringCellValue()).isEqualTo("row");
        }
    }

    private static TaskTable.Line line(TaskWords words) {
        return new TaskTable.Line("", words);
    }

    private static TaskTable table(String name, TaskTable.Row... rows) {
        return new TaskTable(name, "2026年政务公开工作要点任务分解表", "东江省司法厅", "", List.of(rows));
    }
}
