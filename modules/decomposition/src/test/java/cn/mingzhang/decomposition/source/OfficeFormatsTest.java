package cn.mingzhang.decomposition.source;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.decomposition.recognition.RecognisedDocument;
import cn.mingzhang.decomposition.recognition.RecognisedPoint;
import cn.mingzhang.decomposition.recognition.Recogniser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** What each format has beyond characters. */
class OfficeFormatsTest {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @Test
    void trackedChangesAreTakenAsAccepted() throws Exception {
        String text = word("<w:p><w:r><w:t>一、公开预算。</w:t></w:r><w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>6月底前完成。</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"2\" w:author=\"a\"><w:r><w:t>9月底前完成。</w:t></w:r></w:ins></w:p>"
                + "<w:p><w:pPr><w:rPr><w:del w:id=\"3\" w:author=\"a\"/></w:rPr></w:pPr><w:r><w:t>二、公开</w:t></w:r></w:p><w:p><w:r><w:t>决算。</w:t></w:r></w:p>").text();
        assertThat(text).isEqualTo("一、公开预算。9月底前完成。\n二、公开决算。\n");
    }

    @Test
    void textBoxesStandBehindTheirParagraphAndFieldsByTheirResult() throws Exception {
        String text = word("<w:p><w:r><w:t>一、公开预算。</w:t></w:r><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent>"
                + "<w:p><w:r><w:t>责任单位：财政局</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
                + "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>二、公开决算。</w:t></w:r></w:p>").text();
        assertThat(text).isEqualTo("一、公开预算。\n责任单位：财政局\n二、公开决算。\n");
    }

    @Test
    void footnotesAndContentsAreSetApartAndNotLost() throws Exception {
        var document = new XWPFDocument();
        var contents = document.createParagraph();
        contents.setStyle("TOC1");
        contents.createRun().setText("一、公开预算 1");
        var paragraph = document.createParagraph();
        paragraph.createRun().setText("一、公开预算。各单位要在6月底前公开。");
        document.createFootnotes();
        document.createFootnote().createParagraph().createRun().setText("二、这是注。");
        var source = new SourceReader().read(bytes(document), "a.docx");
        var read = new Recogniser().recognise(source, 2026);
        assertThat(source.text()).contains("这是注", "一、公开预算 1");
        assertThat(read.points()).hasSize(1);
        assertThat(read.setAside().stream().map(source::at)).anyMatch(s -> s.contains("这是注")).anyMatch(s -> s.contains("公开预算 1"));
    }

    @Test
    void sheetsAreTablesWithMergedCellsAndSeveralHeadRows() throws Exception {
        for (var book : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            sheetIsATable(book);
        }
    }

