package cn.mingzhang.decomposition.plan;

import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.id.WorkPointId;
import org.jspecify.annotations.Nullable;

/**
 * One numbered node of a plan's outline, in document order.
 *
 * @param from first character of its own words in the plan's source text
 * @param to   after its last character
 */
public record WorkPointView(WorkPointId id, WorkPlanId planId, @Nullable WorkPointId parentId, int ordinal, int depth, String marker,
        @Nullable String heading, String text, boolean leaf, int from, int to) {
}
