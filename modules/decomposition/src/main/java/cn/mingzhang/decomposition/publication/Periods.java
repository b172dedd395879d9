package cn.mingzhang.decomposition.publication;

import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.word.PeriodKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The periods of a task. Each is due on its last day; a due date of the task's own caps the period that it falls into
 * and leaves later ones alone, since a document that asks for something every quarter and for one thing by June means
 * both. Periods that were over before the month of publication are left out.
 */
final class Periods {

    private static final int MONTHS = 12;

    private Periods() {
    }

    /** The rhythm in force: the task's own, once where it only has a due date, else the plan's. */
    static PeriodKind kind(TaskView task, WorkPlanView plan) {
        if (task.period() != null) {
            return task.period();
        }
        return task.dueOn() != null ? PeriodKind.ONCE : plan.defaultPeriod();
    }

    /** The periods to hand down on a day. */
    static List<TaskPeriod> of(TaskView task, WorkPlanView plan, LocalDate today) {
        var kind = kind(task, plan);
        var due = task.dueOn() == null && (task.period() == null || kind == PeriodKind.ONCE) ? plan.defaultDueOn() : task.dueOn();
        return switch (kind) {
            case ONCE -> List.of(new TaskPeriod("ONCE", today, due == null ? plan.defaultDueOn() : due));
            case YEARLY -> yearly(plan.year(), due, today);
            case MONTHLY -> within(plan.year(), 1, due, today);
            case QUARTERLY -> within(plan.year(), 3, due, today);
            case HALF_YEARLY -> within(plan.year(), 6, due, today);
        };
    }

    /** What is owed yearly may be due after the year, as annual reports are. */
    private static List<TaskPeriod> yearly(int year, @Nullable LocalDate due, LocalDate today) {
        var end = due == null ? LocalDate.of(year, MONTHS, 31) : due;
        return end.isBefore(today) ? List.of() : List.of(new TaskPeriod(Integer.toString(year), LocalDate.of(year, 1, 1), end));
    }

    private static List<TaskPeriod> within(int year, int months, @Nullable LocalDate due, LocalDate today) {
        var periods = new ArrayList<TaskPeriod>();
        for (int month = 1; month <= MONTHS; month += months) {
            var from = LocalDate.of(year, month, 1);
            var end = YearMonth.of(year, month + months - 1).atEndOfMonth();
            boolean capped = due != null && !due.isBefore(from) && due.isBefore(end);
            var last = capped ? due : end;
            if (!end.isBefore(today.withDayOfMonth(1)) && !last.isBefore(today)) {
                periods.add(new TaskPeriod(label(year, month, months), from, last));
            }
        }
        return periods;
    }

    private static String label(int year, int month, int months) {
        return switch (months) {
            case 1 -> "%d-%02d".formatted(year, month);
            case 3 -> "%d-Q%d".formatted(year, (month + 2) / 3);
            default -> "%d-H%d".formatted(year, month == 1 ? 1 : 2);
        };
    }
}
