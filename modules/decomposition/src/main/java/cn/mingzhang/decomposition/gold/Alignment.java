package cn.mingzhang.decomposition.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Pairs the points of the answers with those recognised, one to one and in order, as many as can be: two are alike when the
 * first 10 characters of one's start stand in the first 30 of the other's heading and start.
 */
final class Alignment {

    private static final int KEY = 10;
    private static final int WINDOW = 30;
    private static final double SAME_MARKER = 0.001;

    /** The places of two points that are one. */
    record Pair(int wanted, int found) {
    }

    private record Keys(String key, String whole, String start, String marker) {
        static Keys of(GoldPoint p) {
            String start = Folded.of(p.start());
            String heading = p.heading() == null ? "" : Folded.of(p.heading());
            return new Keys(cut(start.isEmpty() ? heading : start, KEY), cut(heading + start, WINDOW), cut(start, WINDOW),
                    p.path().isEmpty() ? "" : Folded.of(p.path().getLast()));
        }

        private static String cut(String s, int length) {
            return s.length() <= length ? s : s.substring(0, length);
        }

        private boolean holds(String key) {
            return whole.contains(key) || start.contains(key);
        }

        boolean like(Keys other) {
            return !key.isEmpty() && !other.key.isEmpty() && (other.holds(key) || holds(other.key));
        }
    }

    private Alignment() {
    }

    static List<Pair> of(List<GoldPoint> wanted, List<GoldPoint> found) {
        var a = wanted.stream().map(Keys::of).toList();
        var b = found.stream().map(Keys::of).toList();
        double[][] best = new double[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                best[i][j] = Math.max(Math.max(best[i + 1][j], best[i][j + 1]), paired(a.get(i), b.get(j), best[i + 1][j + 1]));
            }
        }
        return trace(a, b, best);
    }

    private static double paired(Keys a, Keys b, double rest) {
        return a.like(b) ? rest + 1 + (Objects.equals(a.marker(), b.marker()) ? SAME_MARKER : 0) : 0;
    }

    private static List<Pair> trace(List<Keys> a, List<Keys> b, double[][] best) {
        var pairs = new ArrayList<Pair>();
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            if (a.get(i).like(b.get(j)) && Math.abs(best[i][j] - paired(a.get(i), b.get(j), best[i + 1][j + 1])) < 1e-9) {
                pairs.add(new Pair(i++, j++));
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }
}
