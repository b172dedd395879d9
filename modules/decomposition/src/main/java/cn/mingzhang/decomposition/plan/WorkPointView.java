package cn.mingzhang.decomposition.plan;

import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.id.WorkPointId;
import org.jspecify.annotations.Nullable;

/**
 * One numbered node of a plan's outline, in document order.
 *
 * @param from    first character of its own words in the plan's source text
 * @param to      after its last character
 * @param dropped whether a draft's office took the heading out: what stood below it stands below the one above
 */
public record WorkPointView(WorkPointId id, WorkPlanId planId, @Nullable WorkPointId parentId, int ordinal, int depth, String marker,
        @Nullable String heading, String text, boolean leaf, int from, int to, boolean dropped, int version) {

    /** The same point in other words. */
    public WorkPointView worded(String otherMarker, String words) {
        return new WorkPointView(id, planId, parentId, ordinal, depth, otherMarker, words, text, leaf, from, to, dropped, version);
    }

    /** The same point under another one; null for the outermost level. */
    public WorkPointView under(@Nullable WorkPointId parent) {
        return new WorkPointView(id, planId, parent, ordinal, depth, marker, heading, text, leaf, from, to, dropped, version);
    }

    /** The same point, taken out or put back. */
    public WorkPointView dropped(boolean out) {
        return new WorkPointView(id, planId, parentId, ordinal, depth, marker, heading, text, leaf, from, to, out, version);
    }

    /** The same point on a level, 0 for the outermost. */
    WorkPointView on(int level) {
        return new WorkPointView(id, planId, parentId, ordinal, level, marker, heading, text, leaf, from, to, dropped, version);
    }

    /** Whether two states of a point say the same, whatever their versions, and however many points were added before it. */
    public boolean says(WorkPointView other) {
        return equals(new WorkPointView(other.id, other.planId, other.parentId, ordinal, other.depth, other.marker, other.heading, other.text,
                other.leaf, other.from, other.to, other.dropped, version));
    }
}
