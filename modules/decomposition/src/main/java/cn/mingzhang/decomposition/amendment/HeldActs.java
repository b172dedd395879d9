package cn.mingzhang.decomposition.amendment;

import cn.mingzhang.decomposition.amendment.Amend.Cancel;
import cn.mingzhang.decomposition.amendment.Amend.Exempt;
import cn.mingzhang.decomposition.amendment.Amend.Reassign;
import cn.mingzhang.decomposition.amendment.Amend.RemoveBody;
import cn.mingzhang.decomposition.amendment.Amend.Reschedule;
import cn.mingzhang.decomposition.amendment.Amend.TakeBack;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.publication.HandedParts;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * The acts, held to what a part owes the task above it: an amendment tightens and never loosens, as a publication does. What it would make worse is
 * refused in the words of the rule; the transaction takes the act back.
 */
@Component
class HeldActs {

    private final AmendmentActs acts;
    private final HandedParts parts;

    HeldActs(AmendmentActs acts, HandedParts parts) {
        this.acts = acts;
        this.parts = parts;
    }

    /** @throws DomainException INVALID at {@code task} where a part would no longer do for the task above what it did; else as the acts */
    Effect perform(Scope scope, WorkPlanView plan, Amend command, LocalDate today) {
        var received = command instanceof Amend.OfTask of && mayLoosen(command) ? parts.received(scope.province(), plan, of.task()).orElse(null) : null;
        if (received == null) {
            return acts.perform(scope, plan, command, today);
        }
        var before = parts.state(scope.province(), plan, received);
        var effect = acts.perform(scope, plan, command, today);
        var worse = parts.state(scope.province(), plan, received).worse(before, effect.task());
        if (!worse.isEmpty()) {
            throw DomainException.invalid(worse);
        }
        return effect;
    }

    /** Later and earlier dates are held to what is owed above by themselves; words and more bodies loosen nothing. */
    private static boolean mayLoosen(Amend command) {
        return switch (command) {
            case Reschedule _, Cancel _, RemoveBody _, Exempt _, TakeBack _, Reassign _ -> true;
            case Amend.Add _, Amend.Reword _, Amend.Extend _, Amend.Advance _, Amend.AddBody _ -> false;
        };
    }
}
