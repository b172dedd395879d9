package cn.mingzhang.decomposition.publication;

import cn.mingzhang.kernel.id.JobId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.JobState;
import java.util.List;

/**
 * How far a publication is.
 *
 * @param done  tasks handed down
 * @param total tasks to hand down
 */
public record JobView(JobId id, WorkPlanId planId, JobState state, int done, int total, List<String> errors) {

    /** Whether nothing more will happen by itself. */
    public boolean over() {
        return state == JobState.DONE || state == JobState.FAILED;
    }
}
