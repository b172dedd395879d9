package cn.mingzhang.progress.review;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Role;

/**
 * What a reader may do with an obligation now.
 *
 * @param report  write and submit
 * @param recall  take the submitted report back
 * @param approve as the own leader
 * @param verify  as the superior's office whose turn it is
 */
public record PossibleActs(boolean report, boolean recall, boolean approve, boolean verify) {

    static PossibleActs of(Scope scope, ObligationView view) {
        var obligation = view.obligation();
        boolean reporter = scope.has(Role.REPORTER) && scope.body().equals(obligation.body());
        boolean mine = view.newest().map(report -> scope.actor().person().equals(report.submittedBy())).orElse(false);
        boolean turn = ReviewRules.isTurnOf(scope, obligation, view.chain()) && !mine;
        return new PossibleActs(reporter && obligation.withBody(), reporter && obligation.state() == ObligationState.SUBMITTED,
                turn && obligation.state() == ObligationState.SUBMITTED, turn && obligation.state() == ObligationState.APPROVED);
    }

    /** Whether the reader is to judge it. */
    public boolean judge() {
        return approve || verify;
    }
}
