package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.SourceText;
import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A task table that was copied with each cell on a line of its own, strokes between or none. Rows are told by the serial
 * numbers, or by the numerals that open their tasks; empty cells may have vanished, so short rows are filled by what cells look like.
 */
final class CellStream {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}[.．、].{2,}", Pattern.DOTALL);
    private static final Pattern SECTION = Pattern.compile("(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]).{2,}", Pattern.DOTALL);
    private static final String STROKES = "|｜│┃";
    private static final int FEWEST_COLUMNS = 3;
    private static final int MOST_COLUMNS = 9;
    private static final int LONGEST_SECTION = 60;
    /** How many lines the head of a table may have. */
    private static final int LONGEST_HEAD = 4 * MOST_COLUMNS;

    private final String text;
    private final List<Span> cells;
    private final List<TableColumn> columns;
    private final boolean strokes;

    private CellStream(String text, List<Span> cells, List<TableColumn> columns, boolean strokes) {
        this.text = text;
        this.cells = cells;
        this.columns = columns;
        this.strokes = strokes;
    }

    /** Reads a table whose head begins with the line; the number of the line behind the table, or the same number where there is none. */
    static int tableFrom(String text, List<Span> lines, int head, List<SourceText.Table> tables) {
        var first = words(text, lines.get(head));
        if (first.isEmpty() || first.length() > 12 || TableColumn.of(first) == TableColumn.OTHER) {
            return head;
        }
        boolean strokes = head + 1 < lines.size() && isStroke(text, lines.get(head + 1)) || STROKES.indexOf(text.charAt(lines.get(head).to() - 1)) >= 0;
        var columns = new ArrayList<TableColumn>();
        for (var cell : cells(text, lines.subList(0, Math.min(lines.size(), head + LONGEST_HEAD)), head, strokes)) {
            var column = TableColumn.of(text.substring(cell.from(), cell.to()));
            if (columns.size() >= MOST_COLUMNS || !TableColumn.isHead(text.substring(cell.from(), cell.to()))) {
                break;
            }
            columns.add(column);
        }
        if (columns.size() < FEWEST_COLUMNS || !TableColumn.areHead(columns)) {
            return head;
        }
        var stream = new CellStream(text, cells(text, lines, head, strokes), columns, strokes);
        return stream.read(lines, head, tables);
    }

    private static boolean isStroke(String text, Span line) {
        String words = text.substring(line.from(), line.to()).strip();
        return words.length() == 1 && STROKES.indexOf(words.charAt(0)) >= 0;
    }

    /** The words of a line without strokes at its ends. */
    private static String words(String text, Span line) {
        var cell = trimmed(text, line);
        return text.substring(cell.from(), cell.to());
    }

    private static Span trimmed(String text, Span line) {
        int from = line.from();
        int to = line.to();
        while (from < to && (Character.isWhitespace(text.charAt(from)) || STROKES.indexOf(text.charAt(from)) >= 0)) {
            from++;
        }
        while (to > from && (Character.isWhitespace(text.charAt(to - 1)) || STROKES.indexOf(text.charAt(to - 1)) >= 0)) {
            to--;
        }
        return new Span(from, to);
    }

    /** Between strokes a cell may have several lines; without, each line is one. Where the head comes again, another table begins. */
    private static List<Span> cells(String text, List<Span> lines, int head, boolean strokes) {
        var cells = new ArrayList<Span>();
        int open = -1;
        int end = 0;
        String first = words(text, lines.get(head));
        for (var line : lines.subList(head, lines.size())) {
            var cell = trimmed(text, line);
            if (!cells.isEmpty() && cell.length() == first.length() && text.startsWith(first, cell.from())) {
                break;
            }
            boolean closes = strokes && text.substring(cell.length() > 0 ? cell.to() : line.from(), line.to()).chars().anyMatch(c -> STROKES.indexOf(c) >= 0);
            if (cell.length() > 0) {
                open = open < 0 ? cell.from() : open;
                end = cell.to();
            }
            if (open >= 0 && (closes || !strokes)) {
                cells.add(new Span(open, end));
                open = -1;
            }
        }
        if (open >= 0) {
            cells.add(new Span(open, end));
        }
        return cells;
    }

    private String at(int cell) {
        return text.substring(cells.get(cell).from(), cells.get(cell).to());
    }

    private int read(List<Span> lines, int head, List<SourceText.Table> tables) {
        var anchors = anchors();
        if (anchors.size() < 2) {
            return head;
        }
        int usual = usualLength(anchors);
        if (usual < 2 || usual > columns.size() + 1) {
            return head;
        }
        boolean unnamed = usual > columns.size();
        var all = new ArrayList<>(columns);
        if (unnamed) {
            all.addFirst(TableColumn.NUMBER);
        }
        var rows = new ArrayList<SourceText.Row>();
        rows.add(row(cells.subList(0, columns.size()), unnamed ? 1 : 0));
        int end = rows(anchors, usual, all, rows);
        var table = new SourceText.Table(new Span(cells.getFirst().from(), cells.get(end - 1).to()), rows);
        if (!OwnerCells.convince(text, table, all)) {
            return head;
        }
        tables.add(table);
        int behind = head;
        while (behind < lines.size() && lines.get(behind).from() < cells.get(end - 1).to()) {
            behind++;
        }
        return behind;
    }

    /** The cells that begin rows: serial numbers in sequence, else tasks that open with a numeral. */
    private List<Integer> anchors() {
        var numbers = new ArrayList<Integer>();
        int last = 0;
        for (int i = columns.size(); i < cells.size(); i++) {
            if (cells.get(i).length() <= 3 && NUMBER.matcher(at(i)).matches()) {
                int n = Integer.parseInt(at(i));
                if (n == last + 1 || n == 1) {
                    numbers.add(i);
                    last = n;
                }
            }
        }
        if (numbers.size() >= 2) {
            return numbers;
        }
        var tasks = new ArrayList<Integer>();
        for (int i = columns.size(); i < cells.size(); i++) {
            if (NUMBERED.matcher(at(i)).matches()) {
                tasks.add(i);
            }
        }
        return tasks;
    }

    /** How many cells a row has from its anchor on: as many as bring the most bodies and times under their heads, else the commonest distance. */
    private int usualLength(List<Integer> anchors) {
        int best = commonestLength(anchors);
        for (int length = 2; length <= columns.size() + 1; length++) {
            best = fit(anchors, length) > fit(anchors, best) ? length : best;
        }
        return best;
    }

    private int commonestLength(List<Integer> anchors) {
        Map<Integer, Integer> lengths = new HashMap<>();
        for (int a = 0; a + 1 < anchors.size(); a++) {
            int length = anchors.get(a + 1) - anchors.get(a);
            while (length > 2 && SECTION.matcher(at(anchors.get(a) + length - 1)).matches()) {
                length--;
            }
            lengths.merge(length, 1, Integer::sum);
        }
        return lengths.entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
                .orElseThrow().getKey();
    }

    /** How many cells hold what their heads promise, less those that do not, where rows are that long and end in the last column. */
    private int fit(List<Integer> anchors, int length) {
        int fit = 0;
        for (int a = 0; a < anchors.size(); a++) {
            int next = a + 1 < anchors.size() ? anchors.get(a + 1) : cells.size();
            for (int i = 1; i < length; i++) {
                int column = columns.size() - length + i;
                int cell = anchors.get(a) + i;
                if (column >= 0) {
                    fit += cell >= next ? -1 : promised(columns.get(column), cell);
                }
            }
        }
        return fit;
    }

    private int promised(TableColumn column, int cell) {
        return switch (column) {
            case DUE -> DuePatterns.isTimeCell(at(cell)) ? 1 : -1;
            case LEAD, RESPONSIBLE -> OwnerCells.isOwners(at(cell)) ? 1 : -1;
            default -> 0;
        };
    }

    /** Adds the rows; the number of the cell behind the last. */
    private int rows(List<Integer> anchors, int usual, List<TableColumn> all, List<SourceText.Row> rows) {
        int first = Math.max(0, all.size() - usual);
        int at = columns.size();
        for (int a = 0; a < anchors.size(); a++) {
            for (; at < anchors.get(a); at++) {
                rows.add(row(cells.subList(at, at + 1), 0));
            }
            int next = a + 1 < anchors.size() ? anchors.get(a + 1) : cells.size();
            int to = Math.min(next, at + usual);
            for (int i = at + 1; i < to; i++) {
                if (SECTION.matcher(at(i)).matches() && at(i).length() <= LONGEST_SECTION && !strokes) {
                    to = i;
                }
            }
            rows.add(to - at == usual ? row(cells.subList(at, to), first) : shortRow(at, to, all, first));
            at = to;
        }
        return at;
    }

    /** From the last column back, each cell goes where it looks at home; what is left are the tasks, from the front. */
    private SourceText.Row shortRow(int from, int to, List<TableColumn> all, int first) {
        var out = new ArrayList<SourceText.Cell>();
        int cell = to - 1;
        for (int column = all.size() - 1; column > first && cell > from; column--) {
            String words = at(cell);
            boolean home = switch (all.get(column)) {
                case DUE -> DuePatterns.isTimeCell(words);
                case LEAD, RESPONSIBLE -> OwnerCells.isOwners(words);
                default -> column <= first + cell - from;
            };
            if (home) {
                out.addFirst(new SourceText.Cell(cells.get(cell), column, 1, false));
                cell--;
            }
        }
        out.addFirst(new SourceText.Cell(new Span(cells.get(from).from(), cells.get(cell).to()), first, 1, false));
        return new SourceText.Row(new Span(cells.get(from).from(), cells.get(to - 1).to()), out);
    }

    private static SourceText.Row row(List<Span> cells, int first) {
        var out = new ArrayList<SourceText.Cell>();
        for (int i = 0; i < cells.size(); i++) {
            out.add(new SourceText.Cell(cells.get(i), first + i, 1, false));
        }
        return new SourceText.Row(new Span(cells.getFirst().from(), cells.getLast().to()), out);
    }
}
