package cn.mingzhang.decomposition.source;

import cn.mingzhang.decomposition.source.SourceBuilder.Piece;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;

/**
 * Reads a DOCX: paragraphs with their automatic numerals written out, tracked changes taken as accepted, headings, tables row by
 * row, text boxes behind the paragraph they hang on; footnotes and tables of contents set apart. One use each.
 */
final class DocxReader {

    private static final int DEEPEST = 8;

    private final SourceBuilder out;
    private final StringBuilder carried = new StringBuilder();
    private WordNumbering numbering = WordNumbering.none();

    DocxReader(String name) {
        this.out = new SourceBuilder(name);
    }

    SourceText read(byte[] bytes) throws UnreadableSource, IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            numbering = WordNumbering.of(document);
            children(document, document.getDocument().getBody(), 0, false);
            notes(document.getFootnotes());
            notes(document.getEndnotes());
            return out.build();
        }
    }

    private void children(XWPFDocument document, XmlObject parent, int depth, boolean apart) throws UnreadableSource {
        for (var element : elements(parent)) {
            switch (element) {
                case CTP paragraph -> paragraph(new XWPFParagraph(paragraph, document), apart);
                case CTTbl table -> table(new XWPFTable(table, document));
                case CTSdtBlock block when depth < DEEPEST && block.getSdtContent() != null ->
                        children(document, block.getSdtContent(), depth + 1, apart || isContents(block));
                default -> { }
            }
        }
    }

    private static List<XmlObject> elements(XmlObject parent) {
        var elements = new ArrayList<XmlObject>();
        try (var cursor = parent.newCursor()) {
            for (boolean more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
                elements.add(cursor.getObject());
            }
        }
        return elements;
    }

    /** A block that Word fills by itself, such as a table of contents. */
    private static boolean isContents(CTSdtBlock block) {
        return block.getSdtPr() != null && WordText.child(block.getSdtPr().getDomNode(), "docPartObj") != null;
    }

    private void paragraph(XWPFParagraph paragraph, boolean apart) throws UnreadableSource {
        var said = WordText.of(paragraph.getCTP().getDomNode());
        if (WordText.endDeleted(paragraph.getCTP().getDomNode())) {
            carried.append(said.words());
        } else {
            String words = numbered(paragraph, carried + said.words());
            carried.setLength(0);
            int level = WordStyles.headingLevel(paragraph);
            if (level > 0 && !apart) {
                out.heading(words, level);
            } else {
                out.line(words, apart || WordStyles.isContentsLine(paragraph));
            }
        }
        for (String line : said.boxes()) {
            out.line(line, apart);
        }
    }

    private String numbered(XWPFParagraph paragraph, String words) {
        return words.isBlank() ? words : numbering.next(paragraph) + words;
    }

    private void notes(List<? extends XWPFAbstractFootnoteEndnote> notes) throws UnreadableSource {
        for (var note : Objects.requireNonNullElse(notes, List.<XWPFAbstractFootnoteEndnote>of())) {
            for (var paragraph : note.getParagraphs()) {
                String words = WordText.of(paragraph.getCTP().getDomNode()).words();
                if (!words.isBlank()) {
                    out.line(words, true);
                }
            }
        }
    }

    private void table(XWPFTable table) throws UnreadableSource {
        var rows = new ArrayList<List<Piece>>();
        for (var row : table.getRows()) {
            if (!WordStyles.isDeleted(row)) {
                rows.add(row(row));
            }
        }
        out.table(rows);
    }

    private List<Piece> row(XWPFTableRow row) {
        var pieces = new ArrayList<Piece>();
        int column = WordStyles.before(row);
        for (var cell : row.getTableCells()) {
            int width = WordStyles.width(cell);
            boolean merged = WordStyles.continuesAbove(cell);
            pieces.add(new Piece(merged ? "" : cellText(cell, 0), column, width, merged));
            column += width;
        }
        return pieces;
    }

    /** The words of a cell on lines of their own; nested tables cell after cell. */
    private String cellText(XWPFTableCell cell, int depth) {
        var lines = new ArrayList<String>();
        for (var element : cell.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                var said = WordText.of(paragraph.getCTP().getDomNode());
                lines.add(numbered(paragraph, said.words()));
                lines.addAll(said.boxes());
            } else if (element instanceof XWPFTable nested && depth < DEEPEST) {
                for (var row : nested.getRows()) {
                    row.getTableCells().forEach(c -> lines.add(cellText(c, depth + 1)));
                }
            }
        }
        lines.removeIf(String::isBlank);
        return String.join("\n", lines);
    }
}
