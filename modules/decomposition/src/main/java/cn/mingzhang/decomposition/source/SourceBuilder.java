package cn.mingzhang.decomposition.source;

import cn.mingzhang.decomposition.source.UnreadableSource.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the text of a file with what its format tells, and stops at the length that no document has. One use each. */
final class SourceBuilder {

    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final List<SourceText.Table> tables = new ArrayList<>();
    private final List<SourceText.Heading> headings = new ArrayList<>();
    private final List<Span> aside = new ArrayList<>();

    SourceBuilder(String name) {
        this.name = name;
    }

    /**
     * A cell of a table row.
     *
     * @param column first grid column
     * @param width grid columns covered
     * @param continues whether the cell is merged with the one above it
     */
    record Piece(String words, int column, int width, boolean continues) {
    }

    void line(String words) throws UnreadableSource {
        line(words, false);
    }

    void heading(String words, int level) throws UnreadableSource {
        int from = text.length();
        line(words, false);
        if (!words.isBlank()) {
            headings.add(new SourceText.Heading(new Span(from, text.length() - 1), level));
        }
    }

    /** @param apart whether the line is no part of the document proper */
    void line(String words, boolean apart) throws UnreadableSource {
        int from = text.length();
        text.append(CanonicalText.of(words)).append('\n');
        if (apart) {
            Span before = aside.isEmpty() ? null : aside.getLast();
            boolean joins = before != null && before.to() == from;
            aside.add(new Span(joins ? aside.removeLast().from() : from, text.length()));
        }
        requireBounded();
    }

    void table(List<List<Piece>> rows) throws UnreadableSource {
        int from = text.length();
        var out = new ArrayList<SourceText.Row>();
        Map<Integer, Span> above = new HashMap<>();
        for (var row : rows) {
            out.add(row(row, above));
            requireBounded();
        }
        tables.add(new SourceText.Table(new Span(from, text.length()), out));
    }

    private SourceText.Row row(List<Piece> pieces, Map<Integer, Span> above) {
        int from = text.length();
        var cells = new ArrayList<SourceText.Cell>();
        for (var piece : pieces) {
            boolean merged = piece.continues() && above.containsKey(piece.column());
            int start = text.length();
            if (!merged) {
                text.append(CanonicalText.of(piece.words()).replace('\t', ' ').strip());
                above.put(piece.column(), new Span(start, text.length()));
            }
            cells.add(new SourceText.Cell(above.get(piece.column()), piece.column(), piece.width(), merged));
            text.append('\t');
        }
        if (text.length() > from) {
            text.setLength(text.length() - 1);
        }
        text.append('\n');
        return new SourceText.Row(new Span(from, text.length()), cells);
    }

    private void requireBounded() throws UnreadableSource {
        if (text.length() > SourceReader.LONGEST) {
            throw new UnreadableSource(Reason.TOO_MUCH, name);
        }
    }

    SourceText build() {
        return new SourceText(name, text.toString(), tables, headings, aside);
    }
}
