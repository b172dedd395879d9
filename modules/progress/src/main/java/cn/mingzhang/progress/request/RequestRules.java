package cn.mingzhang.progress.request;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.RequestKind;
import cn.mingzhang.kernel.word.RequestState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.ObligationRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who may ask and answer what, and what a request must say. */
final class RequestRules {

    /** The most characters of a reason or an answer. */
    static final int LONGEST_REASON = 2_000;

    private RequestRules() {
    }

    /** Somebody who does the work of the body that owes it. */
    static boolean owes(Scope scope, Obligation obligation) {
        return scope.body().equals(obligation.body()) && (scope.has(Role.REPORTER) || scope.has(Role.APPROVER));
    }

    /** The office of whoever issued the task; what its own body owes itself, nobody needs to ask for. */
    static boolean issued(Scope scope, Obligation obligation) {
        return scope.has(Role.OFFICE) && scope.body().equals(obligation.issuer());
    }

    static void require(boolean may) {
        if (!may) {
            throw DomainException.forbidden();
        }
    }

    /** What may be asked about it: only what is still to be reported, while nothing is asked already. */
    static boolean askable(Obligation obligation, boolean open) {
        return obligation.state() == ObligationState.OPEN && !obligation.declined() && !open;
    }

    static List<Fault> declineFaults(DeclineTask command) {
        var faults = reasonFaults("reason", command.reason());
        if (command.ground() == null) {
            faults.add(Fault.of("ground", "required"));
        }
        return faults;
    }

    /** A later date is asked for before the one in force has passed, and lies within a year. */
    static List<Fault> extensionFaults(Obligation obligation, AskExtension command, LocalDate today) {
        var faults = reasonFaults("reason", command.reason());
        var due = command.dueOn();
        if (due == null) {
            faults.add(Fault.of("due_on", "required"));
        } else if (!due.isAfter(obligation.dueOn()) || due.isAfter(obligation.dueOn().plusYears(1))) {
            faults.add(Fault.of("due_on", "extension_not_later", obligation.dueOn()));
        }
        if (today.isAfter(obligation.dueOn())) {
            faults.add(Fault.of("due_on", "extension_too_late", obligation.dueOn()));
        }
        return faults;
    }

    /** A refusal says why; a date that is given is later than the one in force and not over. */
    static List<Fault> answerFaults(Obligation obligation, RequestView request, AnswerRequest command, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (command.grant() == null) {
            faults.add(Fault.of("grant", "required"));
        }
        if (Boolean.FALSE.equals(command.grant()) || command.grant() != null && request.kind() == RequestKind.DECLINE) {
            faults.addAll(reasonFaults("answer", command.answer()));
        } else {
            ObligationRules.tooLong(faults, "answer", command.answer(), LONGEST_REASON);
        }
        var due = command.dueOn();
        if (due != null && (request.kind() == RequestKind.DECLINE || !due.isAfter(obligation.dueOn()) || due.isBefore(today))) {
            faults.add(Fault.of("due_on", "extension_not_later", obligation.dueOn()));
        }
        return faults;
    }

    /**
     * The date that may be given at the latest: within a year of the one in force, and not after what the issuer itself owes above.
     *
     * @param above by when the issuer owes what this serves; null where it serves nothing
     */
    static LocalDate latest(Obligation obligation, @Nullable LocalDate above) {
        var far = obligation.dueOn().plusYears(1);
        return above != null && above.isBefore(far) ? above : far;
    }

    /**
     * Holds a date that is given to the one in force, today and what the issuer owes above, whether it was asked for or chosen.
     *
     * @param due on a working day
     */
    static List<Fault> grantedFaults(Obligation obligation, LocalDate due, @Nullable LocalDate above, LocalDate today) {
        if (due.isBefore(today)) {
            return List.of(Fault.of("due_on", "due_past", due));
        }
        if (above != null && due.isAfter(above)) {
            return List.of(Fault.of("due_on", "due_beyond_parent", above));
        }
        return due.isAfter(obligation.dueOn()) && !due.isAfter(latest(obligation, above)) ? List.of() : List.of(Fault.of("due_on", "extension_not_later", obligation.dueOn()));
    }

    /** Holds whoever answers or takes back to the request that they saw. */
    static void requireOpen(RequestView request, @Nullable Integer version) {
        if (version == null) {
            throw DomainException.invalid("version", "required");
        }
        if (request.state() != RequestState.OPEN || request.version() != version) {
            throw stale(request);
        }
    }

    static DomainException stale(RequestView now) {
        return DomainException.stale(Map.of("state", now.state(), "version", now.version()));
    }

    private static List<Fault> reasonFaults(String field, String reason) {
        var faults = new ArrayList<Fault>();
        if (reason.isBlank()) {
            faults.add(Fault.of(field, "required"));
        }
        ObligationRules.tooLong(faults, field, reason, LONGEST_REASON);
        return faults;
    }
}
