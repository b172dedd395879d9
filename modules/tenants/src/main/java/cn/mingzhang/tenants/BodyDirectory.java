package cn.mingzhang.tenants;

import cn.mingzhang.kernel.id.BodyId;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the bodies that a document's words mean, by name, alias, former name, or likeness. Immutable. */
public final class BodyDirectory {

    /** A body under one of its names. */
    public record Named(BodyId body, String bodyName, String name) {
    }

    /**
     * A body that could be meant.
     *
     * @param score 0 to 1: shared pairs of neighbouring characters (Dice)
     */
    public record Proposal(BodyId body, String bodyName, double score) {
    }

    private final List<Named> names;
    private final Map<String, Set<BodyId>> exact;
    private final Map<String, Set<BodyId>> before;

    /**
     * @param present names and aliases in force
     * @param former names that bodies had; they count where nobody has the name now
     */
    BodyDirectory(List<Named> present, List<Named> former) {
        this.names = Stream.concat(present.stream(), former.stream()).toList();
        this.exact = byName(present);
        this.before = byName(former);
    }

    private static Map<String, Set<BodyId>> byName(List<Named> names) {
        var bodies = new HashMap<String, Set<BodyId>>();
        for (var named : names) {
            bodies.computeIfAbsent(fold(named.name()), _ -> new HashSet<>()).add(named.body());
        }
        return bodies;
    }

    /** The one body with this name or alias, or that had this name before; empty when none or several have it. */
    public Optional<BodyId> exact(String words) {
        String name = fold(words);
        var found = exact.getOrDefault(name, before.getOrDefault(name, Set.of()));
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** The likeliest bodies, best first, at most {@code count} and none without likeness. */
    public List<Proposal> similar(String words, int count) {
        var wanted = pairs(fold(words));
        var best = new HashMap<BodyId, Proposal>();
        for (var named : names) {
            double score = dice(wanted, pairs(fold(named.name())));
            if (score > 0.2) {
                best.merge(named.body(), new Proposal(named.body(), named.bodyName(), score), (a, b) -> a.score() >= b.score() ? a : b);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(Proposal::score).reversed().thenComparing(proposal -> proposal.body().value()))
                .limit(count).toList();
    }

    private static String fold(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        if (text.length() == 1) {
            pairs.add(text);
        }
        return pairs;
    }

    private static double dice(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        long shared = a.stream().filter(b::contains).count();
        return 2.0 * shared / (a.size() + b.size());
    }
}
