package cn.mingzhang.decomposition.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;

/** Finds everything in a text that could be an outline numeral. */
final class Markers {

    private static final int GREATEST = 999;

    private Markers() {
    }

    /** The candidates in text order, none inside a masked part, none overlapping. */
    static List<Marker> find(String text, String masked) {
        var found = new ArrayList<Marker>();
        for (var kind : MarkerKind.ranked()) {
            var m = kind.in(masked).useTransparentBounds(true).useAnchoringBounds(false);
            for (int at = kind.next(masked, 0); at >= 0;) {
                int number = m.region(at, masked.length()).lookingAt() ? number(m) : 0;
                if (number > 0 && number <= GREATEST) {
                    found.add(new Marker(kind, number, m.start(), m.end(), place(text, m.start())));
                }
                at = kind.next(masked, number == 0 ? at + 1 : m.end());
            }
        }
        found.sort(Comparator.comparingInt(Marker::from).thenComparing(Marker::kind));
        return withoutOverlaps(found);
    }

    private static int number(Matcher m) {
        for (int g = 1; g <= m.groupCount(); g++) {
            if (m.group(g) != null) {
                return Numerals.parse(m.group(g));
            }
        }
        return -1;
    }

    private static List<Marker> withoutOverlaps(List<Marker> sorted) {
        var kept = new ArrayList<Marker>(sorted.size());
        int end = 0;
        for (var marker : sorted) {
            if (marker.from() >= end) {
                kept.add(marker);
                end = marker.to();
            }
        }
        return kept;
    }

    private static Marker.Place place(String text, int at) {
        int i = at - 1;
        while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i--;
        }
        if (i < 0 || text.charAt(i) == '\n') {
            return Marker.Place.LINE;
        }
        if ("。；;！？!?：:）)】〕".indexOf(text.charAt(i)) >= 0) {
            return Marker.Place.SENTENCE;
        }
        return i < at - 1 ? Marker.Place.BLANK : Marker.Place.GLUED;
    }
}
