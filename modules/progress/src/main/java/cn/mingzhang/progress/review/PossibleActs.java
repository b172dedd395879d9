package cn.mingzhang.progress.review;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may do with an obligation now.
 *
 * @param report  write and submit
 * @param recall  take the submitted report back
 * @param approve as the own leader
 * @param verify  as the superior's office whose turn it is
 * @param bar     why neither, though it is the turn of the reader's membership: a code of {@code error.…}
 */
public record PossibleActs(boolean report, boolean recall, boolean approve, boolean verify, @Nullable String bar) {

    static PossibleActs of(Scope scope, ObligationView view, @Nullable String bar) {
        var obligation = view.obligation();
        boolean reporter = scope.has(Role.REPORTER) && scope.body().equals(obligation.body());
        boolean turn = ReviewRules.isTurnOf(scope, obligation, view.chain()) && bar == null;
        return new PossibleActs(reporter && obligation.withBody() && !obligation.declined(), reporter && obligation.state() == ObligationState.SUBMITTED,
                turn && obligation.state() == ObligationState.SUBMITTED, turn && obligation.state() == ObligationState.APPROVED, bar);
    }

    /** Whether the reader is to judge it. */
    public boolean judge() {
        return approve || verify;
    }
}
