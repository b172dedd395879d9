package cn.mingzhang.decomposition.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table that lines draw on one page or on several, with the words of its cells. */
final class PdfTable {

    /** A line ends this many characters before the edge of its cell at most, where the next goes on with its words. */
    private static final float RAGGED = 1.8f;
    private static final float WIDEST_MARGIN = 8f;

    /** A row of the grid; a cell merged with one above has no words of its own. */
    private record Row(List<PdfGrid.Area> areas, Map<Integer, String> words, int number, boolean opensPage) {

        /** Whether a cell goes on from above: merged in the grid, or broken by the page and drawn anew without words over several rows. */
        boolean continues(PdfGrid.Area area) {
            return area.row() < number || opensPage && area.height() > 1 && !words.containsKey(area.column());
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private PdfGrid last;

    /** @param pieces of the first page that it stands on, in the order of writing */
    PdfTable(PdfGrid grid, List<PdfPiece> pieces) {
        last = grid;
        rows.addAll(rows(grid, pieces, false));
    }

    /** Takes over the table of the next page where it is the same one: its head said again is left out, a row broken by the page is joined. */
    boolean goesOnIn(PdfGrid grid, List<PdfPiece> pieces) {
        if (!grid.alignsWith(last) || rows.isEmpty()) {
            return false;
        }
        var next = rows(grid, pieces, true);
        if (!next.isEmpty() && next.getFirst().words.equals(rows.getFirst().words)) {
            next.removeFirst();
        }
        if (!next.isEmpty() && completes(next.getFirst(), rows.getLast())) {
            var broken = rows.removeLast();
            next.removeFirst().words.forEach((column, words) -> broken.words.merge(column, words, String::concat));
            rows.add(broken);
        }
        rows.addAll(next);
        last = grid;
        return true;
    }

    /** Whether a row goes on with sentences that the one before leaves open, and says nothing of its own. */
    private static boolean completes(Row row, Row before) {
        return !row.words.isEmpty() && !row.words.containsKey(0) && before.words.containsKey(0) && row.words.keySet().stream().allMatch(column -> {
            String open = before.words.get(column);
            return open != null && "。；！".indexOf(open.charAt(open.length() - 1)) < 0;
        });
    }

    private static List<Row> rows(PdfGrid grid, List<PdfPiece> pieces, boolean opensPage) {
        Map<PdfGrid.Area, List<PdfPiece>> inCells = new IdentityHashMap<>();
        pieces.forEach(p -> inCells.computeIfAbsent(p.cell(), k -> new ArrayList<>()).add(p));
        var rows = new ArrayList<Row>();
        for (int r = 0; r < grid.rows(); r++) {
            var areas = grid.row(r);
            Map<Integer, String> words = new HashMap<>();
            for (var area : areas) {
                if (area.row() == r && inCells.containsKey(area)) {
                    words.put(area.column(), words(area, inCells.get(area)));
                }
            }
            if (!words.isEmpty()) {
                rows.add(new Row(areas, words, r, opensPage && rows.isEmpty()));
            }
        }
        return rows;
    }

    private static String words(PdfGrid.Area cell, List<PdfPiece> lines) {
        float margin = WIDEST_MARGIN;
        for (var line : lines) {
            margin = Math.min(margin, Math.max(0, line.x() - cell.left()));
        }
        var out = new StringBuilder();
        PdfPiece before = null;
        for (var line : lines) {
            if (before != null) {
                out.append(between(before, line, cell.right() - margin));
            }
            out.append(line.words().strip());
            before = line;
        }
        return out.toString();
    }

    private static String between(PdfPiece line, PdfPiece next, float edge) {
        if (Math.abs(line.y() - next.y()) < line.em() * 0.5) {
            return next.x() - line.right() > line.em() ? " " : "";
        }
        return line.right() >= edge - line.em() * RAGGED && !PdfParagraphs.opensWithNumeral(next.words()) ? "" : "\n";
    }

    /** Whether it is a table and not a frame around words. */
    boolean holdsData() {
        return rows.size() > 1 && rows.stream().filter(r -> r.words.size() > 1).count() * 2 >= rows.size();
    }

    List<List<SourceBuilder.Piece>> pieces() {
        return rows.stream().map(row -> row.areas.stream().map(a -> new SourceBuilder.Piece(row.words.getOrDefault(a.column(), ""), a.column(), a.width(),
                row.continues(a))).toList()).toList();
    }

    /** Its words as lines. */
    List<String> lines() {
        return rows.stream().flatMap(row -> row.areas.stream().map(a -> row.words.get(a.column()))).filter(PdfTable::holdsWords).toList();
    }

    private static boolean holdsWords(@Nullable String words) {
        return words != null && !words.isBlank();
    }
}
