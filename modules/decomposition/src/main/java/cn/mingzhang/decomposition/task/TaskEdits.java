package cn.mingzhang.decomposition.task;

import cn.mingzhang.audit.Change;
import cn.mingzhang.decomposition.plan.Drafts;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.task.Touched.Standing;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cutting a draft into tasks, by the office of its issuer and until it is handed down. Every edit names the version that
 * the person saw, and can be taken back by that person: see {@link Undoing}.
 */
@Service
public class TaskEdits {

    /** The most tasks that one act changes. */
    private static final int MOST = 1_000;

    private final Drafts drafts;
    private final TaskChecks checks;
    private final TaskDesk desk;
    private final TaskShelf shelf;
    private final EditHistory history;

    TaskEdits(Drafts drafts, TaskChecks checks, TaskDesk desk, TaskShelf shelf, EditHistory history) {
        this.drafts = drafts;
        this.checks = checks;
        this.desk = desk;
        this.shelf = shelf;
        this.history = history;
    }

    /** Adds a task, where the command names none behind the last one of its point. */
    @Transactional
    public TaskView add(Scope scope, AddTask command) {
        var plan = drafts.open(scope, command.plan());
        var task = desk.fresh(scope, plan, command);
        checks.check(scope, plan, task, null);
        var behind = command.behind();
        var placed = behind == null ? shelf.insertLast(scope, plan, task) : shelf.insert(scope, plan, task, desk.get(scope, plan, behind).id());
        return told(scope, plan, "add", List.of(new Touched(null, Standing.at(desk.get(scope, plan, task.id()), placed.behind()))), task.id());
    }

    /** Adds a task before all others, to the point of the first; where there is none, as {@link #add}. */
    @Transactional
    public TaskView addFirst(Scope scope, AddTask command) {
        var plan = drafts.open(scope, command.plan());
        var first = desk.first(scope, plan);
        if (first.isEmpty()) {
            return add(scope, command);
        }
        var task = desk.fresh(scope, plan, command.at(first.get().pointId()));
        checks.check(scope, plan, task, null);
        shelf.insert(scope, plan, task, null);
        return told(scope, plan, "add", List.of(new Touched(null, Standing.at(desk.get(scope, plan, task.id()), null))), task.id());
    }

    /** Changes what the command gives. */
    @Transactional
    public TaskView change(Scope scope, ChangeTask command) {
        var plan = drafts.open(scope, command.plan());
        var before = desk.seen(scope, plan, command.task(), command.version());
        var after = desk.changed(scope, before, command);
        checks.check(scope, plan, after, before);
        shelf.update(scope, after, before.version());
        return told(scope, plan, "change", List.of(Touched.changed(before, desk.get(scope, plan, before.id()))), before.id());
    }

    /**
     * Changes several tasks in one act, which is taken back as one.
     *
     * @throws DomainException STALE where one of them was changed since, and none is changed then
     */
    @Transactional
    public List<TaskView> changeAll(Scope scope, ChangeTasks command) {
        var plan = drafts.open(scope, command.plan());
        if (command.tasks().isEmpty() || command.tasks().size() > MOST) {
            throw DomainException.invalid("tasks", command.tasks().isEmpty() ? "required" : "too_many", MOST);
        }
        var touched = new ArrayList<Touched>();
        for (var seen : command.tasks().entrySet()) {
            var before = desk.seen(scope, plan, seen.getKey(), seen.getValue());
            touch(scope, plan, before, command.of(before)).ifPresent(touched::add);
        }
        return toldAll(scope, plan, touched);
    }

    /**
     * Changes several tasks, each in its own way, in one act, which is taken back as one; what changes nothing is left out.
     *
     * @throws DomainException STALE where one of them was changed since, and none is changed then
     */
    @Transactional
    public List<TaskView> changeEach(Scope scope, WorkPlanId planId, List<ChangeTask> commands) {
        var plan = drafts.open(scope, planId);
        var touched = new ArrayList<Touched>();
        for (var command : commands) {
            touch(scope, plan, desk.seen(scope, plan, command.task(), command.version()), command).ifPresent(touched::add);
        }
        return toldAll(scope, plan, touched);
    }

    private Optional<Touched> touch(Scope scope, WorkPlanView plan, TaskView before, ChangeTask command) {
        var after = desk.changed(scope, before, command);
        if (after.says(before)) {
            return Optional.empty();
        }
        checks.check(scope, plan, after, before);
        shelf.update(scope, after, before.version());
        return Optional.of(Touched.changed(before, desk.get(scope, plan, before.id())));
    }

    private List<TaskView> toldAll(Scope scope, WorkPlanView plan, List<Touched> touched) {
        if (!touched.isEmpty()) {
            told(scope, plan, "change_all", touched, touched.getFirst().task());
        }
        return touched.stream().map(each -> each.after().task()).toList();
    }

