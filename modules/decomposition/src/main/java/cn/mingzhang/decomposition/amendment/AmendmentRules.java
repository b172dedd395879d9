package cn.mingzhang.decomposition.amendment;

import cn.mingzhang.decomposition.amendment.Amend.Advance;
import cn.mingzhang.decomposition.amendment.Amend.Extend;
import cn.mingzhang.decomposition.amendment.Amend.Reassign;
import cn.mingzhang.decomposition.amendment.Amend.Reschedule;
import cn.mingzhang.decomposition.publication.TaskPeriod;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What an amendment must say, and which dates it may give. */
final class AmendmentRules {

    /** The most characters of a reason. */
    static final int LONGEST_REASON = 2_000;
    /** How far a date may be put off. */
    private static final int YEARS = 1;

    private AmendmentRules() {
    }

    /** Refuses a change without reason, version, body or part, with all that is missing. */
    static void require(Amend command) {
        var faults = new ArrayList<Fault>();
        if (command.reason().isBlank()) {
            faults.add(Fault.of("reason", "required"));
        } else if (command.reason().length() > LONGEST_REASON) {
            faults.add(Fault.of("reason", "too_long", LONGEST_REASON));
        }
        if (command instanceof Amend.OfTask of && of.version() == null) {
            faults.add(Fault.of("version", "required"));
        }
        if (command instanceof Amend.OfBody of && of.body() == null) {
            faults.add(Fault.of("body_id", "required"));
        }
        if (command instanceof Amend.AddBody(_, _, _, _, _, var part) && part == null) {
            faults.add(Fault.of("part", "required"));
        }
        if (command instanceof Extend extend && extend.dueOn() == null || command instanceof Advance advance && advance.dueOn() == null) {
            faults.add(Fault.of("due_on", "required"));
        }
        if (command instanceof Reassign reassign && reassign.owners().isEmpty()) {
            faults.add(Fault.of("owners", "required"));
        }
        if (command instanceof Reschedule reschedule && reschedule.period() == null && reschedule.quotas() == null) {
            faults.add(Fault.of("period", "required"));
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }

    /**
     * The periods that a later date moves: those named, or all that are due before it.
     *
     * @param due   on a working day
     * @param above when the issuer itself owes what each period serves, which is not put off beyond that; empty where it began the task
     * @throws DomainException INVALID for a date that is over, earlier than one of those named, too far, or beyond what is owed above
     */
    static List<TaskPeriod> moved(List<TaskPeriod> periods, Extend command, LocalDate due, Map<String, LocalDate> above, LocalDate today) {
        for (var label : command.periods()) {
            if (periods.stream().noneMatch(period -> period.label().equals(label))) {
                throw DomainException.invalid("periods", "period_unknown", label);
            }
        }
        if (due.isBefore(today)) {
            throw DomainException.invalid("due_on", "due_past", due.toString());
        }
        var named = periods.stream().filter(period -> command.periods().isEmpty() ? period.dueOn().isBefore(due) : command.periods().contains(period.label())).toList();
        if (named.isEmpty() || named.stream().anyMatch(period -> !period.dueOn().isBefore(due) || due.isAfter(period.dueOn().plusYears(YEARS)))) {
            var first = named.isEmpty() ? periods.getLast() : named.getFirst();
            throw DomainException.invalid("due_on", "due_not_later", first.dueOn().toString());
        }
        named.stream().map(period -> above.getOrDefault(period.label(), due)).filter(due::isAfter).min(Comparator.naturalOrder()).ifPresent(latest -> {
            throw DomainException.invalid("due_on", "due_beyond_parent", latest.toString());
        });
        return named;
    }

    /**
     * The periods that an earlier date moves: those named, or all that are open on it and due after it.
     *
     * @param due on a working day
     * @throws DomainException INVALID for a date that is over, or not earlier than one of those named, or before its period begins
     */
    static List<TaskPeriod> advanced(List<TaskPeriod> periods, Advance command, LocalDate due, LocalDate today) {
        for (var label : command.periods()) {
            if (periods.stream().noneMatch(period -> period.label().equals(label))) {
                throw DomainException.invalid("periods", "period_unknown", label);
            }
        }
        if (due.isBefore(today)) {
            throw DomainException.invalid("due_on", "due_past", due.toString());
        }
        var named = periods.stream().filter(period -> command.periods().isEmpty() ? sooner(period, due) : command.periods().contains(period.label())).toList();
        if (named.isEmpty() || named.stream().anyMatch(period -> !sooner(period, due))) {
            throw DomainException.invalid("due_on", "due_not_earlier", (named.isEmpty() ? periods.getFirst() : named.getFirst()).dueOn().toString());
        }
        return named;
    }

    private static boolean sooner(TaskPeriod period, LocalDate due) {
        return due.isBefore(period.dueOn()) && !due.isBefore(period.opensOn());
    }
}