    private static void sheetIsATable(Workbook empty) throws Exception {
        var read = recognise(book(empty, sheet -> {
            row(sheet, 0, "海宁市2025年政务公开任务清单");
            row(sheet, 1, "序号", "任务", "责任分工", "", "完成时限");
            row(sheet, 2, "", "", "牵头单位", "配合单位", "");
            row(sheet, 3, "一、深化公开");
            row(sheet, 4, "1", "公开预算决算", "市财政局", "各部门", "6月底前");
            row(sheet, 5, "2", "公开审计结果", "", "市审计局", "");
            sheet.getRow(5).getCell(4).setCellValue(LocalDate.of(2025, 9, 1));
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            sheet.getRow(5).getCell(4).setCellStyle(style);
            row(sheet, 6, "3", "每季度公布抽查结果", "市政府办公室", "", "");
            for (String region : new String[] {"A1:E1", "A2:A3", "B2:B3", "C2:D2", "E2:E3", "A4:E4", "C5:C6"}) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(region));
            }
        }));
        assertThat(read.title()).isEqualTo("海宁市2025年政务公开任务清单");
        assertThat(read.points()).extracting(RecognisedPoint::start).containsExactly("公开预算决算", "公开审计结果", "每季度公布抽查结果");
        assertThat(read.points()).extracting(p -> String.join(",", p.lead())).containsExactly("市财政局", "市财政局", "市政府办公室");
        assertThat(read.points()).extracting(p -> String.join(",", p.responsible())).containsExactly("各部门", "市审计局", "");
        assertThat(read.points()).extracting(p -> p.due() == null ? "" : p.due().date().toString()).containsExactly("2025-06-30", "2025-09-01", "");
        assertThat(read.points().getFirst().path()).containsExactly("一、", "1");
    }

    @Test
    void everySheetIsReadAndSectionsNeedNoMergedCell() throws Exception {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            for (String name : new String[] {"决策公开", "服务公开"}) {
                var sheet = book.createSheet(name);
                row(sheet, 0, "任务", "责任单位");
                row(sheet, 1, "一、" + name);
                row(sheet, 2, "1.完善" + name + "制度", "办公室");
            }
            book.write(out);
            var read = recognise(out.toByteArray());
            assertThat(read.points()).extracting(RecognisedPoint::start).containsExactly("完善决策公开制度", "完善服务公开制度");
            assertThat(read.points()).allSatisfy(p -> assertThat(p.responsible()).containsExactly("办公室"));
        }
    }

    @Test
    void pagesAreReadWithTheirNavigationSetApart() throws Exception {
        String page = "<html><head><meta charset=\"gb2312\"><title>某县</title><script>一、不是文字</script></head><body><div class=top><a href=/>一、首页</a><a>二、公开</a></div>"
                + "<div id=left><ul><li><a>1.机构职能</a></li><li><a>2.政策文件</a></li></ul></div><div><div class=c><h1>某县2024年政务公开要点</h1>"
                + "<p>　　一、公开预算。各单位要于6月底前公开预算。<br>（责任单位：县财政局）</p><p>二、做好解读。每季度至少解读1次。（责任单位：县政府办）</p>"
                + "<table border=1><tr><th>任务</th><th>责任单位</th></tr><tr><td>1.更新目录</td><td rowspan=2>县档案局</td></tr><tr><td>2.移交公报</td></tr></table></div></div>"
                + "<div class=foot>扫一扫在手机打开当前页 <a>网站地图</a></div></body></html>";
        var source = new SourceReader().read(page.getBytes(Charset.forName("GB18030")), "a.html");
        var read = new Recogniser().recognise(source, null);
        assertThat(read.points()).extracting(RecognisedPoint::start).containsExactly("各单位要于6月底前公开预算。（责", "每季度至少解读1次。（责任单位：", "更新目录", "移交公报");
        assertThat(read.points()).extracting(p -> String.join(",", p.responsible())).containsExactly("县财政局", "县政府办", "县档案局", "县档案局");
        assertThat(read.setAside().stream().map(source::at)).anyMatch(s -> s.contains("机构职能")).anyMatch(s -> s.contains("扫一扫"));
    }

    @Test
    void listsOfAPageAreNumberedAndWhatWasDeletedIsLeftOut() throws Exception {
        String page = "<html><head><meta charset=utf-8></head><body><h1>某县2024年政务公开要点</h1><ol><li><p>深化公开</p><ol><li><p>公开预算。<del>6月底前完成。</del>"
                + "<ins>9月底前完成。</ins>（责任单位：县财政局）</p></li><li><p>（2）公开决算。及时公开。（责任单位：县财政局）</p></li></ol></li></ol>"
                + "<ol start=2><li>优化服务。各部门要优化服务。</li></ol><div id=sdfootnote1><p>9.注里的话。</p></div></body></html>";
        var source = new SourceReader().read(page.getBytes(StandardCharsets.UTF_8), "a.html");
        assertThat(source.text()).contains("1.深化公开\n（1）公开预算。9月底前完成。", "\n（2）公开决算。", "\n2.优化服务。").doesNotContain("6月底前");
        assertThat(source.aside().stream().map(source::at)).containsExactly("9.注里的话。\n");
        assertThat(new Recogniser().recognise(source, null).points()).extracting(p -> String.join("", p.path())).containsExactly("1.（1）", "1.（2）", "2.");
    }

    private static RecognisedDocument recognise(byte[] bytes) throws UnreadableSource {
        return new Recogniser().recognise(new SourceReader().read(bytes, "a"), null);
    }

    private static SourceText word(String paragraphs) throws XmlException, IOException, UnreadableSource {
        var document = new XWPFDocument();
        var body = CTBody.Factory.parse("<xml-fragment " + W + ">" + paragraphs + "</xml-fragment>");
        for (CTP paragraph : body.getPList()) {
            document.getDocument().getBody().addNewP().set(paragraph);
        }
        return new SourceReader().read(bytes(document), "a.docx");
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        try (document; var out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] book(Workbook empty, Consumer<Sheet> fill) throws IOException {
        try (var book = empty; var out = new ByteArrayOutputStream()) {
            fill.accept(book.createSheet("任务"));
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void row(Sheet sheet, int at, String... words) {
        var row = sheet.createRow(at);
        for (int c = 0; c < words.length; c++) {
            row.createCell(c).setCellValue(words[c]);
        }
    }
}
