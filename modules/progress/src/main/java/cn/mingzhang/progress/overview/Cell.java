package cn.mingzhang.progress.overview;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one body owes for one task: its obligations of all periods as the one that needs attention most.
 *
 * @param obligation the one that state, lateness and outcome are of
 * @param late       whether that one is late
 * @param count      how many there are
 */
public record Cell(TaskId task, BodyId body, ObligationId obligation, ObligationState state, boolean late, @Nullable Outcome outcome,
        int count) {

    /** From what needs attention most to what needs none. */
    private static final List<ObligationState> BY_NEED = List.of(ObligationState.RETURNED, ObligationState.OPEN, ObligationState.SUBMITTED,
            ObligationState.APPROVED, ObligationState.VERIFIED, ObligationState.EXEMPT, ObligationState.CANCELLED);

    /** Both as one: the state of the needier one. */
    Cell with(Cell other) {
        var first = other.need() < need() ? other : this;
        return new Cell(task, body, first.obligation, first.state, first.late, first.outcome, count + other.count);
    }

    private int need() {
        boolean overdue = late && (state == ObligationState.OPEN || state == ObligationState.RETURNED);
        return overdue ? -1 : BY_NEED.indexOf(state);
    }
}
