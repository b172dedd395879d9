package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The head of a table that stands above it as a table of its own or as lines, with at most a few headings between. */
final class LoneHead {

    private static final int LONGEST_BEFORE = 600;
    private static final int MOST_BETWEEN = 3;
    private static final int FEWEST_COLUMNS = 3;
    private static final Pattern CELLS = Pattern.compile("\\t| ?[|｜│┃] ?| {3,}");

    private LoneHead() {
    }

    /** The columns that words before a table name, as many as it has; empty where they name none. */
    static List<TableColumn> above(SourceText source, int from, SourceText.Table table) {
        int start = Math.max(from, table.span().from() - LONGEST_BEFORE);
        int wanted = table.rows().stream().mapToInt(r -> r.cells().stream().mapToInt(SourceText.Cell::width).sum()).max().orElse(0);
        if (wanted < FEWEST_COLUMNS || start >= table.span().from()) {
            return List.of();
        }
        var cells = new ArrayList<String>();
        for (String line : source.text().substring(start, table.span().from()).split("\n")) {
            for (String cell : CELLS.split(line)) {
                if (!cell.isBlank()) {
                    cells.add(cell.strip());
                }
            }
        }
        for (int behind = 0; behind <= MOST_BETWEEN && cells.size() - behind >= wanted; behind++) {
            var head = cells.subList(cells.size() - behind - wanted, cells.size() - behind);
            var columns = head.stream().map(TableColumn::of).toList();
            if (head.stream().allMatch(TableColumn::isHead) && TableColumn.areHead(columns)) {
                return columns;
            }
        }
        return List.of();
    }
}
