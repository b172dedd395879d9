package cn.mingzhang.decomposition.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The straight lines that a page draws across and down, in points from its upper left corner. Borders of tables are drawn as
 * strokes, as rectangles or as filled bars. What a page clips by, or draws beyond a number that no table has, is left out.
 */
final class PdfRules {

    private static final int MOST = 6000;
    private static final float THICKEST = 3f;
    private static final float SHORTEST = 4f;
    private static final float SLANT = 1f;

    /** A line from one end to the other at a distance from the other axis. */
    record Rule(float at, float from, float to) {
    }

    private record Stretch(float x1, float y1, float x2, float y2) {
    }

    private final List<Rule> across = new ArrayList<>();
    private final List<Rule> down = new ArrayList<>();
    private final List<Stretch> path = new ArrayList<>();
    private float x;
    private float y;
    private float firstX;
    private float firstY;

    List<Rule> across() {
        return across;
    }

    List<Rule> down() {
        return down;
    }

    void move(float toX, float toY) {
        x = firstX = toX;
        y = firstY = toY;
    }

    void line(float toX, float toY) {
        if (path.size() < MOST) {
            path.add(new Stretch(x, y, toX, toY));
        }
        x = toX;
        y = toY;
    }

    void close() {
        line(firstX, firstY);
    }

    /** The path so far is drawn along its edges. */
    void stroke() {
        path.forEach(s -> keep(s.x1, s.y1, s.x2, s.y2));
        path.clear();
    }

    /** The path so far is filled: a line where it is thin, else the edges of an area. */
    void fill() {
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (var s : path) {
            left = Math.min(left, Math.min(s.x1, s.x2));
            right = Math.max(right, Math.max(s.x1, s.x2));
            top = Math.min(top, Math.min(s.y1, s.y2));
            bottom = Math.max(bottom, Math.max(s.y1, s.y2));
        }
        path.clear();
        if (bottom - top <= THICKEST && right - left > bottom - top) {
            keep(left, (top + bottom) / 2, right, (top + bottom) / 2);
        } else if (right - left <= THICKEST && bottom - top > right - left) {
            keep((left + right) / 2, top, (left + right) / 2, bottom);
        }
    }

    void forget() {
        path.clear();
    }

    private void keep(float x1, float y1, float x2, float y2) {
        if (across.size() + down.size() >= MOST) {
            return;
        }
        if (Math.abs(y1 - y2) < SLANT && Math.abs(x1 - x2) >= SHORTEST) {
            across.add(new Rule((y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
        } else if (Math.abs(x1 - x2) < SLANT && Math.abs(y1 - y2) >= SHORTEST) {
            down.add(new Rule((x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
        }
    }
}
