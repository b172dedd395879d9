package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.SourceText;
import java.util.List;

/** Whether what stands in the columns of a table drawn in text is what their heads promise. */
final class OwnerCells {

    private static final int LONGEST_COLLECTIVE = 16;

    private OwnerCells() {
    }

    /** Whether in most rows the cells under owners hold bodies; a table without such columns convinces by its times. */
    static boolean convince(String text, SourceText.Table table, List<TableColumn> columns) {
        return convince(text, table.rows().subList(1, table.rows().size()), columns);
    }

    /** The same of rows below a head. */
    static boolean convince(String text, List<SourceText.Row> rows, List<TableColumn> columns) {
        int held = 0;
        int all = 0;
        for (var row : rows) {
            for (var cell : row.cells()) {
                var column = cell.column() < columns.size() ? columns.get(cell.column()) : TableColumn.OTHER;
                boolean owners = column == TableColumn.LEAD || column == TableColumn.RESPONSIBLE;
                if (owners && cell.span().length() > 0 && row.cells().size() > 1) {
                    all++;
                    held += isOwners(text.substring(cell.span().from(), cell.span().to())) ? 1 : 0;
                }
            }
        }
        return all > 0 && held * 3 >= all * 2;
    }

    /** Nothing but bodies, with or without what they do. */
    static boolean isOwners(String cell) {
        if (cell.indexOf('。') >= 0) {
            return false;
        }
        var names = NameList.parse(cell);
        return !names.isEmpty() && names.stream().allMatch(n -> BodyNames.endsAsName(n) || BodyNames.isCollective(n) && n.length() <= LONGEST_COLLECTIVE)
                || OwnerPatterns.isNote(cell) && OwnerPatterns.namesBodies(cell);
    }
}
