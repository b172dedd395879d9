package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.owner.PossibleOwners;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.plan.WorkPointView;
import cn.mingzhang.decomposition.task.Sections;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.decomposition.task.Undoing;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.tenants.BodyDirectory.Proposal;
import cn.mingzhang.tenants.Calendars;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays a draft out: the headings of the outline with the cards of their tasks, and what is still to be settled. */
@Component
class SplitDesk {

    /**
     * A heading of the outline, or a card below it.
     *
     * @param level of the heading, 1 for the outermost
     * @param same  whether the window that asks has drawn the card as it is
     */
    record Entry(@Nullable WorkPointView heading, int level, @Nullable TaskCard card, boolean same) {
    }

    /** What is still to be settled, by kind; {@code shown} is the kind that the list is held to. */
    record Issues(int tasks, long ownerless, long unsure, long daysOff, long past, String shown) {
    }

    /** All of it. */
    record Layout(WorkPlanView plan, List<Entry> entries, Issues issues, List<TaskView> dropped, Undoing.Steps steps) {
    }

    private static final Map<String, Predicate<TaskCard>> KINDS = Map.of(
            "ownerless", TaskCard::ownerless, "unsure", TaskCard::unsure, "day-off", TaskCard::dayOff, "past", TaskCard::past);

    private final WorkPlans plans;
    private final Tasks tasks;
    private final Undoing undoing;
    private final PossibleOwners owners;
    private final Days days;

    SplitDesk(WorkPlans plans, Tasks tasks, Undoing undoing, PossibleOwners owners, Days days) {
        this.plans = plans;
        this.tasks = tasks;
        this.undoing = undoing;
        this.owners = owners;
        this.days = days;
    }

    /** Which days are working days, and which is today. */
    @Component
    static class Days {
        private final Calendars calendars;
        private final Clock clock;

        Days(Calendars calendars, Clock clock) {
            this.calendars = calendars;
            this.clock = clock;
        }
    }

    /** What an act answers: with htmx the outline anew, without it the way to the page. */
    String answer(Scope scope, WorkPlanId id, @Nullable TaskId current, @Nullable String htmx, @Nullable Long turn, Model model) {
        if (htmx == null) {
            return "redirect:/work-plans/" + id + (current == null ? "" : "?task=" + current);
        }
        show(scope, plans.view(scope, id), null, current, turn, model);
        return "decomposition/work-plan :: answer";
    }

    /**
     * Fills a page with it.
     *
     * @param issue   one kind of issue to show, or null for all tasks
     * @param current the task that was touched last
     * @param turn    what the window that asks has drawn already, so that only what was touched since is drawn; null draws all
     */
    void show(Scope scope, WorkPlanView plan, @Nullable String issue, @Nullable TaskId current, @Nullable Long turn, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("desk", layout(scope, plan, issue, current, turn));
    }

    private Layout layout(Scope scope, WorkPlanView plan, @Nullable String issue, @Nullable TaskId current, @Nullable Long turn) {
        var sections = new Sections(plans.outline(scope, plan));
        var touched = turn == null ? null : undoing.touchedSince(scope, plan.id(), turn);
        var cards = cards(scope, plan, current, touched);
        var kind = issue == null ? null : KINDS.get(issue);
        var shown = kind == null ? cards : cards.stream().filter(kind).toList();
        var issues = new Issues(cards.size(), count(cards, TaskCard::ownerless), count(cards, TaskCard::unsure), count(cards, TaskCard::dayOff),
                count(cards, TaskCard::past), kind == null ? "" : issue);
        return new Layout(plan, entries(shown, sections, touched), issues, tasks.dropped(scope, plan.id()), undoing.steps(scope, plan.id()));
    }

    private static long count(List<TaskCard> cards, Predicate<TaskCard> which) {
        return cards.stream().filter(which).count();
    }

    /** A heading stands before the first card below it, and again where the cards come back to it, also from a heading of its own. */
    private static List<Entry> entries(List<TaskCard> cards, Sections sections, @Nullable Set<TaskId> touched) {
        var entries = new ArrayList<Entry>();
        List<WorkPointView> told = List.of();
        for (var card : cards) {
            var above = sections.above(card.task());
            int same = 0;
            while (same < Math.min(told.size(), above.size()) && told.get(same).id().equals(above.get(same).id())) {
                same++;
            }
            boolean back = same == above.size() && same < told.size();
            for (int level = back ? Math.max(0, same - 1) : same; level < above.size(); level++) {
                entries.add(new Entry(above.get(level), level + 1, null, false));
            }
            told = above;
            entries.add(new Entry(null, 0, card, touched != null && !touched.contains(card.task().id())));
        }
        return entries;
    }

    /** @param touched the tasks that will be drawn, null for all: what only a drawn card shows is asked for these alone */
    private List<TaskCard> cards(Scope scope, WorkPlanView plan, @Nullable TaskId current, @Nullable Set<TaskId> touched) {
        var all = tasks.of(scope, plan.id());
        var shown = all.stream().filter(task -> touched == null || touched.contains(task.id())).flatMap(task -> task.owners().stream()).toList();
        var names = owners.names(scope, shown);
        var proposals = owners.proposals(scope, plan, shown.stream().filter(Owner::open).map(Owner::namedAs).distinct().toList());
        var sizes = owners.sizes(scope, plan, shown);
        var calendar = days.calendars.of(scope.province());
        var today = LocalDate.now(days.clock);
        var cards = new ArrayList<TaskCard>();
        for (var task : all) {
            boolean byDefault = task.dueOn() == null && task.period() == null;
            var due = task.dueOn() != null ? task.dueOn() : byDefault || task.period() == PeriodKind.ONCE ? plan.defaultDueOn() : null;
            cards.add(new TaskCard(task, chips(task.owners(), names, sizes, proposals),
                    rhythm(task, plan), byDefault, due, task.dueOn() != null && !calendar.isWorkingDay(task.dueOn()),
                    task.dueOn() != null && task.dueOn().isBefore(today), task.id().equals(current)));
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
