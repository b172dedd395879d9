package cn.mingzhang.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecomposeCommandTest {
    private static final String PLAN = """
            2026年政务公开工作要点
            一、推进公开
            （一）公开预算。3月底前公开部门预算。（牵头单位：装财处；责任单位：各处室）
            （二）公开执法。每季度公开一次执法数据。（责任单位：执法监督处）
            """;

    @TempDir
    Path folder;

    @Test
    void writesTheReadableThoughOneIsNot() throws IOException {
        var plan = Files.writeString(folder.resolve("计划.txt"), PLAN);
        var broken = Files.write(folder.resolve("broken.docx"), new byte[] {0, 1, 2});

        var code = Main.execute("decompose", broken.toString(), plan.toString(), "--out", folder.resolve("out").toString());

        assertThat(code).isEqualTo(6);
        assertThat(folder.resolve("out/计划.json")).content().contains("\"due\" : \"2026-03-31\"");
        assertThat(folder.resolve("out/broken.json")).doesNotExist();
    }

    @Test
    void writesTheTableForExcel() throws IOException {
        var plan = Files.writeString(folder.resolve("计划.txt"), PLAN);
        var table = folder.resolve("table.xlsx");

        assertThat(Main.execute("decompose", plan.toString(), "--xlsx", table.toString())).isZero();

        try (var book = WorkbookFactory.create(table.toFile())) {
            var sheet = book.getSheet("计划");
            var rows = IntStream.rangeClosed(0, sheet.getLastRowNum()).mapToObj(sheet::getRow).toList();
            assertThat(rows).filteredOn(row -> row.getCell(3) != null && row.getCell(3).getStringCellValue().equals("牵头单位")).hasSize(1);
            assertThat(rows).filteredOn(row -> row.getCell(0).getCellType() == CellType.NUMERIC).hasSize(2)
                    .first().satisfies(row -> assertThat(row.getCell(3).getStringCellValue()).isEqualTo("装财处"));
        }
    }

    @Test
    void takesOneDocumentForStandardOutput() throws IOException {
        Files.writeString(folder.resolve("a.txt"), PLAN);
        Files.writeString(folder.resolve("b.txt"), PLAN);

        assertThat(Main.execute("decompose", folder.toString(), "--json")).isEqualTo(2);
    }

    @Test
    void refusesTwoDocumentsThatWouldWriteOneFile() throws IOException {
        Files.writeString(folder.resolve("a.txt"), PLAN);
        Files.writeString(folder.resolve("a.md"), PLAN);

        assertThat(Main.execute("decompose", folder.toString(), "--out", folder.resolve("out").toString())).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
