package cn.mingzhang.progress.overview;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Obligations as parts of one bar.
 *
 * @param parts in the order in which bars show them; empty parts are left out
 */
public record Shares(List<Share> parts, int total) {

    /** One part: verified, zero, review, open, returned, late or exempt. */
    public record Share(String state, int count) {
    }

    private static final List<String> ORDER = List.of("verified", "zero", "review", "open", "returned", "late", "exempt");

    /** What these tallies add up to. */
    public static Shares of(Collection<Tally> tallies) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        ORDER.forEach(state -> counts.put(state, 0));
        for (var tally : tallies) {
            counts.merge(tally.share(), tally.count() - tally.overdue(), Integer::sum);
            counts.merge("late", tally.overdue(), Integer::sum);
        }
        var parts = counts.entrySet().stream().filter(entry -> entry.getValue() > 0)
                .map(entry -> new Share(entry.getKey(), entry.getValue())).toList();
        return new Shares(parts, parts.stream().mapToInt(Share::count).sum());
    }

    /** How many are in one part. */
    public int of(String state) {
        return parts.stream().filter(part -> part.state().equals(state)).mapToInt(Share::count).sum();
    }

    /** Verified ones, zero reports included. */
    public int done() {
        return of("verified") + of("zero");
    }
}
