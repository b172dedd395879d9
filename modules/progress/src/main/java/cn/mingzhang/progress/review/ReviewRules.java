package cn.mingzhang.progress.review;

import static cn.mingzhang.kernel.word.ObligationState.APPROVED;
import static cn.mingzhang.kernel.word.ObligationState.SUBMITTED;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.progress.obligation.ChainStep;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.ObligationRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may judge which report, and what a judgement must say. */
final class ReviewRules {

    private ReviewRules() {
    }

    /** The own leader: an approver of the very body that owes, for a division one of that division. */
    static boolean isApprover(Scope scope, Obligation obligation) {
        return scope.has(Role.APPROVER) && scope.body().equals(obligation.body());
    }

    /** An office of a superior in the chain; nobody verifies for the body that owes. */
    static boolean isVerifier(Scope scope, Obligation obligation, List<ChainStep> chain) {
        return scope.has(Role.OFFICE) && !scope.body().equals(obligation.body())
                && chain.stream().anyMatch(step -> step.verifier().equals(scope.body()));
    }

    /** Whether it is this reader's turn. */
    static boolean isTurnOf(Scope scope, Obligation obligation, List<ChainStep> chain) {
        return obligation.state() == SUBMITTED && isApprover(scope, obligation)
                || obligation.state() == APPROVED && isVerifier(scope, obligation, chain) && scope.body().equals(obligation.awaiting());
    }

    static void requireApprover(Scope scope, Obligation obligation) {
        if (!isApprover(scope, obligation)) {
            throw DomainException.forbidden();
        }
    }

    static void requireVerifier(Scope scope, Obligation obligation, List<ChainStep> chain) {
        if (!isVerifier(scope, obligation, chain)) {
            throw DomainException.forbidden();
        }
    }

    static void requireReviewer(Scope scope, Obligation obligation, List<ChainStep> chain) {
        if (!isApprover(scope, obligation) && !isVerifier(scope, obligation, chain)) {
            throw DomainException.forbidden();
        }
    }

    /** Asked last, after state and version: who judged already comes too late, who judges later comes too early. */
    static void requireTurn(Scope scope, Obligation obligation, List<ChainStep> chain) {
        if (!isTurnOf(scope, obligation, chain)) {
            throw DomainException.forbidden();
        }
    }

    /** What keeps a report from being sent back: a reason always, and from a superior a date to come. */
    static List<Fault> returnFaults(Obligation obligation, ReturnReport command, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (command.reason().isBlank()) {
            faults.add(Fault.of("reason", "reason_required"));
        }
        ObligationRules.tooLong(faults, "reason", command.reason(), ObligationRules.LONGEST_TEXT);
        var by = command.rectifyBy();
        if (by == null && obligation.state() == APPROVED) {
            faults.add(Fault.of("rectify_by", "rectify_by_required"));
        }
        if (by != null && !by.isAfter(today)) {
            faults.add(Fault.of("rectify_by", "rectify_by_in_past"));
        }
        return faults;
    }

    /** The step after this one, or null when the chain ends. */
    static @Nullable ChainStep after(int step, List<ChainStep> chain) {
        return chain.stream().filter(next -> next.step() == step + 1).findFirst().orElse(null);
    }
}
