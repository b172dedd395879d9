package cn.mingzhang.decomposition.revision;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.decomposition.match.PlanMatch;
import cn.mingzhang.decomposition.match.PlanVersion;
import cn.mingzhang.decomposition.plan.Drafts;
import cn.mingzhang.decomposition.plan.PlanStates;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Kind;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PlanState;
import cn.mingzhang.tenants.PersonNames;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The eyes of {@link Revisions}: finds a plan's revision, compares it as both are now, and keeps what was decided. */
@Component
class RevisionDesk {

    private final WorkPlans plans;
    private final Drafts drafts;
    private final Tasks tasks;
    private final RevisionRepository decisions;
    private final Acts acts;

    RevisionDesk(WorkPlans plans, Drafts drafts, Tasks tasks, RevisionRepository decisions, Acts acts) {
        this.plans = plans;
        this.drafts = drafts;
        this.tasks = tasks;
        this.decisions = decisions;
        this.acts = acts;
    }

    /** State, time, trail and people. */
    @Component
    static class Acts {
        private final PlanStates states;
        private final Trail trail;
        private final Clock clock;
        private final PersonNames people;

        Acts(PlanStates states, Trail trail, Clock clock, PersonNames people) {
            this.states = states;
            this.trail = trail;
            this.clock = clock;
            this.people = people;
        }
    }

    /** The plan in force, for those who change it. */
    WorkPlanView live(Scope scope, WorkPlanId id) {
        var plan = drafts.mine(scope, id);
        if (plan.state() != PlanState.PUBLISHED) {
            throw new DomainException(Kind.CONFLICT, "revision_of_no_plan");
        }
        return plan;
    }

    /** All revisions of the plan, the newest first. */
    List<WorkPlanView> all(Scope scope, WorkPlanView live) {
        return plans.revisions(scope, live.id());
    }

    /**
     * The revision that is being decided on, locked: whoever decides at the same time waits, and then finds it decided.
     *
     * @throws DomainException CONFLICT where there is none
     */
    WorkPlanView open(Scope scope, WorkPlanView live) {
        var revision = all(scope, live).stream().filter(each -> each.state() == PlanState.DRAFT).findFirst()
                .orElseThrow(() -> new DomainException(Kind.CONFLICT, "revision_over"));
        return drafts.open(scope, revision.id());
    }

    RevisionView compare(Scope scope, WorkPlanView live, WorkPlanView revision) {
        var decided = decisions.find(scope.province(), revision.id());
        if (revision.state() != PlanState.DRAFT) {
            return new RevisionView(revision, live, 0, List.of(), decided);
        }
        var keys = decided.stream().map(RevisionDecision::key).collect(Collectors.toSet());
        var matches = PlanMatch.of(version(scope, live), version(scope, revision));
        var rows = RevisionRules.rows(matches);
        return new RevisionView(revision, live, matches.size() - rows.size(), rows.stream().filter(row -> !keys.contains(row.key())).toList(), decided);
    }

    /** What the open rows are about, by key. */
    Map<String, String> titles(Scope scope, WorkPlanView live, WorkPlanView revision) {
        return compare(scope, live, revision).rows().stream().collect(Collectors.toMap(RevisionRow::key, row -> row.match().task().title()));
    }

    private PlanVersion version(Scope scope, WorkPlanView plan) {
        return PlanVersion.of(plan.year(), tasks.of(scope, plan.id()), plans.points(scope, plan.id()));
    }

    /**
     * The row as the person saw it.
     *
     * @throws DomainException CONFLICT where somebody decided on it, or it differs no more; STALE where either task was changed since
     */
    RevisionRow row(Scope scope, RevisionView view, DecideRow command) {
        view.decided().stream().filter(each -> each.key().equals(command.row())).findFirst().ifPresent(decision -> {
            throw new DomainException(Kind.CONFLICT, decision.accepted() ? "revision_row_accepted" : "revision_row_refused", decision.title(),
                    acts.people.of(scope.province(), List.of(decision.person())).getOrDefault(decision.person(), ""));
        });
        var row = view.rows().stream().filter(each -> each.key().equals(command.row())).findFirst()
                .orElseThrow(() -> new DomainException(Kind.CONFLICT, "revision_row_over"));
        if (row.version() != command.version()) {
            throw DomainException.stale(Map.of("state", view.live().state().name(), "version", row.version()));
        }
        return row;
    }

    /** Keeps a decision, and settles the revision with the last one. */
    void decide(Scope scope, RevisionView view, RevisionRow row, boolean accepted, String amendments) {
        var task = row.match().task();
        decisions.insert(scope.province(), view.plan().id(), new RevisionDecision(row.key(), accepted, row.group(), task.number(), task.title(), amendments,
                scope.actor().person(), acts.clock.instant()));
        acts.trail.record(scope, accepted ? "accept" : "refuse", "work_plan", view.live().id(),
                Map.of("revision", view.plan().id().toString(), "row", row.key(), "title", task.title(), "amendments", amendments));
        if (view.rows().size() == 1) {
            settle(scope, view);
        }
    }

    /** Ends a revision of which nothing is open. */
    void settle(Scope scope, RevisionView view) {
        if (!acts.states.move(scope.province(), view.plan().id(), PlanState.DRAFT, PlanState.SETTLED)) {
            throw Drafts.stale(view.plan());
        }
        acts.trail.record(scope, "settle", "work_plan", view.live().id(), Map.of("revision", view.plan().id().toString()));
    }
}
