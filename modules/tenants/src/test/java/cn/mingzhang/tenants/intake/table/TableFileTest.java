package cn.mingzhang.tenants.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {

    private static final String MIXED = "类别,代码,名称,层级,账号,所在机构,角色\n机构,p,东江省司法厅,省级,,,\n人员,,周明,,office,p,联络员\n组别,CITIES,地级市,,,,\n";

    @TempDir
    private Path folder;

    @Test
    void readsAWorkbookWithItsSheets() throws IOException {
        var rows = read(workbook(), new RowFaults());
        assertThat(rows).extracting(TableRow::kind).containsExactly(Kind.BODY, Kind.BODY, Kind.PERSON, Kind.GROUP);
        assertThat(rows).extracting(TableRow::line).containsExactly(2, 4, 2, 2);
        assertThat(rows.get(1).cells()).containsEntry(Column.CODE, "330106001000").containsEntry(Column.NAME, "云州市司法局");
        assertThat(rows.get(2).cells()).containsEntry(Column.BODY_CODE, "p");
    }

    @Test
    void readsOneTableOfAllKindsInBothEncodings() throws IOException {
        for (byte[] csv : List.of(MIXED.getBytes(StandardCharsets.UTF_8), ("\uFEFF" + MIXED).getBytes(StandardCharsets.UTF_8), MIXED.getBytes(Charset.forName("GB18030")))) {
            var rows = read(Files.write(folder.resolve("all.csv"), csv), new RowFaults());
            assertThat(rows).extracting(TableRow::kind).containsExactly(Kind.BODY, Kind.PERSON, Kind.GROUP);
            assertThat(rows.getFirst().cell(Column.NAME)).isEqualTo("东江省司法厅");
        }
    }

    @Test
    void severalColumnsOfOtherNamesAreOneList() throws IOException {
        var rows = read(Files.writeString(folder.resolve("a.csv"), "代码,名称,层级,简称,曾用名\np,省厅,省级,厅,旧厅\n"), new RowFaults());
        assertThat(rows.getFirst().cell(Column.ALIASES)).isEqualTo("厅|旧厅");
    }

    @Test
    void saysWhichColumnIsMissing() throws IOException {
        var faults = new RowFaults();
        read(Files.writeString(folder.resolve("b.csv"), "账号,姓名,角色\nx,y,z\n"), faults);
        assertThat(faults.kept()).extracting(RowFault::code, RowFault::column).containsExactly(org.assertj.core.groups.Tuple.tuple("missing_column", "body_code"));
    }

    @Test
    void whatIsNoTableIsSaidToBeNone() throws IOException {
        var faults = new RowFaults();
        read(Files.writeString(folder.resolve("c.csv"), "hello"), faults);
        read(Files.write(folder.resolve("d.xlsx"), new byte[] {'P', 'K', 3, 4, 1, 2, 3}), faults);
        assertThat(faults.kept()).extracting(RowFault::code).containsExactlyInAnyOrder("no_table", "unreadable_table");
    }

    private List<TableRow> read(Path file, RowFaults faults) throws IOException {
        return TableFile.read(List.of(new TableFile(file.getFileName().toString(), file)), faults);
    }

    private Path workbook() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("填写说明").createRow(0).createCell(0).setCellValue("每行一个机构");
            fill(workbook, "机构", new Object[] {"机构代码*", "机构名称（全称）", "层级"}, new Object[] {"p", "省厅", "省级"}, new Object[] {},
                    new Object[] {330106001000d, "云州市司法局", "市级"});
            fill(workbook, "人员", new Object[] {"账号", "姓名", "机构代码", "角色"}, new Object[] {"office", "周明", "p", "联络员"});
            fill(workbook, "组别", new Object[] {"代码", "名称"}, new Object[] {"CITIES", "地级市"});
            var file = folder.resolve("province.xlsx");
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
            return file;
        }
    }

    private static void fill(XSSFWorkbook workbook, String name, Object[]... lines) {
        var sheet = workbook.createSheet(name);
        for (int line = 0; line < lines.length; line++) {
            var row = sheet.createRow(line);
            for (int place = 0; place < lines[line].length; place++) {
                if (lines[line][place] instanceof Double number) {
                    row.createCell(place).setCellValue(number);
                } else {
                    row.createCell(place).setCellValue(lines[line][place].toString());
                }
            }
        }
    }
}
