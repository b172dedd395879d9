package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numerals that say where they belong: "1.1", "1.1.1" at the beginning of a line, and the "1" without a stop above them. They
 * count only where they follow one another, since a line may as well begin with "3.5万元" or "12.4宪法日".
 */
final class DecimalNumerals {

    private static final Pattern DECIMAL = Pattern.compile("(?<=\\n|\\A)[ \\t]{0,12}((\\d{1,2}(?:[.．]\\d{1,2}){0,2})[.．](\\d{1,2}))[.．、]?(?![.．\\d%％])(?=[ \\t]{0,4}[\\u4e00-\\u9fff“《（(【])");
    private static final Pattern BARE = Pattern.compile("(?<=\\n|\\A)[ \\t]{0,12}(\\d{1,2})(?=[ \\t]{1,4}[\\u4e00-\\u9fff“《])");
    private static final int GREATEST_GAP = 3;
    private static final int FEWEST = 2;

    private DecimalNumerals() {
    }

    /** A numeral: what stands above it ("1.1" of "1.1.2"), its own number, its characters. */
    private record Decimal(String above, int number, Span span) {

        String whole() {
            return above + "." + number;
        }

        int depth() {
            return (int) above.chars().filter(c -> c == '.').count();
        }
    }

    /** The markers, with these numerals in place of what else was read there. */
    static List<Marker> with(List<Marker> markers, String masked) {
        var decimals = inSequence(all(masked));
        if (decimals.size() < FEWEST) {
            return markers;
        }
        var taken = new Apart();
        var out = new ArrayList<Marker>();
        for (var decimal : decimals) {
            taken.add(decimal.span());
            out.add(new Marker(kind(decimal.depth()), decimal.number(), decimal.span().from(), decimal.span().to(), Marker.Place.LINE));
        }
        tops(masked, decimals, taken, out);
        markers.stream().filter(m -> !taken.overlaps(new Span(m.from(), m.to()))).forEach(out::add);
        out.sort(Comparator.comparingInt(Marker::from));
        return out;
    }

    private static MarkerKind kind(int depth) {
        return depth == 0 ? MarkerKind.DECIMAL : depth == 1 ? MarkerKind.DECIMAL_3 : MarkerKind.DECIMAL_4;
    }

    private static List<Decimal> all(String masked) {
        var found = new ArrayList<Decimal>();
        var m = DECIMAL.matcher(masked);
        while (m.find()) {
            int number = Numerals.parse(m.group(3));
            if (number > 0) {
                found.add(new Decimal(m.group(2).replace('．', '.'), number, new Span(m.start(1), m.end())));
            }
        }
        return found;
    }

    /** Those that begin a list which goes on or has one below, and those that follow in it. */
    private static List<Decimal> inSequence(List<Decimal> all) {
        Set<String> wholes = new HashSet<>();
        Set<String> aboves = new HashSet<>();
        all.forEach(d -> {
            wholes.add(d.whole());
            aboves.add(d.above());
        });
        Map<String, Integer> last = new HashMap<>();
        var kept = new ArrayList<Decimal>();
        for (var decimal : all) {
            int before = last.getOrDefault(decimal.above(), 0);
            boolean opens = decimal.number() == 1 && (wholes.contains(decimal.above() + ".2") || aboves.contains(decimal.whole()) || wholes.contains(decimal.above()) || !last.isEmpty());
            boolean follows = before > 0 && decimal.number() > before && decimal.number() <= before + GREATEST_GAP;
            if (opens || follows) {
                last.put(decimal.above(), decimal.number());
                kept.add(decimal);
            }
        }
        return kept;
    }

    /** "1" without a stop, where "1.1" stands below. */
    private static void tops(String masked, List<Decimal> decimals, Apart taken, List<Marker> out) {
        Set<String> aboves = new HashSet<>();
        decimals.forEach(d -> aboves.add(d.above()));
        var m = BARE.matcher(masked);
        while (m.find()) {
            int number = Numerals.parse(m.group(1));
            if (number > 0 && aboves.contains(m.group(1)) && taken.add(new Span(m.start(1), m.end(1)))) {
                out.add(new Marker(MarkerKind.NUMBER_DOT, number, m.start(1), m.end(1), Marker.Place.LINE));
            }
        }
    }
}
