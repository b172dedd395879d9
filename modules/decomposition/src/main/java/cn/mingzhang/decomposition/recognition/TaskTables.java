package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.SourceText;
import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Task tables with real cells: the head row names the columns, each further row is an item, a row of one cell is a section. */
final class TaskTables {

    private static final int HEAD_ROWS = 4;
    private static final int LONGEST_SECTION = 60;
    private static final Pattern SERIAL = Pattern.compile("[0-9]{1,3}[.．、]?");

    private final SourceText source;
    private final SourceText.Table table;
    private final List<TableColumn> columns;
    private final int firstRow;

    private TaskTables(SourceText source, SourceText.Table table, List<TableColumn> columns, int firstRow) {
        this.source = source;
        this.table = table;
        this.columns = columns;
        this.firstRow = firstRow;
    }

    /** The task tables of a document: with the cells of its format, else as drawn in its text. */
    static List<TaskTables> read(SourceText source) {
        var real = among(source, source.tables());
        return real.isEmpty() ? among(source, DrawnTables.in(source.text())) : real;
    }

    private static List<TaskTables> among(SourceText source, List<SourceText.Table> tables) {
        var out = new ArrayList<TaskTables>();
        int behind = 0;
        for (var table : tables) {
            int before = out.size();
            for (int row = 0; row < Math.min(HEAD_ROWS, table.rows().size()); row++) {
                var columns = columns(source, table.rows().get(row));
                if (TableColumn.areHead(columns)) {
                    int first = row + 1;
                    while (first < table.rows().size() && first <= row + HEAD_ROWS && isHeadToo(source, table.rows().get(first), columns)) {
                        first++;
                    }
                    out.add(new TaskTables(source, table, columns, first));
                    break;
                }
            }
            if (out.size() == before) {
                var columns = before > 0 ? out.getLast().columns : LoneHead.above(source, behind, table);
                if (!columns.isEmpty() && goesOn(source, table, columns)) {
                    out.add(new TaskTables(source, table, columns, 0));
                }
            }
            behind = table.span().to();
        }
        return out;
    }

    /** Whether a table without a head goes on under that of the one before, from which a heading or a page parts it. */
    private static boolean goesOn(SourceText source, SourceText.Table table, List<TableColumn> columns) {
        boolean wide = table.rows().stream().allMatch(r -> r.cells().size() == 1 || r.cells().stream().mapToInt(SourceText.Cell::width).sum() == columns.size());
        return wide && OwnerCells.convince(source.text(), table.rows(), columns);
    }

    /** The heading that stands right above the table, if any: its rows stand below it. */
    private @Nullable Item headingAbove(@Nullable Item item) {
        boolean heading = item != null && item.kind != null && item.row == null && item.isLeaf() && item.to - item.body <= LONGEST_SECTION
                && source.text().indexOf('。', item.body, item.to) < 0 && source.text().substring(item.to, table.span().from()).isBlank();
        return heading ? item : null;
    }

    Span span() {
        return table.span();
    }

    private static List<TableColumn> columns(SourceText source, SourceText.Row head) {
        var out = new ArrayList<TableColumn>();
        for (var cell : head.cells()) {
            var column = TableColumn.of(source.at(cell.span()));
            while (out.size() < cell.column() + cell.width()) {
                out.add(column);
            }
        }
        int firstTask = out.indexOf(TableColumn.TASK);
        if (out.stream().filter(c -> c == TableColumn.TASK).count() > 2 && firstTask >= 0) {
            out.set(firstTask, TableColumn.SECTION);
        }
        return out;
    }

