package cn.mingzhang.decomposition.carry;

import cn.mingzhang.decomposition.match.TaskMatch.Kind;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import java.util.List;

/**
 * A draft beside the plan of the year before.
 *
 * @param before     last year's
 * @param candidates what may be compared with instead, the latest first; that one among them
 * @param rows       the tasks of this year in their order, then those of last year that are gone
 */
public record CarryForward(WorkPlanView plan, WorkPlanView before, List<WorkPlanView> candidates, List<Offer> rows) {

    /** The rows of a kind. */
    public List<Offer> of(Kind kind) {
        return rows.stream().filter(row -> row.match().kind() == kind).toList();
    }

    /** Those that have something to take over. */
    public List<Offer> offered() {
        return rows.stream().filter(row -> !row.fields().isEmpty()).toList();
    }
}
