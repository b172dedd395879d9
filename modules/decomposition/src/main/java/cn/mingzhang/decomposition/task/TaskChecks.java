package cn.mingzhang.decomposition.task;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.owner.OwnerNames;
import cn.mingzhang.decomposition.plan.DueDates;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.tenants.Bodies;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold of a task before it is stored; all faults are found in one go. */
@Component
class TaskChecks {

    private static final int TITLE = 300;
    private static final int TEXT = 100_000;
    private static final int OWNERS = 500;

    private final Bodies bodies;
    private final Clock clock;

    TaskChecks(Bodies bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * Checks what is new of a task.
     *
     * @throws DomainException INVALID with every fault
     */
    void check(Scope scope, WorkPlanView plan, TaskView task, @Nullable TaskView before) {
        var faults = new ArrayList<Fault>();
        length(faults, "title", task.title(), TITLE);
        length(faults, "text", task.text(), TEXT);
        if (before == null || !Objects.equals(task.dueOn(), before.dueOn())) {
            DueDates.fault(plan, "due_on", task.dueOn(), LocalDate.now(clock)).ifPresent(faults::add);
        }
        if (before == null || !task.owners().equals(before.owners())) {
            reached(scope, plan, task.owners(), before == null ? List.of() : before.owners());
            owners(faults, scope, plan, task.owners());
        }
        rules(faults, task);
        if (task.weight() != null && (task.weight() < 0 || task.weight() > Weights.WHOLE)) {
            faults.add(Fault.of("weight", "weight_range"));
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }

    /**
     * In a plan that splits another further, a body out of the issuer's reach does not exist; elsewhere it is told among the other faults. One
     * that was named before and has moved away since is told too.
     *
     * @throws DomainException NOT_FOUND
     */
    void reached(Scope scope, WorkPlanView plan, List<Owner> owners, List<Owner> before) {
        if (plan.parentId() != null && owners.stream().filter(owner -> !before.contains(owner)).map(Owner::bodyId).filter(Objects::nonNull).distinct()
                .anyMatch(body -> !bodies.isAtOrBelow(scope.province(), body, plan.issuerId()))) {
            throw DomainException.notFound();
        }
    }

    /** What is wrong with some owners. */
    void owners(List<Fault> faults, Scope scope, WorkPlanView plan, List<Owner> owners) {
        if (owners.size() > OWNERS) {
            faults.add(Fault.of("owners", "too_many", OWNERS));
            return;
        }
        var known = bodies.views(scope.province(), owners.stream().map(Owner::bodyId).filter(Objects::nonNull).distinct().toList());
        var seen = new HashSet<Object>();
        for (var owner : owners) {
            if (owner.namedAs().length() > OwnerNames.LONGEST) {
                faults.add(Fault.of("owners", "too_long", OwnerNames.LONGEST));
            }
            var body = owner.bodyId();
            if (body != null) {
                var view = known.get(body);
                if (view == null || !bodies.isAtOrBelow(scope.province(), body, plan.issuerId())) {
                    faults.add(Fault.of("owners", "owner_unknown", body.toString()));
                } else if (!"ACTIVE".equals(view.state())) {
                    faults.add(Fault.of("owners", "owner_abolished", view.name()));
                }
            } else if (owner.open() && owner.namedAs().isBlank()) {
                faults.add(Fault.of("owners", "owner_missing"));
            }
            if (!seen.add(List.of(owner.part(), String.valueOf(body), String.valueOf(owner.audience()), owner.open() ? owner.namedAs() : ""))) {
                faults.add(Fault.of("owners", "owner_twice", owner.namedAs()));
            }
        }
    }

    private static void rules(List<Fault> faults, TaskView task) {
        for (var quota : task.quotas()) {
            if (quota.atLeast() < 1) {
                faults.add(Fault.of("quotas", "not_positive"));
            }
            length(faults, "quotas", quota.text(), TITLE);
        }
        for (var limit : task.limits()) {
            if (limit.n() < 1) {
                faults.add(Fault.of("limits", "not_positive"));
            }
            length(faults, "limits", limit.text(), TITLE);
        }
    }

    private static void length(List<Fault> faults, String field, String words, int longest) {
        if (words.isBlank()) {
            faults.add(Fault.of(field, "required"));
        } else if (words.length() > longest) {
            faults.add(Fault.of(field, "too_long", longest));
        }
    }
}
