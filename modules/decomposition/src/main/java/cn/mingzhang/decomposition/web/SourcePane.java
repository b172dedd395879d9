package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.plan.SourceDocument;
import cn.mingzhang.decomposition.plan.SourceMark;
import cn.mingzhang.decomposition.plan.WorkPointView;
import cn.mingzhang.kernel.id.WorkPointId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The source text cut into lines, the stretch of each work point in a line, and coloured words. */
final class SourcePane {

    /** The longest text shown beside the outline. */
    private static final int LONGEST = 200_000;

    /**
     * One line of the source.
     *
     * @param heading whether it is a heading of the outline
     */
    record Line(boolean heading, List<Run> runs) {
    }

    /**
     * Neighbouring words of one work point, or of none.
     *
     * @param point the point, null between points
     */
    record Run(@Nullable WorkPointId point, List<Piece> pieces) {
    }

    /**
     * Words of one colour.
     *
     * @param tone class of the mark, null for plain words
     */
    record Piece(String text, @Nullable String tone) {
    }

    private final String text;
    private final List<SourceMark> marks;
    private final List<WorkPointView> points;

    private SourcePane(SourceDocument source, List<WorkPointView> points) {
        this.text = source.text().substring(0, Math.min(source.text().length(), LONGEST));
        this.marks = source.marks().stream().sorted(Comparator.comparingInt(SourceMark::from)).toList();
        this.points = points.stream().sorted(Comparator.comparingInt(WorkPointView::from)).toList();
    }

    static List<Line> lines(SourceDocument source, List<WorkPointView> points) {
        return new SourcePane(source, points).lines();
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            if (!text.substring(from, to).isBlank()) {
                lines.add(line(from, to));
            }
            from = to + 1;
        }
        return lines;
    }

    private Line line(int from, int to) {
        var runs = new ArrayList<Run>();
        int start = from;
        for (int cut : cuts(from, to)) {
            var point = pointAt(start);
            var id = point == null || !point.leaf() ? null : point.id();
            var piece = new Piece(text.substring(start, cut), toneAt(start));
            if (!runs.isEmpty() && Objects.equals(runs.getLast().point(), id)) {
                runs.getLast().pieces().add(piece);
            } else {
                runs.add(new Run(id, new ArrayList<>(List.of(piece))));
            }
            start = cut;
        }
        var first = pointAt(from);
        return new Line(first != null && !first.leaf() && first.heading() != null && first.to() <= to + 1, runs);
    }

    private TreeSet<Integer> cuts(int from, int to) {
        var cuts = new TreeSet<Integer>();
        cuts.add(to);
        for (int at = firstEnding(marks.size(), from); at < marks.size() && marks.get(at).from() < to; at++) {
            keep(cuts, marks.get(at).from(), from, to);
            keep(cuts, marks.get(at).to(), from, to);
        }
        for (var point : points) {
            if (point.from() > to) {
                break;
            }
            keep(cuts, point.from(), from, to);
            keep(cuts, point.to(), from, to);
        }
        return cuts;
    }

    /** The first mark that may reach into the line; marks are short, but what was set aside may span lines. */
    private int firstEnding(int size, int from) {
        int at = 0;
        while (at < size && marks.get(at).to() <= from) {
            at++;
        }
        return at;
    }

    private static void keep(TreeSet<Integer> cuts, int at, int from, int to) {
        if (at > from && at < to) {
            cuts.add(at);
        }
    }

    private @Nullable WorkPointView pointAt(int at) {
        return points.stream().filter(point -> point.from() <= at && at < point.to()).reduce((_, inner) -> inner).orElse(null);
    }

    private @Nullable String toneAt(int at) {
        String tone = null;
        for (var mark : marks) {
            if (mark.from() > at) {
                break;
            }
            if (at < mark.to()) {
                tone = switch (mark.kind()) {
                    case "OWNER" -> "m-owner";
                    case "DUE" -> "m-due";
                    case "OUT" -> "m-out";
                    case "LIMIT" -> "m-limit";
                    case "MEASURE" -> "m-measure";
                    default -> "m-quota";
                };
            }
        }
        return tone;
    }
}
