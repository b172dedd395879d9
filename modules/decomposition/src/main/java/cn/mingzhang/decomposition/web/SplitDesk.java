package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.owner.PossibleOwners;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.plan.WorkPointView;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPointId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.tenants.BodyDirectory.Proposal;
import cn.mingzhang.tenants.Calendars;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a draft out: the headings of the outline with the cards of their tasks, and what is still to be settled. */
@Component
class SplitDesk {

    /** A heading of the outline, or a card below it. */
    record Entry(@Nullable WorkPointView heading, @Nullable TaskCard card) {
    }

    /** What is still to be settled, by kind; {@code shown} is the kind that the list is held to. */
    record Issues(int tasks, long ownerless, long unsure, long daysOff, long past, String shown) {
    }

    /** All of it. */
    record Layout(WorkPlanView plan, List<Entry> entries, Issues issues, List<TaskView> dropped) {
    }

    private static final Map<String, Predicate<TaskCard>> KINDS = Map.of(
            "ownerless", TaskCard::ownerless, "unsure", TaskCard::unsure, "day-off", TaskCard::dayOff, "past", TaskCard::past);

    private final WorkPlans plans;
    private final Tasks tasks;
    private final PossibleOwners owners;
    private final Calendars calendars;
    private final Clock clock;

    SplitDesk(WorkPlans plans, Tasks tasks, PossibleOwners owners, Calendars calendars, Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.owners = owners;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * @param issue   one kind of issue to show, or null for all tasks
     * @param current the task that was touched last
     */
    Layout layout(Scope scope, WorkPlanView plan, @Nullable String issue, @Nullable TaskId current) {
        var points = new HashMap<WorkPointId, WorkPointView>();
        plans.points(scope, plan.id()).forEach(point -> points.put(point.id(), point));
        var cards = cards(scope, plan, points, current);
        var kind = issue == null ? null : KINDS.get(issue);
        var shown = kind == null ? cards : cards.stream().filter(kind).toList();
        var issues = new Issues(cards.size(), count(cards, TaskCard::ownerless), count(cards, TaskCard::unsure), count(cards, TaskCard::dayOff),
                count(cards, TaskCard::past), kind == null ? "" : issue);
        return new Layout(plan, entries(shown, points), issues, tasks.dropped(scope, plan.id()));
    }

    private static long count(List<TaskCard> cards, Predicate<TaskCard> which) {
        return cards.stream().filter(which).count();
    }

    private static List<Entry> entries(List<TaskCard> cards, Map<WorkPointId, WorkPointView> points) {
        var entries = new ArrayList<Entry>();
        var told = new ArrayList<WorkPointId>();
        for (var card : cards) {
            for (var heading : above(points.get(card.task().pointId()), points)) {
                if (!told.contains(heading.id())) {
                    told.add(heading.id());
                    entries.add(new Entry(heading, null));
                }
            }
            entries.add(new Entry(null, card));
        }
        return entries;
    }

    private static List<WorkPointView> above(@Nullable WorkPointView point, Map<WorkPointId, WorkPointView> points) {
        var above = new ArrayList<WorkPointView>();
        var at = point == null || point.parentId() == null ? null : points.get(point.parentId());
        while (at != null) {
            above.addFirst(at);
            at = at.parentId() == null ? null : points.get(at.parentId());
        }
        return above;
    }

    private List<TaskCard> cards(Scope scope, WorkPlanView plan, Map<WorkPointId, WorkPointView> points, @Nullable TaskId current) {
        var all = tasks.of(scope, plan.id());
        var everyOwner = all.stream().flatMap(task -> task.owners().stream()).toList();
        var names = owners.names(scope, everyOwner);
        var proposals = owners.proposals(scope, plan, everyOwner.stream().filter(Owner::open).map(Owner::namedAs).distinct().toList());
        var sizes = owners.sizes(scope, plan);
        var calendar = calendars.of(scope.province());
        var today = LocalDate.now(clock);
        var cards = new ArrayList<TaskCard>();
        for (int at = 0; at < all.size(); at++) {
            var task = all.get(at);
            var point = points.get(task.pointId());
            boolean byDefault = task.dueOn() == null && task.period() == null;
            var due = task.dueOn() != null ? task.dueOn() : byDefault || task.period() == PeriodKind.ONCE ? plan.defaultDueOn() : null;
            var before = at == 0 ? null : new TaskCard.Previous(all.get(at - 1).id(), all.get(at - 1).version());
            cards.add(new TaskCard(task, point == null ? task.number() : point.marker(), chips(task.owners(), names, sizes, proposals),
                    rhythm(task, plan), byDefault, due, task.dueOn() != null && !calendar.isWorkingDay(task.dueOn()),
                    task.dueOn() != null && task.dueOn().isBefore(today), before, task.id().equals(current)));
        }
        return cards;
    }

    private static PeriodKind rhythm(TaskView task, WorkPlanView plan) {
        if (task.period() != null) {
            return task.period();
        }
        return task.dueOn() == null ? plan.defaultPeriod() : PeriodKind.ONCE;
    }

    static List<TaskCard.Chip> chips(List<Owner> owners, Map<BodyId, String> names, Map<Audience, Integer> sizes,
            Map<String, List<Proposal>> proposals) {
        return IntStream.range(0, owners.size()).mapToObj(place -> {
            var owner = owners.get(place);
            String name = owner.bodyId() == null ? owner.namedAs() : names.getOrDefault(owner.bodyId(), owner.namedAs());
            return new TaskCard.Chip(place, owner.part(), owner.bodyId(), owner.audience(), name,
                    owner.audience() == null ? null : sizes.getOrDefault(owner.audience(), 0),
                    owner.open() ? proposals.getOrDefault(owner.namedAs(), List.of()) : List.of());
        }).toList();
    }
}
