package cn.mingzhang.decomposition.plan;

import cn.mingzhang.kernel.DomainException.Fault;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which dates a person may set in a draft: they lie ahead, and not out of all sight. */
public final class DueDates {

    private static final int YEARS = 5;

    private DueDates() {
    }

    /** What is wrong with a due date set today; nothing with none. */
    public static Optional<Fault> fault(WorkPlanView plan, String field, @Nullable LocalDate due, LocalDate today) {
        if (due == null) {
            return Optional.empty();
        }
        if (due.isBefore(today)) {
            return Optional.of(Fault.of(field, "due_past", due.toString()));
        }
        return due.getYear() > plan.year() + YEARS ? Optional.of(Fault.of(field, "due_far", due.toString())) : Optional.empty();
    }
}
