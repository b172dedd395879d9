package cn.mingzhang.scoring.assessment;

import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The obligations behind one figure.
 *
 * @param count how many the criterion looked at: all that were owed for a share, those with an occurrence for a deduction
 * @param total what they came to: fulfilled or punctual ones for a share, occurrences for a deduction
 */
public record FactsView(SheetView sheet, SheetView.Line line, int count, BigDecimal total, Page<Item> page) {

    /**
     * One obligation as it stood at the cut-off.
     *
     * @param times how much it counted: 1, 0.5 or 0 of a share, or its number of occurrences
     */
    public record Item(ObligationId obligation, TaskId task, ObligationState state, @Nullable Outcome outcome, boolean submitted,
            boolean onTime, BigDecimal times) {

        /** Whether it was reported too late, or not at all. */
        public boolean late() {
            return !onTime;
        }
    }
}
