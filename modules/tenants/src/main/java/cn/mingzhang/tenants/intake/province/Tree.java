package cn.mingzhang.tenants.intake.province;

import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tree as it will be: what stands, with the rows of the file over it. Pure. */
final class Tree {

    /** A body by code, wherever it comes from. */
    record Node(String code, BodyLevel level, boolean active, @Nullable String systemSuperior, @Nullable String areaSuperior) {

        @Nullable String superior(Line line) {
            return line == Line.SYSTEM ? systemSuperior : areaSuperior;
        }
    }

    private final Map<String, Node> nodes = new LinkedHashMap<>();

    Tree(List<BodyRow> rows, Known known) {
        known.bodies().values().forEach(body ->
                nodes.put(body.code(), new Node(body.code(), body.level(), body.active(), body.systemSuperior(), body.areaSuperior())));
        rows.forEach(row -> nodes.put(row.code(), new Node(row.code(), row.level(), true, row.systemSuperior(), row.areaSuperior())));
    }

    @Nullable Node find(@Nullable String code) {
        return code == null ? null : nodes.get(code);
    }

    Iterable<Node> nodes() {
        return nodes.values();
    }

    /** Whether somebody who begins with one line and goes up by either comes by the body again. */
    boolean inCircle(String code, Line line) {
        var seen = new HashSet<String>();
        var next = new ArrayDeque<Node>();
        var first = above(code, line);
        if (first != null) {
            next.add(first);
        }
        while (!next.isEmpty()) {
            var at = next.poll();
            if (at.code().equals(code)) {
                return true;
            }
            if (seen.add(at.code())) {
                Stream.of(Line.values()).map(each -> above(at.code(), each)).filter(Objects::nonNull).forEach(next::add);
            }
        }
        return false;
    }

    private @Nullable Node above(String code, Line line) {
        var node = nodes.get(code);
        return node == null ? null : find(node.superior(line));
    }

    /**
     * What a body lies under, itself at 0: whatever stands above it on either line, and above that on the same line, with the
     * shorter way counted. The lines must not run in circles.
     */
    Map<String, Integer> over(String code) {
        var depths = new HashMap<String, Integer>();
        depths.put(code, 0);
        for (var line : Line.values()) {
            int depth = 1;
            for (var at = above(code, line); at != null; at = above(at.code(), line)) {
                depths.merge(at.code(), depth++, Math::min);
            }
        }
        return depths;
    }

    /** The rows in an order in which no body comes before what stands above it. The lines must not run in circles. */
    List<BodyRow> topDown(List<BodyRow> rows) {
        var byCode = new HashMap<String, BodyRow>();
        rows.forEach(row -> byCode.put(row.code(), row));
        var placed = new HashSet<String>();
        var ordered = new ArrayList<BodyRow>(rows.size());
        rows.forEach(row -> place(row, byCode, placed, ordered));
        return ordered;
    }

    private static void place(BodyRow row, Map<String, BodyRow> byCode, HashSet<String> placed, List<BodyRow> ordered) {
        if (!placed.add(row.code())) {
            return;
        }
        for (var line : Line.values()) {
            String above = row.superior(line);
            var superior = above == null ? null : byCode.get(above);
            if (superior != null) {
                place(superior, byCode, placed, ordered);
            }
        }
        ordered.add(row);
    }
}
