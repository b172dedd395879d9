package cn.mingzhang.decomposition.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds texts that say nearly the same: by the share of pairs of neighbouring characters they have in common (Jaccard), without numerals,
 * punctuation and the owners in brackets. Pairs are looked up in an index, so that only texts that share some are compared.
 */
public final class Likeness {

    /** From here on two texts are taken for the same duty; the best of last year's with a new date or number lie above it. */
    public static final double SAME = 0.6;

    /** What stands in brackets may hold a name with brackets of its own: 各县（市、区）司法局. */
    private static final Pattern BRACKETED = Pattern.compile("[（(〔【\\[](?:[^（(〔【\\[）)〕】\\]]++|[（(][^（()）]*+[）)])*+[）)〕】\\]]");
    private static final Pattern OWNING = Pattern.compile("单位|牵头|责任|配合|分工");
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{IsHan}\\p{IsAlphabetic}]+");
    private static final int FEWEST = 4;
    /** From so many pairs on, a text that was lengthened or cut is known by what is left of the shorter one. */
    private static final int ENOUGH = 12;
    private static final double PART = 0.75;

    /**
     * Two texts that say nearly the same.
     *
     * @param one   place in the first list
     * @param other place in the second
     * @param share 0 to 1
     */
    public record Pair(int one, int other, double share) {
    }

    private final List<Set<String>> texts;
    private final Map<String, List<Integer>> index = new HashMap<>();

    private Likeness(List<String> texts) {
        this.texts = texts.stream().map(Likeness::pairs).toList();
        for (int at = 0; at < this.texts.size(); at++) {
            for (String pair : this.texts.get(at)) {
                index.computeIfAbsent(pair, _ -> new ArrayList<>()).add(at);
            }
        }
    }

    /** Within one list: for each text the best of those before it. */
    public static List<Pair> within(List<String> texts) {
        var known = new Likeness(texts);
        var found = new ArrayList<Pair>();
        for (int at = 0; at < texts.size(); at++) {
            known.best(known.texts.get(at), at, at, found);
        }
        return found;
    }

    /** For each text the best of the other list. */
    public static List<Pair> between(List<String> texts, List<String> others) {
        var known = new Likeness(others);
        var found = new ArrayList<Pair>();
        for (int at = 0; at < texts.size(); at++) {
            known.best(pairs(texts.get(at)), at, others.size(), found);
        }
        return found;
    }

    /**
     * Every pair of a text of one list with one of the other that are so alike; a text that was only lengthened or cut counts by three
     * quarters of what it kept.
     */
    static List<Pair> all(List<String> texts, List<String> others, double atLeast) {
        var known = new Likeness(others);
        var found = new ArrayList<Pair>();
        for (int at = 0; at < texts.size(); at++) {
            var wanted = pairs(texts.get(at));
            var shared = known.shared(wanted, others.size());
            for (int other = 0; other < shared.length && wanted.size() >= FEWEST; other++) {
                double share = shared[other] == 0 ? 0 : lasting(shared[other], wanted.size(), known.texts.get(other).size());
                if (share >= atLeast) {
                    found.add(new Pair(at, other, share));
                }
            }
        }
        return found;
    }

    private static double lasting(int shared, int one, int other) {
        double whole = (double) shared / (one + other - shared);
        int shorter = Math.min(one, other);
        return shorter < ENOUGH ? whole : Math.max(whole, PART * shared / shorter);
    }

    private void best(Set<String> wanted, int at, int before, List<Pair> found) {
        var shared = shared(wanted, before);
        Pair best = null;
        for (int other = 0; other < before && wanted.size() >= FEWEST; other++) {
            double share = (double) shared[other] / (wanted.size() + texts.get(other).size() - shared[other]);
            if (share >= SAME && (best == null || share > best.share())) {
                best = new Pair(at, other, share);
            }
        }
        if (best != null) {
            found.add(best);
        }
    }

    /** How many of the pairs each of the first texts has. */
    private int[] shared(Set<String> wanted, int before) {
        var shared = new int[before];
        for (String pair : wanted) {
            for (int other : index.getOrDefault(pair, List.of())) {
                if (other >= before) {
                    break;
                }
                shared[other]++;
            }
        }
        return shared;
    }

    /** A text without its owners in brackets. */
    static String ownerless(String text) {
        return BRACKETED.matcher(text).replaceAll(found -> OWNING.matcher(found.group()).find() ? "" : Matcher.quoteReplacement(found.group()));
    }

    private static Set<String> pairs(String text) {
        String words = NO_WORDS.matcher(ownerless(text)).replaceAll("");
        var pairs = new HashSet<String>();
        for (int at = 0; at + 2 <= words.length(); at++) {
            pairs.add(words.substring(at, at + 2));
        }
        return pairs;
    }
}
