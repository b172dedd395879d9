package cn.mingzhang.decomposition.source;

import java.util.List;

/**
 * The extracted text of a document and what its format told beyond the characters.
 *
 * @param name file name, for messages only
 * @param text lines separated by {@code \n}; blanks of every width are plain spaces, digits those from 0 to 9; cells of a table row are separated by tabs
 * @param tables real tables, in order; empty for plain text
 * @param headings lines that the format calls headings, in order; empty for plain text
 * @param aside parts that the format tells apart from the document proper: navigation of a page, footnotes, a table of contents
 */
public record SourceText(String name, String text, List<Table> tables, List<Heading> headings, List<Span> aside) {

    /** A table: its rows in order and the characters it covers. */
    public record Table(Span span, List<Row> rows) {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** A row: its characters and its cells. */
    public record Row(Span span, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param span its words; for a cell merged with one above, the words of the upper cell
     * @param column first grid column
     * @param width grid columns covered
     * @param inherited whether the words stand in a row above
     */
    public record Cell(Span span, int column, int width, boolean inherited) {
    }

    /** A line with a heading style; level 1 is the outermost. */
    public record Heading(Span span, int level) {
    }

    public SourceText {
        tables = List.copyOf(tables);
        headings = List.copyOf(headings);
        aside = List.copyOf(aside);
    }

    /** Plain text without structure; line ends and blanks are made uniform. */
    public static SourceText plain(String name, String text) {
        return new SourceText(name, CanonicalText.of(text), List.of(), List.of(), List.of());
    }

    /** The words of a span. */
    public String at(Span span) {
        return text.substring(span.from(), span.to());
    }
}
