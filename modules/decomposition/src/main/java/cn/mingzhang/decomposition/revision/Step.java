package cn.mingzhang.decomposition.revision;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.WorkPointId;
import cn.mingzhang.kernel.word.Part;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One amendment of the plan in force that taking a difference over needs. */
sealed interface Step {

    /** @param point of the plan in force; null for its last */
    record Add(@Nullable WorkPointId point) implements Step {
    }

    /** Nobody owes the task any more. */
    record Cancel() implements Step {
    }

    /** The words of the revised document. */
    record Reword() implements Step {
    }

    /** A later date. */
    record Extend(LocalDate dueOn) implements Step {
    }

    /** An earlier date. */
    record Advance(LocalDate dueOn) implements Step {
    }

    /** Another rhythm or other quotas. */
    record Reschedule() implements Step {
    }

    /** Other owners, where whole audiences are among them, a body changed its part or many came and went. */
    record Reassign() implements Step {
    }

    /** One body more. */
    record AddBody(BodyId body, Part part) implements Step {
    }

    /** One body less. */
    record RemoveBody(BodyId body) implements Step {
    }
}
