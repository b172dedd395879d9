package cn.mingzhang.decomposition.document;

import cn.mingzhang.decomposition.plan.DraftPoint;
import cn.mingzhang.decomposition.plan.PlanDraft;
import cn.mingzhang.decomposition.task.DraftTask;
import java.util.List;

/**
 * What a document became, before it is stored.
 *
 * @param warnings codes of what a person should know about the whole
 */
record DocumentDraft(PlanDraft plan, List<DraftTask> tasks, List<String> warnings) {

    /** How many points state work. */
    int leaves() {
        return (int) plan.points().stream().filter(DraftPoint::leaf).count();
    }
}
