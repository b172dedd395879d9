package cn.mingzhang.decomposition.match;

import cn.mingzhang.decomposition.task.TaskView;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task in two versions of a plan.
 *
 * @param older       null for one that the newer version added
 * @param newer       null for one that it has no more
 * @param before      the text of the older without its numeral; empty without one
 * @param after       likewise of the newer
 * @param score       how alike the words are, 0 to 1
 * @param differences what it says otherwise; empty for one that is only in one version
 */
public record TaskMatch(@Nullable TaskView older, @Nullable TaskView newer, String before, String after, double score, Set<Difference> differences) {

    /** What became of a task. */
    public enum Kind { UNCHANGED, CHANGED, ADDED, GONE }

    /** What a task says otherwise: its words, who owes it, by when, how often. */
    public enum Difference { WORDS, OWNERS, DUE, RHYTHM }

    /** Keeps the differences immutable, in their order. */
    public TaskMatch {
        var ordered = EnumSet.noneOf(Difference.class);
        ordered.addAll(differences);
        differences = Collections.unmodifiableSet(ordered);
    }

    /** What became of it. */
    public Kind kind() {
        if (older == null) {
            return Kind.ADDED;
        }
        return newer == null ? Kind.GONE : differences.isEmpty() ? Kind.UNCHANGED : Kind.CHANGED;
    }

    /** As the newer version has it, or as it was. */
    public TaskView task() {
        return newer != null ? newer : Objects.requireNonNull(older);
    }
}
