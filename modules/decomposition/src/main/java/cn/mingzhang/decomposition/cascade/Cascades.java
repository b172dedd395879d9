package cn.mingzhang.decomposition.cascade;

import cn.mingzhang.decomposition.plan.Drafts;
import cn.mingzhang.decomposition.plan.PlanStates;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.publication.Coverage;
import cn.mingzhang.decomposition.publication.Parts;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PlanState;
import cn.mingzhang.kernel.word.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a bureau splits the tasks it received among its divisions and the bodies below it (二次分解): into a draft of its own, cut and
 * handed down like any other plan. A bureau that was given nothing by a plan has nothing to split of it.
 */
@Service
public class Cascades {

    private final WorkPlans plans;
    private final PlanStates states;
    private final Parts parts;
    private final Making making;
    private final Clock clock;

    Cascades(WorkPlans plans, PlanStates states, Parts parts, Making making, Clock clock) {
        this.plans = plans;
        this.states = states;
        this.parts = parts;
        this.making = making;
        this.clock = clock;
    }

    /**
     * What the reader's bureau made of a plan that was handed down to it.
     *
     * @throws DomainException NOT_FOUND out of reach, FORBIDDEN for others than its office and leaders
     */
    @Transactional(readOnly = true)
    public Cascade view(Scope scope, WorkPlanId id) {
        var plan = plans.view(scope, id);
        if (!scope.hasAny(Role.OFFICE, Role.LEADER) || !scope.forBureau()) {
            throw DomainException.forbidden();
        }
        return cascade(scope, plan);
    }

    /** Whether the reader's office has tasks of a plan to split. */
    @Transactional(readOnly = true)
    public boolean splits(Scope scope, WorkPlanView plan) {
        return plan.state() == PlanState.PUBLISHED && scope.has(Role.OFFICE) && scope.forBureau() && !plan.issuerId().equals(scope.tenant())
                && !parts.received(scope.province(), scope.tenant(), plan.id()).isEmpty();
    }

    /**
     * Puts received tasks into the bureau's draft, which is begun where there is none. What the draft or an earlier plan of the bureau splits
     * already is left as it is, so that asking again changes nothing.
     *
     * @param wanted the tasks to split; empty for all that were not split yet
     * @throws DomainException NOT_FOUND for a task that was not given to the bureau, CONFLICT where nothing was, FORBIDDEN for others than its office
     */
    @Transactional
    public WorkPlanView begin(Scope scope, WorkPlanId id, Collection<TaskId> wanted) {
        var plan = plans.view(scope, id);
        scope.require(Role.OFFICE);
        if (!scope.forBureau()) {
            throw DomainException.forbidden();
        }
        making.lock(scope, id);
        var cascade = cascade(scope, plan);
        var received = cascade.received().stream().map(each -> each.received().task().id()).collect(Collectors.toSet());
        if (plan.state() != PlanState.PUBLISHED || received.isEmpty()) {
            throw new DomainException(DomainException.Kind.CONFLICT, "nothing_to_split");
        }
        if (!received.containsAll(wanted)) {
            throw DomainException.notFound();
        }
        var unsplit = cascade.received().stream().filter(Predicate.not(Coverage::split)).map(each -> each.received().task())
                .filter(task -> wanted.isEmpty() || wanted.contains(task.id())).toList();
        var draft = cascade.draft();
        if (draft == null && unsplit.isEmpty()) {
            return cascade.plans().getLast();
        }
        if (draft != null && draft.state() != PlanState.DRAFT) {
            throw Drafts.stale(draft);
        }
        return making.extend(scope, plan, draft, unsplit, plans.outline(scope, plan));
    }

    /** All published plans that a plan was split into, at all levels, and that are in reach. */
    @Transactional(readOnly = true)
    public List<WorkPlanView> madeOf(Scope scope, WorkPlanView plan) {
        var all = new ArrayList<WorkPlanView>();
        for (var level = states.findMadeOf(scope, List.of(plan.id())); !level.isEmpty();
                level = states.findMadeOf(scope, level.stream().map(WorkPlanView::id).toList())) {
            all.addAll(level);
        }
        return all;
    }

    /** The parts of one received task in the bureau's plans. */
    @Transactional(readOnly = true)
    public List<TaskView> partsOf(Scope scope, WorkPlanId id, TaskId task) {
        return parts.of(scope.province(), scope.tenant(), plans.view(scope, id).id(), task);
    }

    private Cascade cascade(Scope scope, WorkPlanView plan) {
        var received = parts.received(scope.province(), scope.tenant(), plan.id());
        var coverage = parts.coverage(scope.province(), scope.tenant(), plan.id(), received, LocalDate.now(clock));
        return new Cascade(plan, states.findParts(scope.province(), scope.tenant(), plan.id()), List.copyOf(coverage.values()));
    }
}
