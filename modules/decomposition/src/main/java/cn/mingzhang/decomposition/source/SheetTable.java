package cn.mingzhang.decomposition.source;

import cn.mingzhang.decomposition.source.SourceBuilder.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes a sheet as a table; rows of one cell above it are lines. */
final class SheetTable {

    private SheetTable() {
    }

    static void write(SourceBuilder out, String sheet, SheetCells cells) throws UnreadableSource {
        if (cells.rows().isEmpty()) {
            return;
        }
        out.line(sheet, true);
        int width = cells.rows().values().stream().mapToInt(r -> r.lastKey() + 1).max().orElse(0);
        var rows = new ArrayList<List<Piece>>();
        for (var row : cells.rows().entrySet()) {
            if (rows.isEmpty() && row.getValue().size() == 1 && width > 1) {
                out.line(row.getValue().firstEntry().getValue());
            } else {
                rows.add(pieces(row.getKey(), row.getValue(), width, cells));
            }
        }
        out.table(rows);
    }

    private static List<Piece> pieces(int row, TreeMap<Integer, String> words, int width, SheetCells cells) {
        var pieces = new ArrayList<Piece>();
        for (int column = 0; column < width; column++) {
            CellRangeAddress merged = cells.merged(row, column);
            if (merged == null) {
                pieces.add(new Piece(words.getOrDefault(column, ""), column, 1, false));
            } else if (merged.getFirstColumn() == column) {
                int columns = Math.min(width, merged.getLastColumn() + 1) - column;
                pieces.add(new Piece(words.getOrDefault(column, ""), column, columns, merged.getFirstRow() < row));
            }
        }
        return pieces;
    }
}
