package cn.mingzhang.progress.obligation;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.Part;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one body owes for one task in one period (应报事项), as it stands now.
 *
 * @param parent           the obligation of its issuer that it serves; null where the issuer began the task
 * @param tenant           the bureau that the body belongs to
 * @param city             the city that the body lies under, the city itself included; null elsewhere
 * @param step             0 while the body and its own leader have it, then the step of the chain it waits at
 * @param awaiting         whose judgement it waits for
 * @param returnedByStep   who sent it back last, until its own leader has approved it again
 * @param rectifyBy        the date it was to be mended by (整改期限)
 * @param outcome          what the submitted report says, and once verified what the verifier confirmed
 * @param firstSubmittedOn the date of its first submission
 * @param firstDueOn       the due date that was in force on that date
 * @param declined         whether its body sent the task back and waits for the issuer's answer
 * @param rectifiedLate    whether a re-submission came after the date set for it
 */
public record Obligation(ObligationId id, WorkPlanId plan, TaskId task, @Nullable ObligationId parent, BodyId issuer, BodyId body, BodyId tenant,
        @Nullable BodyId city, Part part, String period, LocalDate opensOn, LocalDate dueOn, ObligationState state, int step,
        @Nullable BodyId awaiting, @Nullable Integer returnedByStep, @Nullable LocalDate rectifyBy, @Nullable Outcome outcome,
        @Nullable Instant receivedAt, @Nullable LocalDate firstSubmittedOn, @Nullable LocalDate firstDueOn,
        boolean rectifiedLate, int returnCount, boolean declined, Instant changedAt, int version) {

    /** Whether the body itself has to act: fill in, or mend. */
    public boolean withBody() {
        return state == ObligationState.OPEN || state == ObligationState.RETURNED;
    }

    /** The date that counts now: the due date, or after a return the date set for mending. */
    public LocalDate deadline() {
        return state == ObligationState.RETURNED && rectifyBy != null ? rectifyBy : dueOn;
    }

    /** Whether it is not yet reported though its date has passed, or was reported after its date. */
    public boolean late(LocalDate today) {
        if (state == ObligationState.EXEMPT || state == ObligationState.CANCELLED) {
            return false;
        }
        return withBody() && deadline().isBefore(today) || firstSubmittedLate() || rectifiedLate;
    }

    /** Whether it was submitted at all, first by its due date and each time again by the date set. */
    public boolean onTime() {
        return firstSubmittedOn != null && !firstSubmittedLate() && !rectifiedLate;
    }

    private boolean firstSubmittedLate() {
        return firstSubmittedOn != null && firstDueOn != null && firstSubmittedOn.isAfter(firstDueOn);
    }
}
