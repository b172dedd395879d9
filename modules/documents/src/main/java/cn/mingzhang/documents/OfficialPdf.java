package cn.mingzhang.documents;

import cn.mingzhang.documents.PdfFonts.Hand;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.FontSelector;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A table as a PDF in the look of official documents: lying A4, title in 小标宋, head repeated on every page, page numbers below. Rows go
 * on the page where they fit whole, and a heading goes with the row below it. Fonts are embedded as far as they are used.
 */
final class OfficialPdf {

    private static final float POINTS = 10.5f;
    private static final float LEADING = 1.35f;

    private final Document document = new Document(PageSize.A4.rotate(), 57, 57, 62, 62);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PdfFonts fonts;
    private final PdfWriter writer;
    private final List<PdfPCell> waiting = new ArrayList<>();
    private final FontSelector body;
    private float[] widths = {1};
    private List<String> head = List.of();
    private Set<Integer> centred = Set.of();
    private PdfPTable table = new PdfPTable(1);

    /** @param title for the file's properties */
    OfficialPdf(PdfFonts fonts, String title) {
        this.fonts = fonts;
        this.body = fonts.of(Hand.BODY, POINTS);
        this.writer = PdfWriter.getInstance(document, out);
        writer.setPageEvent(new Numbers(fonts.of(Hand.BODY, 14)));
        document.addTitle(title);
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("zh-CN"));
    }

    void title(String words) {
        paragraph(fonts.of(Hand.TITLE, 22).process(words), Element.ALIGN_CENTER, 30, 10);
    }

    /** A line in smaller type at the right, as above a table. */
    void right(String words) {
        paragraph(fonts.of(Hand.BODY, 12).process(words), Element.ALIGN_RIGHT, 16, 6);
    }

    private void paragraph(Phrase words, int alignment, float leading, float after) {
        var paragraph = new Paragraph(leading);
        // what holds the words has a font too, and would bring one that is not embedded
        paragraph.setFont(words.getChunks().isEmpty() ? words.getFont() : ((Chunk) words.getChunks().getFirst()).getFont());
        paragraph.addAll(broken(words));
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(after);
        document.add(paragraph);
    }

    /**
     * Begins the table.
     *
     * @param centred columns of numbers and dates
     */
    void head(List<Integer> shares, List<String> names, Set<Integer> centred) {
        this.centred = centred;
        widths = new float[shares.size()];
        for (int at = 0; at < widths.length; at++) {
            widths[at] = shares.get(at);
        }
        head = names;
        table = fresh();
    }

    /** @param level 1 for the outermost */
    void section(int level, String words) {
        var cell = cell(fonts.of(level == 1 ? Hand.HEAD : Hand.SUBHEAD, POINTS + 1).process(words), Element.ALIGN_LEFT);
        cell.setColspan(widths.length);
        waiting.add(cell);
    }

    /** A row of texts. */
    void row(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            waiting.add(cell(body.process(words.get(at)), centred.contains(at) ? Element.ALIGN_CENTER : Element.ALIGN_LEFT));
        }
        place();
    }

    byte[] bytes() {
        document.add(table);
        document.close();
        return out.toByteArray();
    }

    /** Puts what waits on this page, or on the next where it does not fit and something else does stand here. */
    private void place() {
        var measured = empty();
        waiting.forEach(cell -> measured.addCell(new PdfPCell(cell)));
        float room = writer.getVerticalPosition(true) - document.bottom() - table.getTotalHeight();
        if (measured.getTotalHeight() > room && table.size() > 1) {
            document.add(table);
            document.newPage();
            table = fresh();
        }
        waiting.forEach(table::addCell);
        waiting.clear();
    }

    private PdfPTable empty() {
        var made = new PdfPTable(widths);
        made.setTotalWidth(document.right() - document.left());
        made.setLockedWidth(true);
        return made;
    }

    private PdfPTable fresh() {
        var made = empty();
        var selector = fonts.of(Hand.HEAD, POINTS);
        head.forEach(name -> made.addCell(cell(selector.process(name), Element.ALIGN_CENTER)));
        made.setHeaderRows(1);
        return made;
    }

    private static PdfPCell cell(Phrase words, int alignment) {
        var cell = new PdfPCell(broken(words));
        cell.setHorizontalAlignment(alignment);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setPadding(4);
        cell.setPaddingBottom(6);
        cell.setLeading(0, LEADING);
        cell.setBorder(Rectangle.BOX);
        cell.setBorderWidth(0.5f);
        return cell;
    }

    private static Phrase broken(Phrase words) {
        words.getChunks().forEach(chunk -> ((Chunk) chunk).setSplitCharacter(LineBreaks.CHINESE));
        return words;
    }

    /** — 1 — below each page. */
    private static final class Numbers extends PdfPageEventHelper {

        private final FontSelector hand;

        Numbers(FontSelector hand) {
            this.hand = hand;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            ColumnText.showTextAligned(writer.getDirectContent(), Element.ALIGN_CENTER, hand.process("— " + writer.getPageNumber() + " —"),
                    (document.left() + document.right()) / 2, 38, 0);
        }
    }
}
