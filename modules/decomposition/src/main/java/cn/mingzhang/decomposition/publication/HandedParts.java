package cn.mingzhang.decomposition.publication;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.PlanStates;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.PlanState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks at what a bureau handed down of a task that it received, as it stands now; the caller holds the plans. */
@Component
public class HandedParts {

    private final PublicationRepository publications;
    private final PlanStates plans;
    private final Tasks tasks;
    private final ObligationBook book;
    private final Clock clock;

    HandedParts(PublicationRepository publications, PlanStates plans, Tasks tasks, ObligationBook book, Clock clock) {
        this.publications = publications;
        this.plans = plans;
        this.tasks = tasks;
        this.book = book;
        this.clock = clock;
    }

    /** The task that a part of a plan serves, while that stands; empty for a task that the plan's issuer thought of itself. */
    public Optional<TaskView> received(ProvinceId province, WorkPlanView plan, TaskId part) {
        var above = plan.parentId();
        if (above == null) {
            return Optional.empty();
        }
        var parent = tasks.findActive(province, plan.id()).stream().filter(task -> task.id().equals(part)).map(TaskView::parentId).filter(Objects::nonNull).findFirst();
        return parent.flatMap(id -> tasks.findActive(province, above).stream().filter(task -> task.id().equals(id)).findFirst());
    }

    /** How all that the issuer of a plan handed down covers the task. */
    public PartState state(ProvinceId province, WorkPlanView plan, TaskView received) {
        var handedDown = plans.findParts(province, plan.issuerId(), Objects.requireNonNull(plan.parentId())).stream().filter(each -> each.state() == PlanState.PUBLISHED)
                .flatMap(each -> tasks.findActive(province, each.id()).stream()).filter(task -> received.id().equals(task.parentId())).toList();
        var owed = book.findOwed(province, handedDown.stream().map(TaskView::id).toList());
        var parts = handedDown.stream().filter(task -> owed.contains(task.id())).toList();
        var periods = publications.findPeriods(province, Stream.concat(Stream.of(received), parts.stream()).map(TaskView::id).toList());
        var dues = book.findDues(province, plan.issuerId(), received.id());
        var above = periods.getOrDefault(received.id(), List.of()).stream()
                .map(period -> new TaskPeriod(period.label(), period.opensOn(), later(period.dueOn(), dues.getOrDefault(period.label(), period.dueOn())))).toList();
        return new PartState(Coverage.of(new Dated(received, above), parts.stream().map(part -> new Dated(part, periods.getOrDefault(part.id(), List.of()))).toList(),
                LocalDate.now(clock)), missing(province, plan.issuerId(), received));
    }

    private Set<BodyId> missing(ProvinceId province, BodyId issuer, TaskView received) {
        if (received.owners().stream().noneMatch(Owner::viaCities)) {
            return Set.of();
        }
        var root = publications.findRoots(province, List.of(received.id())).values();
        var asked = book.findAsked(province, root);
        return publications.findBodies(province, issuer, Audience.ALL_COUNTIES).stream().filter(body -> !asked.contains(body)).collect(Collectors.toSet());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