    /** Whether a row goes on naming columns under heads that span several; what it names goes before what stands above. */
    private static boolean isHeadToo(SourceText source, SourceText.Row row, List<TableColumn> columns) {
        var own = row.cells().stream().filter(c -> !c.inherited() && !source.at(c.span()).isBlank()).toList();
        if (own.isEmpty() || own.size() == row.cells().size() && own.size() > 1 && columns.size() == own.size()) {
            return false;
        }
        var named = own.stream().map(c -> TableColumn.of(source.at(c.span()))).toList();
        boolean whoOrWhen = named.stream().anyMatch(c -> c == TableColumn.LEAD || c == TableColumn.RESPONSIBLE || c == TableColumn.DUE);
        if (!whoOrWhen && (own.size() == 1 || named.contains(TableColumn.OTHER))) {
            return false;
        }
        for (int i = 0; i < own.size(); i++) {
            for (int c = own.get(i).column(); c < own.get(i).column() + own.get(i).width() && c < columns.size(); c++) {
                columns.set(c, named.get(i));
            }
        }
        return true;
    }

    /** Puts the rows among the items, in place of what stood there. */
    void insertInto(List<Item> items) {
        int at = 0;
        while (at < items.size() && items.get(at).from < table.span().from()) {
            at++;
        }
        if (at > 0) {
            items.get(at - 1).to = Math.min(items.get(at - 1).to, table.span().from());
        }
        items.addAll(at, rows(at > 0 ? headingAbove(items.get(at - 1)) : null));
    }

    private List<Item> rows(@Nullable Item heading) {
        var rows = new ArrayList<Item>();
        var sections = new HashMap<Integer, Item>();
        var section = heading;
        for (var row : table.rows().subList(firstRow, table.rows().size())) {
            if (!rows.isEmpty() && rows.getLast().row != null && ownersBelow(row, rows.getLast())) {
                continue;
            }
            int from = row.span().from();
            for (var cell : sectionCells(row)) {
                var known = sections.get(cell.from());
                if (known == null) {
                    known = section(cell, rows.size() + 1);
                    attach(section, known);
                    sections.put(cell.from(), known);
                    rows.add(known);
                }
                section = known;
                from = Math.max(from, cell.to());
            }
            var item = row(row, from, rows.size() + 1);
            if (item == null) {
                continue;
            }
            if (item.row == null) {
                attach(section, item);
                section = item;
            } else if (section != null) {
                section.adopt(item);
            }
            rows.add(item);
        }
        return rows;
    }

    /** Cells before the task of a row that open with the numerals of sections; a cell merged over rows counts in each. */
    private List<Span> sectionCells(SourceText.Row row) {
        var task = spans(row.cells().stream().filter(c -> !source.at(c.span()).isBlank()).toList(), TableColumn.TASK);
        return task.isEmpty() ? List.of() : task.subList(0, task.size() - behindSections(task).size());
    }

    private Item section(Span cell, int number) {
        var marker = marker(cell, List.of());
        var item = new Item(marker.kind(), number, cell.from(), marker.to());
        item.to = cell.to();
        return item;
    }

    /** Takes a row that holds nothing but who owes the row above: cells that open with a label, or a label and the bodies beside it. */
    private boolean ownersBelow(SourceText.Row row, Item above) {
        var cells = row.cells().stream().filter(c -> !c.inherited() && !source.at(c.span()).isBlank()).map(SourceText.Cell::span).distinct().toList();
        if (cells.isEmpty() || above.row == null) {
            return false;
        }
        var lead = new ArrayList<>(above.row.lead());
        var responsible = new ArrayList<>(above.row.responsible());
        if (cells.stream().allMatch(c -> OwnerPatterns.opensWithLabel(source.at(c)))) {
            responsible.addAll(cells);
        } else {
            var column = TableColumn.of(source.at(cells.getFirst()));
            if (cells.size() != 2 || column != TableColumn.LEAD && column != TableColumn.RESPONSIBLE || !OwnerCells.isOwners(source.at(cells.getLast()))) {
                return false;
            }
            (column == TableColumn.LEAD ? lead : responsible).add(cells.getLast());
        }
        above.row = new TaskRow(above.row.task(), lead, responsible, above.row.due());
        above.to = Math.max(above.to, row.span().to());
        return true;
    }

