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
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** The draft beside the plan of last year that is likest to it; empty where the issuer has none. */
    @Transactional(readOnly = true)
    public Optional<CarryForward> find(Scope scope, WorkPlanId id) {
        return find(scope, id, null);
    }

    /**
     * The draft beside one of the plans that its issuer handed down for the year before.
     *
     * @param before which; null for the one with the most tasks in common
     * @throws DomainException NOT_FOUND where the one asked for is none of them
     */
    @Transactional(readOnly = true)
    public Optional<CarryForward> find(Scope scope, WorkPlanId id, @Nullable WorkPlanId before) {
        return comparison.of(scope, draft(scope, id), before);
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
        var found = comparison.of(scope, drafts.open(scope, command.plan()), command.before()).orElseThrow(() -> new DomainException(Kind.CONFLICT, "carry_no_year_before"));
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
     * Takes over into the draft of a revised document what its plan in force knows and the document leaves open, as one edit. A quota or limit that other words name no
     * more was taken out on purpose; weights are of the plan in force and stay there.
     *
     * @throws DomainException NOT_FOUND, FORBIDDEN, or STALE for a draft that is none any more
     */
    @Transactional
    public void fill(Scope scope, WorkPlanId id, WorkPlanView from) {
        var same = EnumSet.complementOf(EnumSet.of(CarryField.WEIGHT));
        var reworded = EnumSet.complementOf(EnumSet.of(CarryField.QUOTAS, CarryField.LIMITS, CarryField.WEIGHT));
        edits.changeEach(scope, id, comparison.beside(scope, drafts.open(scope, id), from, List.of(from)).offered().stream()
                .map(row -> row.change(row.match().differences().contains(Difference.WORDS) ? reworded : same)).toList());
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

        Optional<CarryForward> of(Scope scope, WorkPlanView plan, @Nullable WorkPlanId wanted) {
            var candidates = plans.findYearBefore(scope, plan);
            if (wanted != null && candidates.stream().noneMatch(each -> each.id().equals(wanted))) {
                throw DomainException.notFound();
            }
            var before = candidates.stream().filter(each -> each.id().equals(wanted)).findFirst().or(() -> likest(scope, plan, candidates));
            return before.map(each -> beside(scope, plan, each, candidates));
        }

        /** The one with the most tasks in common; of several the one with the fewest others, then the latest. */
        private Optional<WorkPlanView> likest(Scope scope, WorkPlanView plan, List<WorkPlanView> candidates) {
            if (candidates.size() < 2) {
                return candidates.stream().findFirst();
            }
            var newer = version(scope, plan);
            Map<WorkPlanId, int[]> alike = new HashMap<>();
            candidates.forEach(each -> {
                var older = version(scope, each);
                int common = (int) PlanMatch.of(older, newer).stream().filter(match -> match.older() != null && match.newer() != null).count();
                alike.put(each.id(), new int[] {-common, older.tasks().size()});
            });
            return candidates.stream().min(Comparator.comparingInt((WorkPlanView each) -> alike.get(each.id())[0]).thenComparingInt(each -> alike.get(each.id())[1]));
        }

        CarryForward beside(Scope scope, WorkPlanView plan, WorkPlanView before, List<WorkPlanView> candidates) {
            var older = version(scope, before);
            var usable = owners.usable(scope, plan, older.tasks().stream().flatMap(task -> task.owners().stream()).toList());
            var matches = PlanMatch.of(older, version(scope, plan));
            var rules = new CarryRules(plan.year() - before.year(), calendars.of(scope.province()), LocalDate.now(clock), usable::contains, CarryRules.weigh(matches));
            return new CarryForward(plan, before, candidates, matches.stream().map(rules::offer).toList());
        }

        private PlanVersion version(Scope scope, WorkPlanView plan) {
            return PlanVersion.of(plan.year(), tasks.of(scope, plan.id()), plans.points(scope, plan.id()));
        }
    }
}
