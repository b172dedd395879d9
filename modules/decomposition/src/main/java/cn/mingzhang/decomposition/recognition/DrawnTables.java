package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.SourceText;
import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Task tables drawn in plain text, whose cells can still be told: a line for each row with its cells between tabs, strokes
 * or wide blanks, or a line for each cell. Where owners do not stand in the columns of owners, it was no table.
 */
final class DrawnTables {

    private static final List<Pattern> SEPARATORS = List.of(Pattern.compile("\\t"), Pattern.compile(" ?[|｜│┃] ?"), Pattern.compile(" {3,}"));
    private static final Pattern RULE = Pattern.compile("[\\s|｜│┃:+─━—┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋-]*");
    private static final String BOXES = "┌┏├┣+╔╭";
    private static final int LONGEST_HEAD = 4;
    private static final int LONGEST_SECTION = 60;
    private static final int FEWEST_COLUMNS = 3;

    private final String text;
    private final List<Span> lines;

    private DrawnTables(String text) {
        this.text = text;
        this.lines = lines(text);
    }

    /** The tables of a text, in order. */
    static List<SourceText.Table> in(String text) {
        var drawn = new DrawnTables(text);
        var tables = new ArrayList<SourceText.Table>();
        for (int i = 0; i < drawn.lines.size();) {
            int next = drawn.rowsFrom(i, tables);
            next = next > i ? next : CellStream.tableFrom(text, drawn.lines, i, tables);
            i = Math.max(next, i + 1);
        }
        return tables;
    }

