package cn.mingzhang.decomposition.recognition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Reads a DOCX: paragraphs with their automatic numerals written out, headings, and tables row by row. One use each. */
final class DocxReader {

    private static final int DEEPEST = 8;

    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final List<SourceText.Table> tables = new ArrayList<>();
    private final List<SourceText.Heading> headings = new ArrayList<>();
    private WordNumbering numbering = WordNumbering.none();

    DocxReader(String name) {
        this.name = name;
    }

    SourceText read(byte[] bytes) throws UnreadableSource {
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            numbering = WordNumbering.of(document);
            for (var element : document.getBodyElements()) {
                body(element);
            }
            return new SourceText(name, text.toString(), tables, headings);
        } catch (EncryptedDocumentException e) {
            throw new UnreadableSource.Encrypted(name);
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException | IllegalStateException
                | IndexOutOfBoundsException | NullPointerException | ClassCastException e) {
            // POI reports broken parts by whichever of these it meets first.
            throw new UnreadableSource.Corrupt(name);
        }
    }

    private void body(IBodyElement element) {
        if (element instanceof XWPFParagraph paragraph) {
            paragraph(paragraph);
        } else if (element instanceof XWPFTable table) {
            table(table);
        }
    }

    private void paragraph(XWPFParagraph paragraph) {
        int from = text.length();
        String words = words(paragraph);
        text.append(words);
        int level = WordStyles.headingLevel(paragraph);
        if (level > 0 && !words.isBlank()) {
            headings.add(new SourceText.Heading(new Span(from, text.length()), level));
        }
        text.append('\n');
    }

    private String words(XWPFParagraph paragraph) {
        String words = CanonicalText.of(WordStyles.text(paragraph));
        return words.isBlank() ? words : numbering.next(paragraph) + words;
    }

    private void table(XWPFTable table) {
        int from = text.length();
        var rows = new ArrayList<SourceText.Row>();
        Map<Integer, Span> above = new HashMap<>();
        for (var row : table.getRows()) {
            rows.add(row(row, above));
        }
        tables.add(new SourceText.Table(new Span(from, text.length()), rows));
    }

    private SourceText.Row row(XWPFTableRow row, Map<Integer, Span> above) {
        int from = text.length();
        var cells = new ArrayList<SourceText.Cell>();
        int column = 0;
        for (var cell : row.getTableCells()) {
            int width = WordStyles.width(cell);
            boolean merged = WordStyles.continuesAbove(cell) && above.containsKey(column);
            int start = text.length();
            if (!merged) {
                text.append(cellText(cell, 0));
                above.put(column, new Span(start, text.length()));
            }
            cells.add(new SourceText.Cell(above.get(column), column, width, merged));
            text.append('\t');
            column += width;
        }
        if (text.length() > from) {
            text.setLength(text.length() - 1);
        }
        text.append('\n');
        return new SourceText.Row(new Span(from, text.length()), cells);
    }

    /** The words of a cell on lines of their own; nested tables cell after cell. */
    private String cellText(XWPFTableCell cell, int depth) {
        var out = new StringBuilder();
        for (var element : cell.getBodyElements()) {
            String part = "";
            if (element instanceof XWPFParagraph paragraph) {
                part = words(paragraph);
            } else if (element instanceof XWPFTable nested && depth < DEEPEST) {
                part = nestedText(nested, depth + 1);
            }
            if (!part.isBlank()) {
                out.append(out.isEmpty() ? "" : "\n").append(part.replace('\t', ' '));
            }
        }
        return out.toString();
    }

    private String nestedText(XWPFTable table, int depth) {
        var out = new StringBuilder();
        for (var row : table.getRows()) {
            for (var cell : row.getTableCells()) {
                String words = cellText(cell, depth);
                out.append(out.isEmpty() || words.isEmpty() ? "" : "\n").append(words);
            }
        }
        return out.toString();
    }
}
