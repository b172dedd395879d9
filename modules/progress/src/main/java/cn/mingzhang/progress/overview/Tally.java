package cn.mingzhang.progress.overview;

import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How many obligations share a state and an outcome.
 *
 * @param overdue with their body though their date has passed
 * @param late    overdue, or reported after their date
 * @param onTime  reported in time
 * @param counted for the rate of punctuality: reported, or not reported though due
 */
public record Tally(ObligationState state, @Nullable Outcome outcome, int count, int overdue, int late, int onTime, int counted) {

    /** The part of a bar that it belongs to: late ones apart. */
    public String share() {
        return switch (state) {
            case OPEN -> "open";
            case RETURNED -> "returned";
            case SUBMITTED, APPROVED -> "review";
            case VERIFIED -> outcome == Outcome.NOTHING_TO_REPORT ? "zero" : "verified";
            case EXEMPT, CANCELLED -> "exempt";
        };
    }
}
