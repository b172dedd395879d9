package cn.mingzhang.progress.obligation;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.ObligationState;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which obligations a list shows; null and empty mean no such condition.
 *
 * @param states     any of these
 * @param dueBefore  due earlier than this date
 * @param late       late ones only, or those in time only
 * @param awaitingMe those whose next judgement is the reader's own
 */
public record ObligationFilter(@Nullable WorkPlanId plan, @Nullable BodyId body, @Nullable TaskId task, Set<ObligationState> states,
        @Nullable LocalDate dueBefore, @Nullable Boolean late, boolean awaitingMe) {

    /** All that is in reach. */
    public static final ObligationFilter ALL = new ObligationFilter(null, null, null, Set.of(), null, null, false);

    /** Keeps the states immutable; a parameter that names none is none. */
    public ObligationFilter {
        states = states.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** What waits for the reader's judgement. */
    public static ObligationFilter awaitingReader() {
        return new ObligationFilter(null, null, null, Set.of(), null, null, true);
    }

    /** What one body owes, in some states. */
    public static ObligationFilter of(BodyId body, ObligationState... states) {
        return new ObligationFilter(null, body, null, Set.of(states), null, null, false);
    }

    /** The states to look in; all of them where none was named. */
    Set<ObligationState> wantedStates() {
        return states.isEmpty() ? EnumSet.allOf(ObligationState.class) : states;
    }
}
