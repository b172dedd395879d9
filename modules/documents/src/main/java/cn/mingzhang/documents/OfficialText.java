package cn.mingzhang.documents;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * A text in the look of official documents (GB/T 9704): title in 小标宋 二号, text in 仿宋 三号 with 28-point lines and two
 * characters' indent, headings in 黑体 and 楷体, page numbers below. Where a font is missing, the table of fonts names a near one.
 */
final class OfficialText extends OfficialFile {

    private static final String LATIN_FONT = "Times New Roman";
    private static final int TITLE_POINTS = 22;
    private static final int BODY_POINTS = 16;
    private static final int NOTE_POINTS = 12;
    private static final int LINE_POINTS = 28;
    /** Of A4, in twentieths of a point. */
    private static final int SHORT_SIDE = 11906;
    private static final int LONG_SIDE = 16838;
    private static final int LYING_MARGIN = 1134;
    /** Twentieths of a point for two characters of the text. */
    private static final int INDENT = 2 * BODY_POINTS * 20;

    private final XWPFDocument document;

    /** A text on upright pages. */
    OfficialText() {
        this(false);
    }

    /** @param landscape whether the pages lie, as those of tables do */
    OfficialText(boolean landscape) {
        this(new XWPFDocument(), landscape);
    }

    private OfficialText(XWPFDocument document, boolean landscape) {
        super(document);
        this.document = document;
        FontTable.addTo(document);
        page(landscape);
        numberPages();
    }

    /** The binding edge of an upright page lies above when the page is turned. */
    private void page(boolean landscape) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(landscape ? SHORT_SIDE : LONG_SIDE));
        if (landscape) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        var margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(landscape ? 1247 : 2098));
        margin.setBottom(BigInteger.valueOf(landscape ? 1247 : 1984));
        margin.setLeft(BigInteger.valueOf(landscape ? LYING_MARGIN : 1588));
        margin.setRight(BigInteger.valueOf(landscape ? LYING_MARGIN : 1474));
        margin.setFooter(BigInteger.valueOf(landscape ? 700 : 1400));
        margin.setHeader(BigInteger.valueOf(850));
        margin.setGutter(BigInteger.ZERO);
    }

    private void numberPages() {
        var policy = new XWPFHeaderFooterPolicy(document, document.getDocument().getBody().getSectPr());
        var footer = policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT);
        var paragraph = footer.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, "— ", "宋体", 14);
        field(paragraph, STFldCharType.BEGIN);
        run(paragraph, "", "宋体", 14).getCTR().addNewInstrText().setStringValue(" PAGE ");
        field(paragraph, STFldCharType.SEPARATE);
        run(paragraph, "1", "宋体", 14);
        field(paragraph, STFldCharType.END);
        run(paragraph, " —", "宋体", 14);
    }

    private static void field(XWPFParagraph paragraph, STFldCharType.Enum type) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(type);
    }

    OfficialText title(String words) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(LINE_POINTS * 20);
        run(paragraph, words, TITLE_FONT, TITLE_POINTS);
        return this;
    }

    /** 一、… */
    OfficialText heading(String words) {
        var paragraph = indented();
        paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
        paragraph.setKeepNext(true);
        run(paragraph, words, HEAD_FONT, BODY_POINTS);
        return this;
    }

    /** （一）… followed by the text in the same paragraph. */
    OfficialText item(String subhead, String words) {
        var paragraph = indented();
        run(paragraph, subhead, SUBHEAD_FONT, BODY_POINTS);
        run(paragraph, words, BODY_FONT, BODY_POINTS);
        return this;
    }

    /** Text; each line of it becomes a paragraph. */
    OfficialText text(String words) {
        words.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> run(indented(), line, BODY_FONT, BODY_POINTS));
        return this;
    }

    /** A line in smaller type at the right, as above a table. */
    OfficialText right(String words) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        run(paragraph, words, BODY_FONT, NOTE_POINTS);
        return this;
    }

    /**
     * A table across the page.
     *
     * @param shares of the width, by column
     */
    OfficialGrid table(List<Integer> shares, List<String> head, Set<Integer> centred) {
        return new OfficialGrid(document, LONG_SIDE - 2 * LYING_MARGIN, shares, head, centred);
    }

    /** The signature at the right. */
    OfficialText signed(String words) {
        var paragraph = indented();
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        paragraph.setIndentationRight(INDENT);
        run(paragraph, words, BODY_FONT, BODY_POINTS);
        return this;
    }

    private XWPFParagraph indented() {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(INDENT);
        paragraph.setSpacingBetween(LINE_POINTS, LineSpacingRule.EXACT);
        return paragraph;
    }

    static XWPFRun run(XWPFParagraph paragraph, String words, String font, int points) {
        var run = paragraph.createRun();
        if (!words.isEmpty()) {
            run.setText(words);
        }
        run.setFontSize(points);
        run.setFontFamily(LATIN_FONT, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(LATIN_FONT, XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        return run;
    }
}
