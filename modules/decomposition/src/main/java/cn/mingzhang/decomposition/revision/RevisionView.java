package cn.mingzhang.decomposition.revision;

import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.kernel.word.PlanState;
import java.util.List;

/**
 * A revised document beside the plan in force, compared anew whenever somebody looks.
 *
 * @param plan    the revised document
 * @param live    the plan in force
 * @param same    how many tasks are the same in both
 * @param rows    what differs and is not decided on yet; none once it is settled
 * @param decided the newest first
 */
public record RevisionView(WorkPlanView plan, WorkPlanView live, int same, List<RevisionRow> rows, List<RevisionDecision> decided) {

    /** Whether everything was decided on. */
    public boolean settled() {
        return plan.state() == PlanState.SETTLED;
    }
}
