package cn.mingzhang.decomposition.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that a page draws with lines; the words are Latin, since no font of a PDF reader has others. */
class PdfTablesTest {

    private static final float[] COLUMNS = {50, 90, 250, 400};
    private static final float TOP = 700;
    private static final float HIGH = 30;

    @Test
    void linesEncloseCellsAndAMissingLineJoinsTwo() throws Exception {
        var table = read(page("No", "Task", "Lead", "1", "publish", "finance", "2", "explain", "")).tables().getFirst();
        assertThat(table.rows()).hasSize(3);
        var last = table.rows().getLast().cells().getLast();
        assertThat(last.inherited()).isTrue();
        assertThat(last.column()).isEqualTo(2);
    }

    @Test
    void aTableGoesOnOverThePageAndItsHeadIsReadOnce() throws Exception {
        var source = read(page("No", "Task", "Lead", "1", "publish", "finance"), page("No", "Task", "Lead", "2", "explain", "office"));
        assertThat(source.tables()).hasSize(1);
        assertThat(source.text()).isEqualTo("No\tTask\tLead\n1\tpublish\tfinance\n2\texplain\toffice\n");
    }

    @Test
    void aRowBrokenByThePageIsJoined() throws Exception {
        var source = read(page("No", "Task", "Lead", "1", "publish and", "finance"), page("", "explain", "", "2", "train", "office"));
        assertThat(source.text()).isEqualTo("No\tTask\tLead\n1\tpublish andexplain\tfinance\n2\ttrain\toffice\n");
    }

    @ParameterizedTest
    @CsvSource({"0,1,0,0,1,0,0", "90,0,1,-1,0,800,0", "180,-1,0,0,-1,800,800", "270,0,-1,1,0,0,800"})
    void aTurnedPageReadsLikeAnUprightOne(int degrees, float a, float b, float c, float d, float e, float f) throws Exception {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            var page = new PDPage(new PDRectangle(800, 800));
            page.setRotation(degrees);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.transform(new Matrix(a, b, c, d, e, f));
                draw(content, List.of("No", "Task", "Lead", "1", "publish", "finance", "2", "explain", "office"));
            }
            document.save(out);
            var source = new SourceReader().read(out.toByteArray(), "a");
            assertThat(source.tables()).hasSize(1);
            assertThat(source.text()).isEqualTo("No\tTask\tLead\n1\tpublish\tfinance\n2\texplain\toffice\n");
        }
    }

    @Test
    void aFrameAroundWordsIsNoTable() throws Exception {
        assertThat(read(page("only some words in a frame", "", "")).tables()).isEmpty();
    }

    @Test
    void glyphsAreReadWhereTheyStandThoughDrawnInAnotherOrder() throws Exception {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                word(content, 60, "3");
                word(content, 54.4f, "1");
                word(content, 65.6f, "x are published");
            }
            document.save(out);
            assertThat(new SourceReader().read(out.toByteArray(), "a").text()).startsWith("13x");
        }
    }

    private static void word(PDPageContentStream content, float x, String word) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 10);
        content.newLineAtOffset(x, TOP);
        content.showText(word);
        content.endText();
    }

    private static SourceText read(String[]... pages) throws IOException, UnreadableSource {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            for (var cells : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    draw(content, List.of(cells));
                }
            }
            document.save(out);
            return new SourceReader().read(out.toByteArray(), "a");
        }
    }

    private static String[] page(String... cells) {
        return cells;
    }

    /** Draws the lines of a grid without the one above an empty last cell, then its words. */
    private static void draw(PDPageContentStream content, List<String> cells) throws IOException {
        int width = COLUMNS.length - 1;
        int rows = cells.size() / width;
        for (int row = 0; row <= rows; row++) {
            boolean joined = row > 1 && row < rows && cells.get(row * width + width - 1).isEmpty();
            content.moveTo(COLUMNS[0], TOP - row * HIGH);
            content.lineTo(COLUMNS[joined ? width - 1 : width], TOP - row * HIGH);
        }
        for (float x : COLUMNS) {
            content.moveTo(x, TOP);
            content.lineTo(x, TOP - rows * HIGH);
        }
        content.stroke();
        for (int i = 0; i < cells.size(); i++) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 10);
            content.newLineAtOffset(COLUMNS[i % width] + 4, TOP - (i / width + 1) * HIGH + 10);
            content.showText(cells.get(i));
            content.endText();
        }
    }
}
