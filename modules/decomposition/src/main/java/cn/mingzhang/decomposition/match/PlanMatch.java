package cn.mingzhang.decomposition.match;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import cn.mingzhang.decomposition.task.TaskView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tasks of one version of a plan in another, one to one: first those of the same words, then the likest pairs, the best of all
 * first. Of two that are as alike, the one under the same heading or with the same number is meant.
 */
public final class PlanMatch {

    /** From here on two tasks are taken for one that was reworded. */
    static final double ALIKE = 0.5;
    /** What is less alike than this is another duty, wherever it stands. */
    private static final double LEAST = 0.4;
    private static final double SAME_HEADING = 0.1;
    private static final double SAME_NUMBER = 0.05;

    private record Candidate(int newer, int older, double share, double score) {
    }

    private final PlanVersion older;
    private final PlanVersion newer;
    private final List<String> olderPaths;
    private final List<String> newerPaths;
    private final int[] olderOf;
    private final boolean[] taken;
    private final double[] shares;

    private PlanMatch(PlanVersion older, PlanVersion newer) {
        this.older = older;
        this.newer = newer;
        this.olderPaths = older.tasks().stream().map(older::path).toList();
        this.newerPaths = newer.tasks().stream().map(newer::path).toList();
        this.olderOf = new int[newer.tasks().size()];
        this.taken = new boolean[older.tasks().size()];
        this.shares = new double[newer.tasks().size()];
        Arrays.fill(olderOf, -1);
    }

    /** The tasks of the newer version in their order, then those that it has no more in theirs. */
    public static List<TaskMatch> of(PlanVersion older, PlanVersion newer) {
        var match = new PlanMatch(older, newer);
        match.byWords();
        match.byLikeness();
        return match.found();
    }

    private void byWords() {
        var byWords = IntStream.range(0, older.tasks().size()).boxed()
                .collect(groupingBy(at -> plain(older, at), toCollection(LinkedList::new)));
        for (int at = 0; at < olderOf.length; at++) {
            int place = at;
            var same = byWords.getOrDefault(plain(newer, at), new LinkedList<>());
            same.stream().max(Comparator.comparingDouble((Integer other) -> place(place, other)).thenComparing(Comparator.reverseOrder())).ifPresent(best -> {
                same.remove(best);
                take(place, best, 1);
            });
        }
    }

    private static String plain(PlanVersion version, int at) {
        var task = version.tasks().get(at);
        return TaskWording.plain(task, version.text(task));
    }

    private void byLikeness() {
        var restNewer = IntStream.range(0, olderOf.length).filter(at -> olderOf[at] < 0).boxed().toList();
        var restOlder = IntStream.range(0, taken.length).filter(at -> !taken[at]).boxed().toList();
        var candidates = new ArrayList<Candidate>();
        Likeness.all(restNewer.stream().map(at -> TaskWording.looked(newer.tasks().get(at))).toList(),
                restOlder.stream().map(at -> TaskWording.looked(older.tasks().get(at))).toList(), LEAST).forEach(pair -> {
                    int one = restNewer.get(pair.one());
                    int other = restOlder.get(pair.other());
                    candidates.add(new Candidate(one, other, pair.share(), pair.share() + place(one, other)));
                });
        candidates.stream().filter(each -> each.score() >= ALIKE)
                .sorted(Comparator.comparingDouble(Candidate::score).reversed().thenComparingInt(each -> Math.abs(each.newer() - each.older())))
                .filter(each -> olderOf[each.newer()] < 0 && !taken[each.older()]).forEach(each -> take(each.newer(), each.older(), each.share()));
    }

    private double place(int at, int other) {
        String path = newerPaths.get(at);
        return (!path.isEmpty() && path.equals(olderPaths.get(other)) ? SAME_HEADING : 0)
                + (newer.tasks().get(at).number().equals(older.tasks().get(other).number()) ? SAME_NUMBER : 0);
    }

    private void take(int at, int other, double share) {
        if (olderOf[at] < 0 && !taken[other]) {
            olderOf[at] = other;
            taken[other] = true;
            shares[at] = share;
        }
    }

    private List<TaskMatch> found() {
        var found = new ArrayList<TaskMatch>();
        int years = newer.year() - older.year();
        for (int at = 0; at < olderOf.length; at++) {
            var task = newer.tasks().get(at);
            var before = olderOf[at] < 0 ? null : older.tasks().get(olderOf[at]);
            found.add(match(before, task, shares[at], years));
        }
        for (int at = 0; at < taken.length; at++) {
            if (!taken[at]) {
                found.add(match(older.tasks().get(at), null, 0, years));
            }
        }
        return found;
    }

    private TaskMatch match(@Nullable TaskView before, @Nullable TaskView after, double share, int years) {
        String was = before == null ? "" : older.text(before);
        String is = after == null ? "" : newer.text(after);
        return new TaskMatch(before, after, was, is, share, before == null || after == null ? Set.of() : TaskWording.differences(before, was, after, is, years));
    }
}
