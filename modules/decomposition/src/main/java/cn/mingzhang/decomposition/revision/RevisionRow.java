package cn.mingzhang.decomposition.revision;

import cn.mingzhang.decomposition.match.TaskMatch;
import cn.mingzhang.decomposition.match.TaskMatch.Difference;
import java.util.List;
import java.util.Set;

/**
 * One task that differs between the plan in force and its revised document.
 *
 * @param key    names the row in acts: the task of the revised document, or the one in force that it has no more
 * @param byHand what of it is to be settled by hand on the page of the plan in force
 */
public record RevisionRow(String key, TaskMatch match, List<Step> steps, Set<ByHand> byHand) {

    /** What sort of difference it is; those of one sort may be decided on together. */
    public enum Group { ADDED, GONE, REWORDED, OWNERS, DUE, RHYTHM, SEVERAL }

    /** Keeps both immutable. */
    public RevisionRow {
        steps = List.copyOf(steps);
        byHand = Set.copyOf(byHand);
    }

    /** What sort of difference it is. */
    public Group group() {
        return switch (match.kind()) {
            case ADDED -> Group.ADDED;
            case GONE -> Group.GONE;
            case CHANGED, UNCHANGED -> match.differences().size() != 1 ? Group.SEVERAL : switch (match.differences().iterator().next()) {
                case WORDS -> Group.REWORDED;
                case OWNERS -> Group.OWNERS;
                case DUE -> Group.DUE;
                case RHYTHM -> Group.RHYTHM;
            };
        };
    }

    /** Whether taking it over changes something. */
    public boolean acceptable() {
        return !steps.isEmpty();
    }

    /** Counts up with every change of either task, so that of two people the second is told. */
    public int version() {
        var older = match.older();
        var newer = match.newer();
        return (older == null ? 0 : older.version()) + (newer == null ? 0 : newer.version());
    }

    /** Whether the words, the owners or the due date differ. */
    public boolean differs(Difference difference) {
        return match.differences().contains(difference);
    }
}
