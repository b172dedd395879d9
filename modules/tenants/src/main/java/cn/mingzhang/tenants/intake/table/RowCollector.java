package cn.mingzhang.tenants.intake.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes rows of cells as they come from a file, sheet by sheet, line by line. */
final class RowCollector {

    /** Enough for ten of the largest provinces; a file with more is no table of bodies and people. */
    static final int MOST_ROWS = 200_000;
    /** Longer texts than any column holds are cut, so that a fault can still say what stood there. */
    private static final int MOST_CHARACTERS = 2000;
    private static final Map<String, Kind> KINDS = Map.of("组别", Kind.GROUP, "group", Kind.GROUP, "机构", Kind.BODY, "body", Kind.BODY,
            "人员", Kind.PERSON, "person", Kind.PERSON);

    private final List<TableRow> rows;
    private final RowFaults faults;
    private String sheet = "";
    private @Nullable Map<Integer, Column> heads;
    private Optional<Kind> kind = Optional.empty();
    private boolean ours;
    private int sheetsOfOurs;

    RowCollector(List<TableRow> rows, RowFaults faults) {
        this.rows = rows;
        this.faults = faults;
    }

    void beginSheet(String name) {
        sheet = name;
        heads = null;
        ours = false;
    }

    /** Takes a line's cells by their place from the left; the first that is not empty is the heads. */
    void line(int line, Map<Integer, String> cells) {
        if (cells.values().stream().allMatch(String::isBlank)) {
            return;
        }
        if (heads == null) {
            heads = heads(cells);
            begin(line, heads);
        } else if (ours && rows.size() < MOST_ROWS) {
            row(line, cells, heads);
        } else if (ours) {
            faults.add(RowFault.ofAll("too_many_rows", MOST_ROWS));
            ours = false;
        }
    }

    /** Says so when nothing of the file was a table of ours. */
    void end(String file) {
        if (sheetsOfOurs == 0) {
            faults.add(RowFault.ofSheet(file, 0, "", "no_table"));
        }
    }

    private static Map<Integer, Column> heads(Map<Integer, String> cells) {
        var heads = new TreeMap<Integer, Column>();
        cells.forEach((place, head) -> Column.ofHead(head).ifPresent(column -> heads.put(place, column)));
        return heads;
    }

    private void begin(int line, Map<Integer, Column> found) {
        var columns = EnumSet.noneOf(Column.class);
        columns.addAll(found.values());
        kind = Column.kind(columns, sheet);
        if (kind.filter(Kind.PERSON::equals).isPresent() && !columns.contains(Column.BODY_CODE) && columns.contains(Column.CODE)) {
            // a table of people alone calls its body's code simply 机构代码
            found.replaceAll((_, column) -> column == Column.CODE ? Column.BODY_CODE : column);
            columns.add(Column.BODY_CODE);
        }
        boolean mixed = columns.contains(Column.KIND);
        ours = mixed || kind.isPresent();
        if (!ours) {
            return;
        }
        sheetsOfOurs++;
        var missing = kind.map(Column::needed).orElse(List.of()).stream().filter(column -> !columns.contains(column)).toList();
        missing.forEach(column -> faults.add(RowFault.ofSheet(sheet, line, column.word(), "missing_column", column.word())));
        ours = missing.isEmpty();
    }

    private void row(int line, Map<Integer, String> cells, Map<Integer, Column> found) {
        var texts = new EnumMap<Column, String>(Column.class);
        found.forEach((place, column) -> {
            String text = cells.getOrDefault(place, "").strip();
            if (!text.isEmpty()) {
                String held = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
                // several columns of other names (简称, 曾用名) are one list
                texts.merge(column, held, (a, b) -> column == Column.ALIASES ? a + "|" + b : a);
            }
        });
        if (texts.isEmpty()) {
            return;
        }
        var said = kind.or(() -> Optional.ofNullable(KINDS.get(texts.getOrDefault(Column.KIND, "").toLowerCase(Locale.ROOT))));
        var row = new TableRow(rows.size() + 1, said.orElse(Kind.BODY), sheet, line, texts);
        if (said.isEmpty()) {
            faults.add(RowFault.of(row, Column.KIND, "unknown_kind", texts.getOrDefault(Column.KIND, "")));
        } else {
            rows.add(row);
        }
    }
}
