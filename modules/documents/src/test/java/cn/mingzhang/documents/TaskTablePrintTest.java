package cn.mingzhang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.mingzhang.decomposition.table.TaskTable;
import cn.mingzhang.decomposition.table.TaskWords;
import cn.mingzhang.kernel.DomainException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class TaskTablePrintTest {

    private static final PdfFonts FONTS = new PdfFonts(List.of("/usr/share/fonts", "/usr/local/share/fonts"));
    private static final String REQUIREMENT = "全面公开行政执法主体、权责、依据、程序和结果，行政处罚决定自作出之日起 7 个工作日内公开；对“双公示”数据（含𬭚化物监管）逐条核对，确保及时、准确、完整。";

    @TempDir
    private Path folder;

    static boolean hasFonts() {
        try {
            FONTS.of(PdfFonts.Hand.BODY, 10);
            return true;
        } catch (DomainException none) {
            return false;
        }
    }

    @Test
    @EnabledIf("hasFonts")
    void thePdfCanBeReadBackAndSearched() throws Exception {
        try (var document = Loader.loadPDF(TaskTablePrint.pdf(table(60), FONTS))) {
            shown(document, "pdf");
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("东江省司法厅2026年政务公开工作要点任务分解表");
            var first = text(document, 1);
            assertThat(first).contains("东江省司法厅2026年政务公开工作要点任务分解表", "制表单位：东江省司法厅", "一、深化主动公开", "（一）第1组工作", "— 1 —")
                    .contains("权责").contains("2026年12月31日").contains("每季度");
            assertThat(joined(first)).contains("确保及时、准确、完整。").contains("（含𬭚化物监管）");
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(text(document, page)).as("page " + page).contains("序号", "工作任务", "完成时限", "— " + page + " —");
            }
            assertThat(joined(text(document, 0))).contains("任务60");
        }
    }

    @Test
    @EnabledIf("hasFonts")
    void datesStandInTheMiddleOfTheirColumn() throws Exception {
        try (var document = Loader.loadPDF(TaskTablePrint.pdf(table(3), FONTS))) {
            assertThat(middle(document, "2026年12月31日")).isCloseTo(middle(document, "完成时限"), within(2f));
        }
    }

    /** The middle of the first line that says nothing but the words, in points from the left. */
    private static float middle(PDDocument document, String words) throws IOException {
        var found = new ArrayList<Float>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String said, List<TextPosition> glyphs) {
                if (said.equals(words)) {
                    found.add((glyphs.getFirst().getXDirAdj() + glyphs.getLast().getXDirAdj() + glyphs.getLast().getWidthDirAdj()) / 2);
                }
            }
        };
        stripper.getText(document);
        return found.getFirst();
    }

    @Test
    @EnabledIf("hasFonts")
    void embedsOnlyWhatItUses() throws Exception {
        var bytes = TaskTablePrint.pdf(table(3), FONTS);
        assertThat(bytes.length).as("each of the four hands is a subset").isLessThan(1_000_000);
        try (var document = Loader.loadPDF(bytes)) {
            var resources = document.getPage(0).getResources();
            assertThat(resources.getFontNames()).isNotEmpty();
            for (COSName name : resources.getFontNames()) {
                var font = resources.getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).as("a subset").matches("[A-Z]{6}\\+.*");
            }
        }
    }

    @Test
    @EnabledIf("hasFonts")
    void aRowLongerThanAPageGoesOnOnTheNext() throws Exception {
        var line = new TaskTable.Line("", new TaskWords("很长的任务", "第一句。" + REQUIREMENT.repeat(60) + "最后一句。", "办公室", "", "2026年12月31日", "一次性", ""));
        var rows = new ArrayList<TaskTable.Row>(List.of(new TaskTable.Heading(1, "一、深化公开"), line, line));
        try (var document = Loader.loadPDF(TaskTablePrint.pdf(new TaskTable("表", "标题", "", "", rows), FONTS))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(joined(text(document, 0))).contains("第一句。").contains("最后一句。");
        }
    }

    @Test
    @EnabledIf("hasFonts")
    void aHeadingIsNeverTheLastOfAPage() throws Exception {
        for (int number = 1; number < 12; number++) {
            try (var document = Loader.loadPDF(TaskTablePrint.pdf(table(number), FONTS))) {
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    var lines = text(document, page).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
                    assertThat(lines.get(lines.size() - 2)).as(number + " tasks, page " + page).doesNotMatch("^（.）第.*组工作$|^.、深化.*");
                }
            }
        }
    }

    @Test
    void withoutAFontItSaysSo() {
        assertThatThrownBy(() -> TaskTablePrint.pdf(table(1), new PdfFonts(List.of(folder.toString()))))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code()).isEqualTo("pdf_no_font"));
    }

    @Test
    void theTextDocumentHasTheOfficialLayout() throws Exception {
        var bytes = TaskTablePrint.docx(table(60));
        if (System.getProperty("pictures") != null) {
            Files.write(Path.of(System.getProperty("pictures"), "table.docx"), bytes);
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var title = document.getParagraphs().getFirst().getRuns().getFirst();
            assertThat(title.getFontFamily(XWPFRun.FontCharRange.eastAsia)).isEqualTo("方正小标宋简体");
            var size = document.getDocument().getBody().getSectPr().getPgSz();
            assertThat(size.xmlText()).contains("landscape").contains("w:w=\"16838\"");
            assertThat(document.getFooterList().getFirst()._getHdrFtr().xmlText()).contains(" PAGE ");
            var table = document.getTables().getFirst();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(0).getTableCells()).extracting(cell -> cell.getText())
                    .containsExactly("序号", "工作任务", "工作要求", "牵头单位", "责任单位", "完成时限");
            assertThat(table.getRow(1).getTableCells()).hasSize(1);
            assertThat(table.getRow(1).getCell(0).getCTTc().getTcPr().getGridSpan().getVal()).isEqualTo(6);
            assertThat(table.getRow(2).getCell(0).getText()).isEqualTo("（一）第1组工作");
            assertThat(table.getRow(3).getCell(0).getText()).isEqualTo("1");
            assertThat(table.getRow(3).getCell(5).getParagraphs()).extracting(paragraph -> paragraph.getText()).containsExactly("2026年12月31日", "每季度；每季度不少于1次");
            assertThat(table.getRow(3).getCell(2).getParagraphs().getFirst().getRuns().getFirst().getFontFamily(XWPFRun.FontCharRange.eastAsia)).isEqualTo("仿宋_GB2312");
        }
    }

    private static TaskTable table(int tasks) {
        var rows = new ArrayList<TaskTable.Row>();
        for (int at = 0; at < tasks; at++) {
            if (at % 20 == 0) {
                rows.add(new TaskTable.Heading(1, "一二三四".charAt(at / 20) + "、深化主动公开，以公开促落实、强监管"));
            }
            if (at % 4 == 0) {
                rows.add(new TaskTable.Heading(2, "（" + "一二三四五".charAt(at / 4 % 5) + "）第" + (at / 4 + 1) + "组工作"));
            }
            rows.add(new TaskTable.Line("", new TaskWords("公开行政执法信息，任务" + (at + 1), REQUIREMENT.repeat(1 + at % 3), "执法监督处、法治调研处", "各市、县（市、区）司法局、监狱管理局",
                    at % 5 == 4 ? "长期坚持" : "2026年12月31日", at % 2 == 0 ? "每季度；每季度不少于1次" : "一次性", "")));
        }
        return new TaskTable("任务分解表", "东江省司法厅2026年政务公开工作要点任务分解表", "东江省司法厅", "", rows);
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        if (page > 0) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
        }
        return stripper.getText(document);
    }

    private static String joined(String text) {
        return text.replaceAll("\\s", "");
    }

    /** For looking at: -Dpictures=FOLDER. */
    private static void shown(PDDocument document, String name) throws IOException {
        if (System.getProperty("pictures") != null) {
            for (int page = 0; page < 2; page++) {
                ImageIO.write(new PDFRenderer(document).renderImageWithDPI(page, 90), "png", Path.of(System.getProperty("pictures"), name + page + ".png").toFile());
            }
        }
    }
}
