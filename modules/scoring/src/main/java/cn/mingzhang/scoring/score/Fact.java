package cn.mingzhang.scoring.score;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import org.jspecify.annotations.Nullable;

/** One obligation as it stood when the snapshot was taken: all that a score may know of it. */
public record Fact(ObligationId obligation, TaskId task, BodyId body, ObligationState state, @Nullable Outcome outcome,
        boolean submitted, boolean onTime, int returns) {

    /** What was exempted or cancelled counts neither for nor against anybody. */
    boolean applies() {
        return state != ObligationState.EXEMPT && state != ObligationState.CANCELLED;
    }

    boolean verifiedAs(Outcome wanted) {
        return state == ObligationState.VERIFIED && outcome == wanted;
    }
}