    /** Takes a task out of the plan; it keeps its place and can be restored. */
    @Transactional
    public void drop(Scope scope, WorkPlanId planId, TaskId task, int version) {
        var plan = drafts.open(scope, planId);
        var before = desk.seen(scope, plan, task, version);
        shelf.drop(scope, before);
        told(scope, plan, "drop", List.of(dropped(scope, plan, before)), task);
    }

    /**
     * Takes all tasks out that nobody owes, in one act that is taken back as one: what a bureau does not split it does itself.
     *
     * @return how many
     */
    @Transactional
    public int dropOwnerless(Scope scope, WorkPlanId planId) {
        var plan = drafts.open(scope, planId);
        var ownerless = desk.active(scope, plan).stream().filter(task -> task.owners().isEmpty()).toList();
        if (!ownerless.isEmpty()) {
            ownerless.forEach(task -> shelf.drop(scope, task));
            told(scope, plan, "drop", ownerless.stream().map(before -> dropped(scope, plan, before)).toList(), ownerless.getFirst().id());
        }
        return ownerless.size();
    }

    /** Puts a dropped task back in its place. */
    @Transactional
    public TaskView restore(Scope scope, WorkPlanId planId, TaskId task, int version) {
        var plan = drafts.open(scope, planId);
        var before = desk.dropped(scope, plan, task, version);
        shelf.restore(scope, before);
        return told(scope, plan, "restore", List.of(new Touched(Standing.dropped(before),
                Standing.at(desk.get(scope, plan, task), shelf.behind(scope, plan, task)))), task);
    }

    /**
     * Moves a task one step in the order or the outline.
     *
     * @throws DomainException INVALID at {@code way} where there is no such step
     */
    @Transactional
    public TaskView move(Scope scope, MoveTask command) {
        var plan = drafts.open(scope, command.plan());
        var before = desk.seen(scope, plan, command.task(), command.version());
        var spot = Moves.spot(desk.active(scope, plan), desk.sections(scope, plan), before.id(), command.way());
        var from = shelf.behind(scope, plan, before.id());
        shelf.update(scope, before.under(spot.section()), before.version());
        var neighbour = spot.neighbour();
        if (neighbour != null) {
            shelf.place(scope, plan, before.id(), spot.before() ? shelf.behind(scope, plan, neighbour) : neighbour);
        }
        var after = Standing.at(desk.get(scope, plan, before.id()), shelf.behind(scope, plan, before.id()));
        return told(scope, plan, "move", List.of(new Touched(Standing.at(before, from), after)), before.id());
    }

    /**
     * Cuts a task in two at a character of its text.
     *
     * @return both halves
     */
    @Transactional
    public List<TaskView> split(Scope scope, WorkPlanId planId, TaskId task, int version, int at) {
        var plan = drafts.open(scope, planId);
        var before = desk.seen(scope, plan, task, version);
        var halves = TaskCuts.split(before, at, desk.nextId()).orElseThrow(() -> DomainException.invalid("at", "split_nowhere"));
        shelf.update(scope, halves.first(), version);
        shelf.insert(scope, plan, halves.second(), task);
        var second = desk.get(scope, plan, halves.second().id());
        var first = told(scope, plan, "split", List.of(Touched.changed(before, desk.get(scope, plan, task)),
                new Touched(null, Standing.at(second, task))), task);
        return List.of(first, second);
    }

    /** Takes other tasks into one; the others are dropped. */
    @Transactional
    public TaskView merge(Scope scope, MergeTasks command) {
        var plan = drafts.open(scope, command.plan());
        var all = new ArrayList<TaskView>();
        all.add(desk.seen(scope, plan, command.task(), command.version()));
        all.addAll(desk.others(scope, plan, command));
        shelf.update(scope, TaskCuts.merge(all), command.version());
        all.stream().skip(1).forEach(other -> shelf.drop(scope, other));
        var touched = all.stream().map(before -> before == all.getFirst() ? Touched.changed(before, desk.get(scope, plan, before.id()))
                : dropped(scope, plan, before)).toList();
        return told(scope, plan, "merge", touched, command.task());
    }

    private Touched dropped(Scope scope, WorkPlanView plan, TaskView before) {
        return new Touched(Standing.at(before, shelf.behind(scope, plan, before.id())), Standing.dropped(desk.get(scope, plan, before.id())));
    }

    private TaskView told(Scope scope, WorkPlanView plan, String what, List<Touched> touched, TaskId task) {
        history.add(scope, plan.id(), what, null, touched);
        var after = desk.get(scope, plan, task);
        var detail = touched.stream().filter(each -> each.task().equals(task)).map(Touched::before).filter(before -> before != null).findFirst()
                .map(before -> Change.between(before.task(), after)).orElseGet(TreeMap::new);
        detail.put("plan_id", plan.id().toString());
        detail.put("touched", touched.stream().map(each -> each.task().toString()).toList());
        desk.record(scope, what, task, detail);
        return after;
    }
}
