package cn.mingzhang.decomposition.cascade;

import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.publication.Coverage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bureau made of a plan that was handed down to it.
 *
 * @param plan     the plan it received
 * @param plans    its own plans that split it, the earliest first
 * @param received the tasks it owes, each with how far its parts cover it
 */
public record Cascade(WorkPlanView plan, List<WorkPlanView> plans, List<Coverage> received) {

    /** The draft that is being cut, if there is one. */
    public @Nullable WorkPlanView draft() {
        return plans.stream().filter(each -> each.publishedAt() == null).reduce((_, last) -> last).orElse(null);
    }

    /** How many tasks were split. */
    public long split() {
        return received.stream().filter(Coverage::split).count();
    }

    /** How many of these cover what was received. */
    public long whole() {
        return received.stream().filter(Coverage::whole).count();
    }
}
