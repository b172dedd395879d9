package cn.mingzhang.decomposition.carry;

import cn.mingzhang.decomposition.match.PlanMatch;
import cn.mingzhang.decomposition.match.PlanVersion;
import cn.mingzhang.decomposition.match.TaskMatch.Difference;
import cn.mingzhang.decomposition.owner.PossibleOwners;
import cn.mingzhang.decomposition.plan.Drafts;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.task.TaskEdits;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.DomainException.Kind;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PlanState;
import cn.mingzhang.tenants.Calendars;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries last year's plan on: compares a draft with what the same issuer handed down for the year before, and takes over owners, rhythm
 * and rules of the duties that are the same. Each act is one edit of the draft, which is undone as one.
 */
@Service
public class CarryForwards {

    private final Drafts drafts;
    private final TaskEdits edits;
    private final Comparison comparison;

    CarryForwards(Drafts drafts, TaskEdits edits, Comparison comparison) {
        this.drafts = drafts;
        this.edits = edits;
        this.comparison = comparison;
    }

    /** The draft beside last year's plan; empty where the issuer has none. */
    @Transactional(readOnly = true)
    public Optional<CarryForward> find(Scope scope, WorkPlanId id) {
        return comparison.of(scope, draft(scope, id));
    }

    /**
     * Takes over what the command names; what this year's document says stays, so doing it again changes nothing.
     *
     * @return the tasks that were changed
     * @throws DomainException CONFLICT for a plan that was handed down, or without a plan of the year before; INVALID for a task that is not
     *                         in the draft
     */
    @Transactional
    public List<TaskView> take(Scope scope, TakeOver command) {
        draft(scope, command.plan());
        var found = comparison.of(scope, drafts.open(scope, command.plan())).orElseThrow(() -> new DomainException(Kind.CONFLICT, "carry_no_year_before"));
        var wanted = command.tasks();
        if (command.fields().isEmpty() || wanted != null && wanted.isEmpty()) {
            throw DomainException.invalid(command.fields().isEmpty() ? "fields" : "task_ids", "required");
        }
        if (wanted != null && !found.rows().stream().map(row -> row.match().newer()).filter(task -> task != null).map(TaskView::id).toList().containsAll(wanted)) {
            throw DomainException.invalid("task_ids", "carry_task_unknown");
        }
        return edits.changeEach(scope, command.plan(), found.offered().stream().filter(row -> wanted == null || wanted.contains(row.match().task().id()))
                .map(row -> row.change(command.fields())).toList());
    }

    /**
     * Takes over into the draft of a revised document what its plan in force knows and the document leaves open, as one edit. A quota that other words name no more
     * was taken out on purpose.
     *
     * @throws DomainException NOT_FOUND, FORBIDDEN, or STALE for a draft that is none any more
     */
    @Transactional
    public void fill(Scope scope, WorkPlanId id, WorkPlanView from) {
        var reworded = EnumSet.complementOf(EnumSet.of(CarryField.QUOTAS));
        edits.changeEach(scope, id, comparison.of(scope, drafts.open(scope, id), from).offered().stream()
                .map(row -> row.change(row.match().differences().contains(Difference.WORDS) ? reworded : EnumSet.allOf(CarryField.class))).toList());
    }

    private WorkPlanView draft(Scope scope, WorkPlanId id) {
        var plan = drafts.mine(scope, id);
        if (plan.state() != PlanState.DRAFT) {
            throw new DomainException(Kind.CONFLICT, "carry_plan_handed_down");
        }
        return plan;
    }

    /** Puts two years side by side. */
    @Component
    static class Comparison {
        private final WorkPlans plans;
        private final Tasks tasks;
        private final PossibleOwners owners;
        private final Calendars calendars;
        private final Clock clock;

        Comparison(WorkPlans plans, Tasks tasks, PossibleOwners owners, Calendars calendars, Clock clock) {
            this.plans = plans;
            this.tasks = tasks;
            this.owners = owners;
            this.calendars = calendars;
            this.clock = clock;
        }

        Optional<CarryForward> of(Scope scope, WorkPlanView plan) {
            return plans.findYearBefore(scope, plan).map(before -> of(scope, plan, before));
        }

        CarryForward of(Scope scope, WorkPlanView plan, WorkPlanView before) {
            var older = version(scope, before);
            var usable = owners.usable(scope, plan, older.tasks().stream().flatMap(task -> task.owners().stream()).toList());
            var rules = new CarryRules(plan.year() - before.year(), calendars.of(scope.province()), LocalDate.now(clock), usable::contains);
            return new CarryForward(plan, before, PlanMatch.of(older, version(scope, plan)).stream().map(rules::offer).toList());
        }

        private PlanVersion version(Scope scope, WorkPlanView plan) {
            return PlanVersion.of(plan.year(), tasks.of(scope, plan.id()), plans.points(scope, plan.id()));
        }
    }
}
