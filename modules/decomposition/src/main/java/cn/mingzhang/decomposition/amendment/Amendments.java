package cn.mingzhang.decomposition.amendment;

import cn.mingzhang.decomposition.plan.LivePlans;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.AmendmentId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Role;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the office of the issuer changes what is published (任务调整), and where the bodies that owe it take note. An amendment is one act in
 * one transaction under the plan's lock: the task, who owes it and when, the obligations, a numbered row with the reason, a notice for everybody
 * it is about, and the trail.
 */
@Service
public class Amendments {

    private static final int OF_ONE_TASK = 50;
    /** Who takes note for a body. */
    private static final Role[] NOTING = {Role.REPORTER, Role.APPROVER, Role.OFFICE};

    private final LivePlans plans;
    private final HeldActs acts;
    private final AmendmentReach reach;
    private final AmendmentRepository amendments;
    private final AmendmentTrail trail;

    Amendments(LivePlans plans, HeldActs acts, AmendmentReach reach, AmendmentRepository amendments, AmendmentTrail trail) {
        this.plans = plans;
        this.acts = acts;
        this.reach = reach;
        this.amendments = amendments;
        this.trail = trail;
    }

    /**
     * Changes a published plan.
     *
     * @throws DomainException NOT_FOUND out of reach, FORBIDDEN for others than the issuer's office, INVALID with what is missing or wrong,
     *                         STALE where the task was changed since it was seen, CONFLICT where it stands so already
     */
    @Transactional
    public AmendmentView amend(Scope scope, Amend command) {
        var plan = plans.open(scope, command.plan());
        AmendmentRules.require(command);
        var effect = acts.perform(scope, plan, command, trail.today());
        var amendment = new AmendmentView(trail.nextId(), plan.id(), amendments.nextNumber(scope.province(), plan.id()), command.kind(), effect.task().id(),
                effect.body(), command.reason().strip(), effect.differences(), effect.obligations(), scope.actor().person(), trail.now(), 0, 0);
        amendments.insert(scope, amendment);
        amendments.tell(scope.province(), amendment, effect, plan.issuerId());
        plans.changed(scope, plan);
        trail.amended(scope, amendment, effect.parts().size());
        return amendments.find(scope, amendment.id()).orElseThrow();
    }

    /**
     * Holds a plan until the transaction ends, for whoever looks at it before an amendment.
     *
     * @throws DomainException as {@link #amend} for whoever may not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Scope scope, WorkPlanId plan) {
        plans.open(scope, plan);
    }

    /** What a plan in reach was changed in, the newest first. */
    @Transactional(readOnly = true)
    public Page<AmendmentView> list(Scope scope, WorkPlanId plan, PageRequest page) {
        var below = page.after(Integer::valueOf);
        return Page.of(amendments.findPage(scope, reach.plan(scope, plan), below, page.size()), page.size(), last -> Integer.toString(last.number()));
    }

    /**
     * One amendment of a plan in reach.
     *
     * @throws DomainException NOT_FOUND out of reach
     */
    @Transactional(readOnly = true)
    public AmendmentView get(Scope scope, AmendmentId amendment) {
        return amendments.find(scope, amendment).orElseThrow(DomainException::notFound);
    }

    /** What some tasks were changed in, the newest first: of plans in reach. */
    @Transactional(readOnly = true)
    public List<AmendmentView> of(Scope scope, Collection<TaskId> tasks) {
        return tasks.isEmpty() ? List.of() : amendments.findOf(scope, tasks, OF_ONE_TASK);
    }

    /** What the reader may take note of for its body and nobody there has, the newest first. */
    @Transactional(readOnly = true)
    public List<AmendmentView> unseen(Scope scope, int most) {
        return scope.hasAny(NOTING) ? amendments.findUnseen(scope, most) : List.of();
    }

    /** How many those are. */
    @Transactional(readOnly = true)
    public int countUnseen(Scope scope) {
        return scope.hasAny(NOTING) ? amendments.countUnseen(scope) : 0;
    }

    /**
     * The reader's body takes note of an amendment; again changes nothing.
     *
     * @throws DomainException NOT_FOUND out of reach, FORBIDDEN for a body that it was not told or who does not work for it
     */
    @Transactional
    public AmendmentView receive(Scope scope, AmendmentId id) {
        var amendment = get(scope, id);
        if (!amendments.isTold(scope, id)) {
            throw DomainException.forbidden();
        }
        scope.require(NOTING);
        if (!amendments.receive(scope, id, trail.now())) {
            return amendment;
        }
        trail.received(scope, amendment);
        return get(scope, id);
    }

    /**
     * Whom a change would reach, before it is made.
     *
     * @throws DomainException as {@link #amend} for whoever may not
     */
    @Transactional(readOnly = true)
    public AmendmentPreview preview(Scope scope, WorkPlanId plan, TaskId task) {
        return reach.preview(scope, plans.binding(scope, plan), task);
    }

    /** The plan, for those who may change it. */
    @Transactional(readOnly = true)
    public WorkPlanView plan(Scope scope, WorkPlanId plan) {
        return plans.binding(scope, plan);
    }
}
