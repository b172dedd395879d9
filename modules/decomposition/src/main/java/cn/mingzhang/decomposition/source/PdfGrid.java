package cn.mingzhang.decomposition.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of a page: lines that cross enclose cells, and where a line is missing between two, they are one. */
final class PdfGrid {

    /** Lines nearer than this are one, drawn twice; ends nearer than this touch. */
    private static final float NEAR = 3f;
    private static final int MOST_COLUMNS = 60;
    private static final int MOST_ROWS = 400;

    /**
     * A cell with its place in the grid of its table and on the page.
     *
     * @param height grid rows covered
     * @param width grid columns covered
     */
    record Area(PdfGrid table, int row, int column, int height, int width, float left, float right) {
    }

    private final List<Float> xs;
    private final List<Float> ys;
    private final Area[][] areas;

    private PdfGrid(List<Float> xs, List<Float> ys, List<PdfRules.Rule> across, List<PdfRules.Rule> down) {
        this.xs = xs;
        this.ys = ys;
        this.areas = new Area[ys.size() - 1][xs.size() - 1];
        var open = new Walls(across, down);
        for (int row = 0; row < areas.length; row++) {
            for (int column = 0; column < areas[row].length; column++) {
                if (areas[row][column] == null) {
                    enclose(row, column, open);
                }
            }
        }
    }

    /** The grids of at least two columns that the lines of a page make. */
    static List<PdfGrid> of(PdfRules rules) {
        var grids = new ArrayList<PdfGrid>();
        for (var lines : connected(rules)) {
            var xs = distinct(lines.down);
            var ys = distinct(lines.across);
            if (xs.size() > 2 && ys.size() > 1 && xs.size() <= MOST_COLUMNS && ys.size() <= MOST_ROWS) {
                grids.add(new PdfGrid(xs, ys, lines.across, lines.down));
            }
        }
        return grids;
    }

    /** The cell at a point of the page, or null outside the table. */
    @Nullable Area at(float x, float y) {
        int column = between(xs, x);
        int row = between(ys, y);
        return column < 0 || row < 0 ? null : areas[row][column];
    }

    int rows() {
        return areas.length;
    }

    /** The cells that a grid row touches, from the left; those merged with the row above begin in another row. */
    List<Area> row(int row) {
        var out = new ArrayList<Area>();
        for (var area : areas[row]) {
            if (out.isEmpty() || out.getLast() != area) {
                out.add(area);
            }
        }
        return out;
    }

    /** Whether the columns stand where those of another table do, so that it may go on here. */
    boolean alignsWith(PdfGrid other) {
        if (xs.size() != other.xs.size()) {
            return false;
        }
        for (int i = 0; i < xs.size(); i++) {
            if (Math.abs(xs.get(i) - other.xs.get(i)) > NEAR) {
                return false;
            }
        }
        return true;
    }

    private static int between(List<Float> lines, float at) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (at >= lines.get(i) && at < lines.get(i + 1)) {
                return i;
            }
        }
        return -1;
    }

    /** Makes one cell of a unit and its neighbours to the right and below, as far as no line stands between. */
    private void enclose(int row, int column, Walls walls) {
        int right = column + 1;
        while (right < areas[row].length && areas[row][right] == null && !walls.down(xs.get(right), middle(ys, row))) {
            right++;
        }
        int bottom = row + 1;
        while (bottom < areas.length && areas[bottom][column] == null && !walls.across(ys.get(bottom), middle(xs, column))) {
            bottom++;
        }
        var area = new Area(this, row, column, bottom - row, right - column, xs.get(column), xs.get(right));
        for (int r = row; r < bottom; r++) {
            for (int c = column; c < right; c++) {
                areas[r][c] = area;
            }
        }
    }

    private static float middle(List<Float> lines, int at) {
        return (lines.get(at) + lines.get(at + 1)) / 2;
    }

    private static List<Float> distinct(List<PdfRules.Rule> lines) {
        var out = new ArrayList<Float>();
        for (var line : lines.stream().sorted(Comparator.comparing(PdfRules.Rule::at)).toList()) {
            if (out.isEmpty() || line.at() - out.getLast() > NEAR) {
                out.add(line.at());
            }
        }
        return out;
    }

    private record Lines(List<PdfRules.Rule> across, List<PdfRules.Rule> down) {
    }

    /** Lines in groups: those that touch one another, directly or by others. */
    private static List<Lines> connected(PdfRules rules) {
        var across = rules.across();
        var down = rules.down();
        int[] group = new int[across.size() + down.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int a = 0; a < across.size(); a++) {
            for (int d = 0; d < down.size(); d++) {
                if (touch(across.get(a), down.get(d))) {
                    group[root(group, a)] = root(group, across.size() + d);
                }
            }
        }
        Map<Integer, Lines> groups = new HashMap<>();
        for (int i = 0; i < group.length; i++) {
            var lines = groups.computeIfAbsent(root(group, i), k -> new Lines(new ArrayList<>(), new ArrayList<>()));
            (i < across.size() ? lines.across : lines.down).add(i < across.size() ? across.get(i) : down.get(i - across.size()));
        }
        return List.copyOf(groups.values());
    }

    private static int root(int[] group, int of) {
        int at = of;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    private static boolean touch(PdfRules.Rule across, PdfRules.Rule down) {
        return down.at() >= across.from() - NEAR && down.at() <= across.to() + NEAR && across.at() >= down.from() - NEAR && across.at() <= down.to() + NEAR;
    }

    /** Where lines stand in the way. */
    private record Walls(List<PdfRules.Rule> across, List<PdfRules.Rule> down) {

        boolean across(float y, float x) {
            return stands(across, y, x);
        }

        boolean down(float x, float y) {
            return stands(down, x, y);
        }

        private static boolean stands(List<PdfRules.Rule> lines, float at, float where) {
            for (var line : lines) {
                if (Math.abs(line.at() - at) <= NEAR && where >= line.from() && where <= line.to()) {
                    return true;
                }
            }
            return false;
        }
    }
}
