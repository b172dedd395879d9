package cn.mingzhang.progress.obligation;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What scoring counts of one obligation.
 *
 * @param outcome   as verified, or as reported where it is not verified yet; null without a standing report
 * @param submitted whether it was ever submitted
 * @param onTime    first submitted by its due date, and each time again by the date set
 * @param returns   how often a superior sent it back
 */
public record ObligationFact(ObligationId obligation, TaskId task, BodyId body, ObligationState state, @Nullable Outcome outcome,
        boolean submitted, boolean onTime, int returns) {
}
