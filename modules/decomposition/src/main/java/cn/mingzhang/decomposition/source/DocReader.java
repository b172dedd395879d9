package cn.mingzhang.decomposition.source;

import cn.mingzhang.decomposition.source.SourceBuilder.Piece;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.jspecify.annotations.Nullable;

/** Reads a DOC of Word 97 to 2003, and what WPS saves as one: the same as {@link DocxReader}, as far as the format goes. One use each. */
final class DocReader {

    private static final int SAME_EDGE = 60;

    private final SourceBuilder out;
    private LegacyNumbering numbering = new LegacyNumbering(null);

    DocReader(String name) {
        this.out = new SourceBuilder(name);
    }

    SourceText read(byte[] bytes) throws UnreadableSource, IOException {
        try (var document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
            numbering = new LegacyNumbering(document.getListTables());
            body(document.getRange());
            lines(document.getMainTextboxRange(), false);
            lines(document.getFootnoteRange(), true);
            lines(document.getEndnoteRange(), true);
            return out.build();
        }
    }

    private void body(Range range) throws UnreadableSource {
        int count = range.numParagraphs();
        for (int i = 0; i < count; i++) {
            var paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                var table = range.getTable(paragraph);
                table(table);
                i += Math.max(1, table.numParagraphs()) - 1;
            } else {
                int level = paragraph.getLvl() < 9 ? paragraph.getLvl() + 1 : 0;
                if (level > 0) {
                    out.heading(words(paragraph), level);
                } else {
                    out.line(words(paragraph));
                }
            }
        }
    }

    private void lines(@Nullable Range range, boolean apart) throws UnreadableSource {
        if (range == null || range.getStartOffset() >= range.getEndOffset()) {
            return;
        }
        for (int i = 0; i < range.numParagraphs(); i++) {
            String words = words(range.getParagraph(i));
            if (!words.isBlank()) {
                out.line(words, apart);
            }
        }
    }

    private String words(Paragraph paragraph) {
        var words = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            var run = paragraph.getCharacterRun(i);
            if (!run.isMarkedDeleted()) {
                words.append(run.text());
            }
        }
        String plain = Range.stripFields(words.toString()).replaceAll("[\\u0001-\\u0008\\r]+", "").replace('\t', ' ');
        return plain.isBlank() ? "" : numbering.next(paragraph) + plain;
    }

    private void table(Table table) throws UnreadableSource {
        var edges = edges(table);
        var rows = new ArrayList<List<Piece>>();
        for (int r = 0; r < table.numRows(); r++) {
            var pieces = new ArrayList<Piece>();
            var row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                piece(row, c, edges, pieces);
            }
            rows.add(pieces);
        }
        out.table(rows);
    }

    /** DOC knows no grid: columns are told by the left edges of all cells. */
    private static List<Integer> edges(Table table) {
        var edges = new ArrayList<Integer>();
        for (int r = 0; r < table.numRows(); r++) {
            var row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                int left = row.getCell(c).getLeftEdge();
                if (edges.stream().noneMatch(e -> Math.abs(e - left) <= SAME_EDGE)) {
                    edges.add(left);
                }
            }
        }
        edges.sort(Integer::compare);
        return edges;
    }

    private void piece(TableRow row, int at, List<Integer> edges, List<Piece> pieces) {
        var cell = row.getCell(at);
        if (cell.isMerged() && !cell.isFirstMerged()) {
            return;
        }
        int column = column(edges, cell.getLeftEdge());
        int end = column(edges, cell.getLeftEdge() + cell.getWidth());
        boolean continues = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
        var lines = new ArrayList<String>();
        for (int p = 0; p < cell.numParagraphs(); p++) {
            lines.add(words(cell.getParagraph(p)).strip());
        }
        lines.removeIf(String::isBlank);
        pieces.add(new Piece(continues ? "" : String.join("\n", lines), column, Math.max(1, end - column), continues));
    }

    private static int column(List<Integer> edges, int x) {
        int column = 0;
        while (column < edges.size() && edges.get(column) < x - SAME_EDGE) {
            column++;
        }
        return column;
    }
}