    private static List<Span> lines(String text) {
        var lines = new ArrayList<Span>();
        for (int from = 0; from <= text.length();) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            lines.add(new Span(from, to));
            from = to + 1;
        }
        return lines;
    }

    /** Reads a table whose head is the line; the number of the line behind it, or the same number where there is none. */
    private int rowsFrom(int head, List<SourceText.Table> tables) {
        var line = lines.get(head);
        for (var separator : SEPARATORS) {
            if (line.length() <= 200 && separator.matcher(text).region(line.from(), line.to()).find()) {
                var names = cells(line, separator);
                var columns = heads(head, separator).stream().map(TableColumn::of).toList();
                if (columns.size() >= FEWEST_COLUMNS && TableColumn.areHead(columns)) {
                    return readRows(head, separator, names, columns, tables);
                }
            }
        }
        return head;
    }

    /** The names of the columns; between two rules they may go on for some lines. */
    private List<String> heads(int head, Pattern separator) {
        var heads = new ArrayList<>(cells(lines.get(head), separator).stream().map(c -> text.substring(c.from(), c.to())).toList());
        int end = head + 1;
        while (end < lines.size() && end - head < LONGEST_HEAD && isBoxed(head) && !isRule(lines.get(end))) {
            end++;
        }
        boolean closed = end < lines.size() && isBoxed(head) && isRule(lines.get(end));
        for (int at = head + 1; closed && at < end; at++) {
            var more = cells(lines.get(at), separator);
            for (int i = 0; i < Math.min(more.size(), heads.size()); i++) {
                heads.set(i, heads.get(i) + text.substring(more.get(i).from(), more.get(i).to()));
            }
        }
        return heads;
    }

    private boolean isRule(Span line) {
        return line.length() > 2 && RULE.matcher(text).region(line.from(), line.to()).matches();
    }

    /** Whether rules enclose the rows: then a line that no rule parts from the one before goes on with its cells. */
    private boolean isBoxed(int head) {
        return head > 0 && isRule(lines.get(head - 1)) && BOXES.indexOf(text.charAt(lines.get(head - 1).from())) >= 0;
    }

    /** The row with the owners and times of its next line; what is to be done is told by its first. */
    private static SourceText.Row goingOn(SourceText.Row row, Span line, List<Span> cells, List<TableColumn> columns) {
        var all = new ArrayList<>(row.cells());
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            if (cells.get(i).length() > 0 && columns.get(i) != TableColumn.TASK && columns.get(i) != TableColumn.NUMBER) {
                all.add(new SourceText.Cell(cells.get(i), i, 1, false));
            }
        }
        return new SourceText.Row(new Span(row.span().from(), line.to()), all);
    }

    private int readRows(int head, Pattern separator, List<Span> names, List<TableColumn> columns, List<SourceText.Table> tables) {
        var rows = new ArrayList<SourceText.Row>();
        rows.add(row(lines.get(head), names, 0));
        int at = head + 1;
        int end = head + 1;
        MarkerKind second = null;
        for (; at < lines.size(); at++) {
            var line = lines.get(at);
            var cells = cells(line, separator);
            if (line.length() == lines.get(head).length() && text.regionMatches(line.from(), text, lines.get(head).from(), line.length())) {
                break;
            }
            if (cells.size() > 1) {
                if (isBoxed(head) && !isRule(line) && !isRule(lines.get(at - 1))) {
                    rows.addLast(goingOn(rows.removeLast(), line, cells, columns));
                } else if (!isRule(line)) {
                    var kind = kind(cells.size() > 1 ? cells.get(1) : cells.getFirst());
                    int shift = shift(cells, columns.size(), second);
                    second = shift == 0 && kind != null ? kind : second;
                    rows.add(row(line, shift > 0 && cells.size() > columns.size() - shift ? cells.subList(0, columns.size() - shift) : cells, shift));
                }
                end = at + 1;
            } else if (isSection(line, at, separator)) {
                rows.add(row(line, cells, 0));
            } else if (line.length() > 0 && !text.substring(line.from(), line.to()).isBlank()) {
                break;
            }
        }
        int last = lines.get(end - 1).to();
        rows.removeIf(r -> r.span().to() > last);
        var table = new SourceText.Table(new Span(lines.get(head).from(), last), rows);
        if (table.rows().size() > 2 && OwnerCells.convince(text, table, columns)) {
            tables.add(table);
            return end;
        }
        return head;
    }

    /** By how many columns a row stands too far left, because cells merged with those above it left nothing behind. */
    private int shift(List<Span> cells, int columns, @Nullable MarkerKind second) {
        var first = kind(cells.getFirst());
        int missing = Math.max(0, columns - cells.size());
        if (missing > 0) {
            boolean own = isNumber(cells.getFirst()) || first != null && first.ordinal() <= MarkerKind.CHINESE_PAREN.ordinal();
            return own || second != null && first != second ? 0 : missing;
        }
        int blank = 0;
        while (blank < cells.size() && cells.get(cells.size() - 1 - blank).length() == 0) {
            blank++;
        }
        return blank > 0 && second != null && first == second && kind(cells.get(1)) == null ? blank : 0;
    }

    private @Nullable MarkerKind kind(Span cell) {
        String words = text.substring(cell.from(), Math.min(cell.to(), cell.from() + 8));
        return Markers.find(words, words).stream().filter(m -> m.from() == 0).map(Marker::kind).findFirst().orElse(null);
    }

    private boolean isNumber(Span cell) {
        return cell.length() > 0 && cell.length() <= 3 && text.substring(cell.from(), cell.to()).chars().allMatch(Character::isDigit);
    }

    /** A line of its own between the rows: short, and with a row behind it. */
    private boolean isSection(Span line, int at, Pattern separator) {
        if (line.length() == 0 || line.length() > LONGEST_SECTION || text.substring(line.from(), line.to()).isBlank()) {
            return false;
        }
        for (int next = at + 1; next < Math.min(lines.size(), at + 4); next++) {
            if (cells(lines.get(next), separator).size() > 1) {
                return true;
            }
        }
        return false;
    }

    private static SourceText.Row row(Span line, List<Span> cells, int shift) {
        var out = new ArrayList<SourceText.Cell>();
        for (int i = 0; i < cells.size(); i++) {
            out.add(new SourceText.Cell(cells.get(i), i + shift, 1, false));
        }
        return new SourceText.Row(line, out);
    }

    /** The cells of a line, without the empty ones that strokes at both its ends make. */
    private List<Span> cells(Span line, Pattern separator) {
        var cells = new ArrayList<Span>();
        int from = line.from();
        var m = separator.matcher(text).region(line.from(), line.to());
        boolean strokes = separator == SEPARATORS.get(1);
        while (m.find()) {
            if (!(strokes && cells.isEmpty() && text.substring(line.from(), m.start()).isBlank() && from == line.from())) {
                cells.add(Wording.trim(text, from, m.start()));
            }
            from = m.end();
        }
        var last = Wording.trim(text, from, line.to());
        if (!(strokes && last.length() == 0 && !cells.isEmpty())) {
            cells.add(last);
        }
        return cells;
    }
}
