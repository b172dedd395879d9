package cn.mingzhang.decomposition.gold;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts over documents; every figure is a micro average over all of them. */
public final class GoldScore {

    private static final int RIGHT = 0;
    private static final int FOUND = 1;
    private static final int WANTED = 2;

    private final Map<Field, int[]> counts = new EnumMap<>(Field.class);
    private final List<String> differences = new ArrayList<>();

    GoldScore() {
        for (var field : Field.values()) {
            counts.put(field, new int[3]);
        }
    }

    /** The figures, one per field. */
    public List<Figure> figures() {
        return counts.entrySet().stream().map(e -> new Figure(e.getKey(), e.getValue()[RIGHT], e.getValue()[FOUND], e.getValue()[WANTED])).toList();
    }

    /** The figure of one field. */
    public Figure of(Field field) {
        return figures().get(field.ordinal());
    }

    /** What differs, in a line each, for people. */
    public List<String> differences() {
        return List.copyOf(differences);
    }

    void add(String document, List<GoldPoint> wanted, List<GoldPoint> found) {
        var pairs = Alignment.of(wanted, found);
        count(Field.SEGMENTATION, pairs.size(), found.size(), wanted.size());
        Map<Integer, GoldPoint> matched = pairs.stream().collect(Collectors.toMap(Alignment.Pair::wanted, p -> found.get(p.found())));
        var taken = pairs.stream().map(Alignment.Pair::found).collect(Collectors.toSet());
        for (int i = 0; i < wanted.size(); i++) {
            if (matched.get(i) instanceof GoldPoint other) {
                compare(document, wanted.get(i), other);
            } else {
                missed(document, wanted.get(i));
            }
        }
        for (int j = 0; j < found.size(); j++) {
            if (!taken.contains(j)) {
                var extra = found.get(j);
                extra.facts().forEach((field, facts) -> count(field, 0, field.alarms() ? facts.size() : 0, 0));
                differences.add(document + " not asked for: " + said(extra));
            }
        }
    }

    private void missed(String document, GoldPoint point) {
        point.facts().forEach((field, facts) -> count(field, 0, 0, facts.size()));
        differences.add(document + " missed: " + said(point));
    }

    private void compare(String document, GoldPoint wanted, GoldPoint found) {
        wanted.facts().forEach((field, facts) -> {
            var other = new ArrayList<>(found.facts().getOrDefault(field, List.of()));
            int all = other.size();
            int right = (int) facts.stream().filter(other::remove).count();
            count(field, right, all, facts.size());
            if (right < all || right < facts.size()) {
                differences.add(document + " " + said(wanted) + ": " + field + " is " + facts + " and not " + found.facts().get(field));
            }
        });
    }

    private void count(Field field, int right, int found, int wanted) {
        int[] of = counts.get(field);
        of[RIGHT] += right;
        of[FOUND] += found;
        of[WANTED] += wanted;
    }

    private static String said(GoldPoint point) {
        return String.join("", point.path()) + " " + (point.heading() == null ? point.start() : point.heading());
    }
}
