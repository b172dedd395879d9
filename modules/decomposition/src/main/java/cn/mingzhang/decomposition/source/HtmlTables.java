package cn.mingzhang.decomposition.source;

import cn.mingzhang.decomposition.source.SourceBuilder.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Tables of a page: those that hold data, with cells that span rows and columns; tables that only lay out the page are blocks. */
final class HtmlTables {

    private static final int WIDEST = 100;
    private static final int TALLEST = 1000;

    private HtmlTables() {
    }

    /** Whether most rows have the same several cells, and no cell holds another table. */
    static boolean holdsData(Element table) {
        var rows = table.select("tr");
        long wide = rows.stream().filter(r -> r.children().size() >= 2).count();
        return rows.size() >= 2 && table.select("table").size() == 1 && wide * 2 > rows.size();
    }

    static List<List<Piece>> rows(Element table) {
        var rows = new ArrayList<List<Piece>>();
        Map<Integer, int[]> hanging = new HashMap<>();
        for (var row : table.select("tr")) {
            var pieces = new ArrayList<Piece>();
            int column = hang(hanging, 0, pieces);
            for (var cell : row.children()) {
                if (!cell.normalName().matches("td|th") || column >= WIDEST) {
                    continue;
                }
                int width = Math.min(span(cell, "colspan"), WIDEST);
                int height = Math.min(span(cell, "rowspan"), TALLEST);
                pieces.add(new Piece(words(cell), column, width, false));
                if (height > 1) {
                    hanging.put(column, new int[] {height - 1, width});
                }
                column = hang(hanging, column + width, pieces);
            }
            rows.add(pieces);
        }
        return rows;
    }

    /** Puts the cells that hang down from above at and behind a column; returns the next free column. */
    private static int hang(Map<Integer, int[]> hanging, int from, List<Piece> pieces) {
        int column = from;
        for (int[] above = hanging.get(column); above != null; above = hanging.get(column)) {
            pieces.add(new Piece("", column, above[1], true));
            if (--above[0] == 0) {
                hanging.remove(column);
            }
            column += above[1];
        }
        return column;
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute).strip();
        return value.matches("[1-9]\\d{0,3}") ? Integer.parseInt(value) : 1;
    }

    private static String words(Element cell) {
        var lines = new ArrayList<String>();
        cell.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
        var paragraphs = cell.select("p, div, li");
        if (paragraphs.isEmpty()) {
            lines.add(cell.wholeText());
        } else {
            paragraphs.stream().filter(p -> p.select("p, div, li").size() == 1).forEach(p -> lines.add(p.wholeText()));
            if (!cell.ownText().isBlank()) {
                lines.addFirst(cell.ownText());
            }
        }
        lines.replaceAll(l -> l.replaceAll("[ \\t\\u00a0\\u3000]+", " ").replaceAll(" ?\\n\\s*", "\n").strip());
        lines.removeIf(String::isEmpty);
        return String.join("\n", lines);
    }
}
