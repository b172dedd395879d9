package cn.mingzhang.decomposition.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files made to do harm: each is refused in words, soon, and nothing of it is kept. */
@Timeout(120)
class HostileFilesTest {

    private final SourceReader reader = new SourceReader();

    @Test
    void refusesWhatUnpacksToTooMuch() throws IOException {
        for (String part : new String[] {"word/document.xml", "xl/workbook.xml"}) {
            assertCode(zip(part, out -> repeat(out, ' ', 70 * 1024 * 1024)), "too_much");
        }
        assertCode(manyParts(), "too_much");
    }

    @Test
    void readsNoOutsideEntityAndExpandsNone() throws IOException {
        assertCode(zip("word/document.xml", out -> out.write(bytes("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>"))), "corrupt");
        String laughs = "<!DOCTYPE w [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><w>&c;</w>";
        assertCode(zip("word/document.xml", out -> out.write(bytes(laughs))), "corrupt");
        assertCode(zip("xl/workbook.xml", out -> out.write(bytes(laughs))), "corrupt");
    }

    @Test
    void refusesSheetsLongerThanAnyTaskTable() throws IOException {
        try (var book = new SXSSFWorkbook(100); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            for (int r = 0; r < 100_000; r++) {
                sheet.createRow(r).createCell(0).setCellValue("公开" + r);
            }
            book.write(out);
            assertCode(out.toByteArray(), "too_much");
        }
    }

    @Test
    void deepNestingEndsInARefusalOrInText() throws Exception {
        String deep = "<div>".repeat(50_000) + "一、公开预算。" + "</div>".repeat(50_000);
        assertCode(bytes("<html><body>" + deep + "</body></html>"), "too_much");
        byte[] word = zip("word/document.xml", out -> {
            out.write(bytes("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"));
            repeat(out, bytes("<w:sdt><w:sdtContent>"), 100_000);
        });
        assertThatThrownBy(() -> reader.read(word, "a")).isInstanceOf(UnreadableSource.class);
    }