    /** A section below another kind of numeral stands beside or under the section before it. */
    private static void attach(@Nullable Item above, Item section) {
        for (Item at = above; at != null; at = at.parent) {
            if (at.kind != null && section.kind != null && at.kind.outranks(section.kind)) {
                at.adopt(section);
                return;
            }
        }
    }

    private @Nullable Item row(SourceText.Row row, int from, int number) {
        var cells = row.cells().stream().filter(c -> !source.at(c.span()).isBlank()).toList();
        if (cells.isEmpty()) {
            return null;
        }
        boolean section = cells.stream().filter(c -> !c.inherited()).map(SourceText.Cell::span).distinct().count() == 1
                && (row.cells().size() == 1 || cells.getFirst().width() * 2 > columns.size() || opensSection(source.at(cells.getFirst().span())));
        var task = section ? List.of(cells.getFirst().span()) : spans(cells, TableColumn.TASK);
        if (task.isEmpty()) {
            return null;
        }
        if (!section) {
            task = behindSections(task);
        }
        var serial = section ? List.<Span>of() : new ArrayList<>(spans(cells, TableColumn.NUMBER));
        if (!section && task.size() > 1 && SERIAL.matcher(source.at(task.getFirst()).strip()).matches()) {
            serial = List.of(task.getFirst());
            task = task.subList(1, task.size());
        }
        var marker = marker(task.getFirst(), serial);
        var item = new Item(marker.kind(), number, from, Math.max(from, marker.to()));
        item.to = Math.max(item.body, row.span().to());
        item.numeral = new Span(marker.from(), marker.to());
        if (!section) {
            item.row = new TaskRow(withoutNumeral(task, marker.to()), spans(cells, TableColumn.LEAD), spans(cells, TableColumn.RESPONSIBLE), spans(cells, TableColumn.DUE));
        }
        return item;
    }

    /** Where a later cell opens with a lower numeral, the cells before it name the section. */
    private List<Span> behindSections(List<Span> task) {
        var first = kind(task.getFirst());
        for (int i = task.size() - 1; i > 0 && first != null; i--) {
            var kind = kind(task.get(i));
            if (kind != null && first.outranks(kind)) {
                return task.subList(i, task.size());
            }
        }
        return task;
    }

    private @Nullable MarkerKind kind(Span cell) {
        String words = source.at(cell);
        return Markers.find(words, words).stream().filter(m -> m.from() == 0).map(Marker::kind).findFirst().orElse(null);
    }

    /** A row of one cell that opens with a numeral of sections, though the cell is not merged over the row. */
    private static boolean opensSection(String words) {
        return Markers.find(words, words).stream().anyMatch(m -> m.from() == 0 && m.kind().ordinal() <= MarkerKind.CHINESE_PAREN.ordinal());
    }

    private static List<Span> withoutNumeral(List<Span> task, int end) {
        var first = task.getFirst();
        var out = new ArrayList<>(task);
        if (end > first.from() && end < first.to()) {
            out.set(0, new Span(end, first.to()));
        }
        return out;
    }

    /** The numeral: in its own column, or at the head of the task. */
    private Marker marker(Span task, List<Span> numbers) {
        if (!numbers.isEmpty() && SERIAL.matcher(source.at(numbers.getFirst()).strip()).matches()) {
            return new Marker(MarkerKind.NUMBER_DOT, 1, numbers.getFirst().from(), numbers.getFirst().to(), Marker.Place.LINE);
        }
        for (var found : Markers.find(source.at(task), source.at(task))) {
            if (found.from() == 0) {
                return new Marker(found.kind(), found.number(), task.from(), task.from() + found.to(), Marker.Place.LINE);
            }
        }
        return new Marker(MarkerKind.NUMBER_DOT, 1, task.from(), task.from(), Marker.Place.LINE);
    }

    private List<Span> spans(List<SourceText.Cell> cells, TableColumn wanted) {
        return cells.stream().filter(c -> c.column() < columns.size() && columns.get(c.column()) == wanted).map(SourceText.Cell::span).distinct().toList();
    }
}
