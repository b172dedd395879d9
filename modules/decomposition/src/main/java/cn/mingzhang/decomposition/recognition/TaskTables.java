package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.SourceText;
import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Task tables with real cells: the head row names the columns, each further row is an item, a row of one cell is a section. */
final class TaskTables {

    /** What a column holds. */
    enum Column { NUMBER, SECTION, TASK, LEAD, RESPONSIBLE, DUE, OTHER }

    private static final int HEAD_ROWS = 4;
    private static final Pattern NUMBER = Pattern.compile("序号|编号|号");
    private static final Pattern SECTION = Pattern.compile("类别|分类|类型|(?:一级)(?:任务|指标)|领域|板块");
    private static final Pattern TASK = Pattern.compile(".*(?:任务|内容|事项|要求|措施|标准|举措|项目|目标|要点)");
    private static final Pattern LEAD = Pattern.compile(".*(?:牵头|主办).*");
    private static final Pattern RESPONSIBLE = Pattern.compile(".*(?:责任|配合|负责|协办|参与|落实|承办|实施)(?:单位|部门|处室|科室|股室|主体|机构).*");
    private static final Pattern DUE = Pattern.compile(".*(?:时限|时间|期限|节点|进度).*");

    private final SourceText source;
    private final SourceText.Table table;
    private final List<Column> columns;
    private final int firstRow;

    private TaskTables(SourceText source, SourceText.Table table, List<Column> columns, int firstRow) {
        this.source = source;
        this.table = table;
        this.columns = columns;
        this.firstRow = firstRow;
    }

    static List<TaskTables> read(SourceText source) {
        var out = new ArrayList<TaskTables>();
        for (var table : source.tables()) {
            for (int row = 0; row < Math.min(HEAD_ROWS, table.rows().size()); row++) {
                var columns = columns(source, table.rows().get(row));
                if (columns.contains(Column.TASK) && (columns.contains(Column.LEAD) || columns.contains(Column.RESPONSIBLE) || columns.contains(Column.DUE))) {
                    int first = row + 1;
                    while (first < table.rows().size() && first <= row + HEAD_ROWS && isHeadToo(source, table.rows().get(first), columns)) {
                        first++;
                    }
                    out.add(new TaskTables(source, table, columns, first));
                    break;
                }
            }
        }
        return out;
    }

    Span span() {
        return table.span();
    }

    private static List<Column> columns(SourceText source, SourceText.Row head) {
        var out = new ArrayList<Column>();
        for (var cell : head.cells()) {
            var column = column(source.at(cell.span()).replaceAll("\\s", ""));
            while (out.size() < cell.column() + cell.width()) {
                out.add(column);
            }
        }
        int firstTask = out.indexOf(Column.TASK);
        if (out.stream().filter(c -> c == Column.TASK).count() > 2 && firstTask >= 0) {
            out.set(firstTask, Column.SECTION);
        }
        return out;
    }

    /** Whether a row goes on naming columns under heads that span several; what it names goes before what stands above. */
    private static boolean isHeadToo(SourceText source, SourceText.Row row, List<Column> columns) {
        var own = row.cells().stream().filter(c -> !c.inherited() && !source.at(c.span()).isBlank()).toList();
        if (own.isEmpty() || own.size() == row.cells().size() && own.size() > 1 && columns.size() == own.size()) {
            return false;
        }
        var named = own.stream().map(c -> column(source.at(c.span()).replaceAll("\\s", ""))).toList();
        if (named.contains(Column.OTHER) && named.stream().noneMatch(c -> c == Column.LEAD || c == Column.RESPONSIBLE || c == Column.DUE)
                || named.stream().allMatch(c -> c == Column.OTHER)) {
            return false;
        }
        for (int i = 0; i < own.size(); i++) {
            for (int c = own.get(i).column(); c < own.get(i).column() + own.get(i).width() && c < columns.size(); c++) {
                columns.set(c, named.get(i));
            }
        }
        return true;
    }

    private static Column column(String head) {
        if (head.isEmpty() || head.length() > 14) {
            return Column.OTHER;
        }
        if (NUMBER.matcher(head).matches()) {
            return Column.NUMBER;
        }
        if (SECTION.matcher(head).matches()) {
            return Column.SECTION;
        }
        if (LEAD.matcher(head).matches()) {
            return Column.LEAD;
        }
        if (RESPONSIBLE.matcher(head).matches()) {
            return Column.RESPONSIBLE;
        }
        if (DUE.matcher(head).matches()) {
            return Column.DUE;
        }
        return TASK.matcher(head).matches() ? Column.TASK : Column.OTHER;
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
        var rows = new ArrayList<Item>();
        Item section = null;
        for (var row : table.rows().subList(firstRow, table.rows().size())) {
            var item = row(row, rows.size() + 1);
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
        items.addAll(at, rows);
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

    private @Nullable Item row(SourceText.Row row, int number) {
        var cells = row.cells().stream().filter(c -> !source.at(c.span()).isBlank()).toList();
        if (cells.isEmpty()) {
            return null;
        }
        boolean section = cells.stream().filter(c -> !c.inherited()).map(SourceText.Cell::span).distinct().count() == 1
                && (row.cells().size() == 1 || cells.getFirst().width() * 2 > columns.size() || opensSection(source.at(cells.getFirst().span())));
        var task = section ? List.of(cells.getFirst().span()) : spans(cells, Column.TASK);
        if (task.isEmpty()) {
            return null;
        }
        var marker = marker(task.getFirst(), section ? List.of() : spans(cells, Column.NUMBER));
        var item = new Item(marker.kind(), number, row.span().from(), Math.max(row.span().from(), marker.to()));
        item.to = Math.max(item.body, row.span().to());
        if (!section) {
            item.row = new TaskRow(withoutNumeral(task, marker.to()), spans(cells, Column.LEAD), spans(cells, Column.RESPONSIBLE), spans(cells, Column.DUE));
        }
        return item;
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
        if (!numbers.isEmpty() && source.at(numbers.getFirst()).strip().matches("[0-9]{1,3}[.．、]?")) {
            return new Marker(MarkerKind.NUMBER_DOT, 1, numbers.getFirst().from(), numbers.getFirst().to(), Marker.Place.LINE);
        }
        for (var found : Markers.find(source.at(task), source.at(task))) {
            if (found.from() == 0) {
                return new Marker(found.kind(), found.number(), task.from(), task.from() + found.to(), Marker.Place.LINE);
            }
        }
        return new Marker(MarkerKind.NUMBER_DOT, 1, task.from(), task.from(), Marker.Place.LINE);
    }

    private List<Span> spans(List<SourceText.Cell> cells, Column wanted) {
        return cells.stream().filter(c -> c.column() < columns.size() && columns.get(c.column()) == wanted).map(SourceText.Cell::span).distinct().toList();
    }
}
