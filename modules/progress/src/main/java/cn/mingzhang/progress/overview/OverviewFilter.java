package cn.mingzhang.progress.overview;

import cn.mingzhang.kernel.id.WorkPlanId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which obligations an overview counts.
 *
 * @param period label of one period, or null for all
 * @param looks  any of these; all when empty
 */
public record OverviewFilter(WorkPlanId plan, @Nullable String period, Set<Look> looks) {

    /** All of a plan. */
    public static OverviewFilter of(WorkPlanId plan) {
        return new OverviewFilter(plan, null, Set.of());
    }
}
