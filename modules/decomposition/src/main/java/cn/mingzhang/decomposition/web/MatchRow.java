package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.match.TaskMatch;
import cn.mingzhang.web.TextDiff.Piece;
import java.util.List;

/**
 * A task of two versions of a plan, in words, for pages that show them side by side; what is not there is empty.
 *
 * @param percent how alike the words are
 * @param text    its words with what was put in and taken out
 */
record MatchRow(TaskMatch match, long percent, List<Piece> text, String ownersBefore, String ownersAfter, String dueBefore, String dueAfter,
        String rhythmBefore, String rhythmAfter) {

    /** A field as it was. */
    public String before(String what) {
        return switch (TaskMatch.Difference.valueOf(what)) {
            case WORDS -> match.before();
            case OWNERS -> ownersBefore;
            case DUE -> dueBefore;
            case RHYTHM -> rhythmBefore;
        };
    }

    /** A field as it is now. */
    public String after(String what) {
        return switch (TaskMatch.Difference.valueOf(what)) {
            case WORDS -> match.after();
            case OWNERS -> ownersAfter;
            case DUE -> dueAfter;
            case RHYTHM -> rhythmAfter;
        };
    }

    /** Whether a field differs. */
    public boolean differs(String what) {
        return match.differences().contains(TaskMatch.Difference.valueOf(what));
    }
}