    @Test
    void pagesThatHoldThemselvesEnd() throws IOException {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            var root = document.getPages().getCOSObject();
            ((COSArray) root.getDictionaryObject(COSName.KIDS)).add(root);
            document.save(out);
            assertThatThrownBy(() -> reader.read(out.toByteArray(), "a")).isInstanceOf(UnreadableSource.class);
        }
    }

    @Test
    void aDrawingThatHoldsItselfEnds() throws Exception {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            var form = new PDFormXObject(document);
            form.setBBox(page.getMediaBox());
            form.setResources(new PDResources());
            var own = form.getResources().add(form);
            draw(form.getStream().createOutputStream(), own);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawForm(form);
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 10);
                content.newLineAtOffset(50, 700);
                content.showText("1. publish the budget of the year");
                content.endText();
            }
            document.save(out);
            assertThat(reader.read(out.toByteArray(), "a").text()).contains("publish the budget");
        }
    }

    @Test
    void drawingsThatDoubleAreRefused() throws Exception {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            PDFormXObject inner = null;
            for (int i = 0; i < 30; i++) {
                var form = new PDFormXObject(document);
                form.setResources(new PDResources());
                if (inner != null) {
                    draw(form.getStream().createOutputStream(), form.getResources().add(inner));
                }
                inner = form;
            }
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawForm(inner);
            }
            document.save(out);
            assertCode(out.toByteArray(), "too_much");
        }
    }

    private static void draw(OutputStream content, COSName form) throws IOException {
        try (content) {
            content.write(bytes("/" + form.getName() + " Do /" + form.getName() + " Do"));
        }
    }

    @Test
    void aPageOfNothingButLinesTakesNoTime() throws Exception {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                for (int i = 0; i < 60_000; i++) {
                    content.moveTo(i % 600, i % 2 == 0 ? 0 : i % 700);
                    content.lineTo(i % 2 == 0 ? i % 600 : 600, i % 2 == 0 ? 700 : i % 700);
                }
                content.stroke();
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 10);
                content.newLineAtOffset(50, 700);
                content.showText("1. publish the budget of the year");
                content.endText();
            }
            document.save(out);
            assertThat(assertTimeout(Duration.ofSeconds(30), () -> reader.read(out.toByteArray(), "a")).text()).contains("publish the budget");
        }
    }

    @Test
    void followsNoLinkToTheOutside() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(500);
            String link = "http://127.0.0.1:" + server.getLocalPort() + "/";
            reader.read(linking(link), "a");
            reader.read(bytes("<html><head><base href=\"" + link + "\"><link rel=stylesheet href=\"" + link + "a.css\"></head><body><p>一、公开预算。</p><img src=\"" + link
                    + "a.png\"><iframe src=\"" + link + "\"></iframe></body></html>"), "a");
            assertThatThrownBy(() -> reader.read(zip("word/document.xml", out -> out.write(bytes("<!DOCTYPE x SYSTEM \"" + link + "a.dtd\"><x/>"))), "a"))
                    .isInstanceOf(UnreadableSource.class);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    /** A document whose template and picture lie elsewhere. */
    private static byte[] linking(String link) throws IOException {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("一、公开预算。");
            document.getPackagePart().addExternalRelationship(link + "a.dotm", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate");
            document.getPackagePart().addExternalRelationship(link + "a.png", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image");
            document.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void aMacroIsPassedOver() throws Exception {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("一、公开预算。");
            var name = PackagingURIHelper.createPartName("/word/vbaProject.bin");
            try (var macro = document.getPackage().createPart(name, "application/vnd.ms-office.vbaProject").getOutputStream()) {
                macro.write(bytes("Sub AutoOpen()"));
            }
            document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, "http://schemas.microsoft.com/office/2006/relationships/vbaProject");
            document.write(out);
            assertThat(reader.read(out.toByteArray(), "a").text()).isEqualTo("一、公开预算。\n");
        }
    }

    @Test
    void tablesInTablesEndInTextOrInARefusal() throws Exception {
        String deep = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>一、公开预算。</w:t></w:r></w:p>".repeat(3_000) + "<w:p/></w:tc></w:tr></w:tbl>".repeat(3_000);
        byte[] word = zip("word/document.xml", out -> out.write(bytes("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + deep
                + "</w:body></w:document>")));
        assertThatThrownBy(() -> reader.read(word, "a")).isInstanceOf(UnreadableSource.class);
        assertCode(bytes("<html><body>" + "<table><tr><td>一、公开预算。".repeat(2_000) + "</body></html>"), "too_much");
    }

    @Test
    void aScanHasNoText() throws IOException {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            assertCode(out.toByteArray(), "no_text");
        }
    }

    @Test
    void whatTakesTooLongIsGivenUpAndKeepsOthersWaitingNoLongerThanItLives() throws Exception {
        var guard = new ParseGuard(1, Duration.ofMillis(200));
        var released = new CountDownLatch(1);
        assertThatThrownBy(() -> guard.read("slow", () -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            released.countDown();
            return SourceText.plain("slow", "");
        })).hasMessageStartingWith("too_slow");
        released.await();
        assertThat(guard.read("next", () -> SourceText.plain("next", "一、公开。")).text()).isEqualTo("一、公开。");
        assertThatThrownBy(() -> guard.read("deep", HostileFilesTest::endless)).hasMessageStartingWith("too_much");
    }

    private static SourceText endless() {
        return endless();
    }

    private interface Content {
        void write(ZipOutputStream out) throws IOException;
    }

    private static byte[] zip(String part, Content content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            content.write(zip);
        }
        return out.toByteArray();
    }

    private static byte[] manyParts() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 6000; i++) {
                zip.putNextEntry(new ZipEntry("word/" + i));
            }
        }
        return out.toByteArray();
    }

    private static void repeat(ZipOutputStream out, char c, int times) throws IOException {
        byte[] block = new byte[1024 * 1024];
        Arrays.fill(block, (byte) c);
        for (int written = 0; written < times; written += block.length) {
            out.write(block);
        }
    }

    private static void repeat(ZipOutputStream out, byte[] words, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            out.write(words);
        }
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private void assertCode(byte[] bytes, String code) {
        assertThatThrownBy(() -> reader.read(bytes, "a")).isInstanceOfSatisfying(UnreadableSource.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
