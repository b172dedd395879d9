package cn.mingzhang.decomposition.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Cells by row and column, and the files that are refused before anything is made of them. */
class SheetReaderTest {

    private final SheetReader reader = new SheetReader();

    @Test
    void givesCellsWhereTheyStandAndMergedOnesInEveryRow() throws Exception {
        var sheets = reader.read(book(sheet -> {
            sheet.createRow(2).createCell(1).setCellValue("办公室");
            sheet.createRow(3).createCell(0).setCellValue("甲");
            sheet.createRow(4).createCell(0).setCellValue("乙");
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
        }), "表.xlsx");
        assertThat(sheets).singleElement().satisfies(sheet -> {
            assertThat(sheet.name()).isEqualTo("表一");
            assertThat(sheet.rows().keySet()).containsExactly(2, 3, 4);
            assertThat(sheet.rows().get(3)).containsEntry(0, "甲").containsEntry(1, "办公室");
            assertThat(sheet.rows().get(4)).doesNotContainKey(1);
        });
    }

    @Test
    void readsWhatAFormulaCameToAndNeverTheFormula() throws Exception {
        var sheets = reader.read(book(sheet -> {
            var cell = sheet.createRow(0).createCell(0);
            cell.setCellFormula("1+1");
            cell.setCellValue(2);
            sheet.getRow(0).createCell(1).setCellErrorValue((byte) 0x17);
        }), "表.xlsx");
        assertThat(sheets.getFirst().rows().get(0)).containsEntry(0, "2").containsEntry(1, "ERROR:#REF!");
    }

    @Test
    void refusesMoreRowsThanAnyTable() throws Exception {
        byte[] many = book(sheet -> {
            for (int row = 0; row < SheetCells.MOST_ROWS + 2; row++) {
                sheet.createRow(row).createCell(0).setCellValue("行");
            }
        });
        assertThatThrownBy(() -> reader.read(many, "长.xlsx")).isInstanceOfSatisfying(UnreadableSource.class, refusal -> assertThat(refusal.code()).isEqualTo("too_much"));
    }

    @Test
    void refusesWhatIsNoWorkbook() throws Exception {
        refused("a,b".getBytes(StandardCharsets.UTF_8), "not_a_document");
        refused(new byte[0], "empty");
        refused(zip("word/document.xml", "<w/>"), "not_a_document");
        refused(zip("xl/workbook.xml", "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w>&x;</w>"), "corrupt");
        refused(zip("xl/workbook.xml", " ".repeat(61 * 1024 * 1024)), "too_much");
    }

    private void refused(byte[] bytes, String code) {
        assertThatThrownBy(() -> reader.read(bytes, "表.xlsx")).isInstanceOfSatisfying(UnreadableSource.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static byte[] zip(String part, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] book(Consumer<XSSFSheet> edit) throws IOException {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            edit.accept(book.createSheet("表一"));
            book.write(out);
            return out.toByteArray();
        }
    }
}
