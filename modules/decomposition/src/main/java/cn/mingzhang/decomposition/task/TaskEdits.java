package cn.mingzhang.decomposition.task;

import cn.mingzhang.decomposition.plan.Drafts;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.task.EditHistory.Touched;
import cn.mingzhang.audit.Change;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cutting a draft into tasks, by the office of its issuer and until it is handed down. Every edit names the version that
 * the person saw, and can be undone by that person.
 */
@Service
public class TaskEdits {

    private final Drafts drafts;
    private final TaskChecks checks;
    private final TaskDesk desk;
    private final EditHistory history;

    TaskEdits(Drafts drafts, TaskChecks checks, TaskDesk desk, EditHistory history) {
        this.drafts = drafts;
        this.checks = checks;
        this.desk = desk;
        this.history = history;
    }

    /** Adds a task behind the last one of its point. */
    @Transactional
    public TaskView add(Scope scope, AddTask command) {
        var plan = drafts.open(scope, command.plan());
        var task = desk.fresh(scope, plan, command);
        checks.check(scope, plan, task, null);
        desk.insertLast(scope, plan, task);
        return told(scope, plan, "add", List.of(new Touched(task, true, TaskRepository.ACTIVE, 1)), task.id());
    }

    /** Changes what the command gives. */
    @Transactional
    public TaskView change(Scope scope, ChangeTask command) {
        var plan = drafts.open(scope, command.plan());
        var before = desk.seen(scope, plan, command.task(), command.version());
        var after = desk.changed(scope, before, command);
        checks.check(scope, plan, after, before);
        desk.update(scope, after, before.version());
        return told(scope, plan, "change", List.of(touched(before)), before.id());
    }

    /** Takes a task out of the plan; it keeps its place and can be restored. */
    @Transactional
    public void drop(Scope scope, WorkPlanId planId, TaskId task, int version) {
        var plan = drafts.open(scope, planId);
        var before = desk.seen(scope, plan, task, version);
        desk.drop(scope, before);
        told(scope, plan, "drop", List.of(touched(before)), task);
    }

    /** Puts a dropped task back in its place. */
    @Transactional
    public TaskView restore(Scope scope, WorkPlanId planId, TaskId task, int version) {
        var plan = drafts.open(scope, planId);
        var before = desk.dropped(scope, plan, task, version);
        desk.restore(scope, before);
        return told(scope, plan, "restore", List.of(new Touched(before, false, TaskRepository.DROPPED, version + 1)), task);
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
        desk.update(scope, halves.first(), version);
        desk.insertAfter(scope, plan, halves.second(), task);
        var first = told(scope, plan, "split", List.of(touched(before),
                new Touched(halves.second(), true, TaskRepository.ACTIVE, 1)), task);
        return List.of(first, desk.get(scope, plan, halves.second().id()));
    }

    /** Takes other tasks into one; the others are dropped. */
    @Transactional
    public TaskView merge(Scope scope, MergeTasks command) {
        var plan = drafts.open(scope, command.plan());
        var all = new ArrayList<TaskView>();
        all.add(desk.seen(scope, plan, command.task(), command.version()));
        all.addAll(desk.others(scope, plan, command));
        var merged = TaskCuts.merge(all);
        desk.update(scope, merged, command.version());
        all.stream().skip(1).forEach(other -> desk.drop(scope, other));
        return told(scope, plan, "merge", all.stream().map(TaskEdits::touched).toList(), command.task());
    }

    /**
     * Takes back the person's latest edit of the plan, unless somebody changed the same tasks since.
     *
     * @throws DomainException CONFLICT when there is nothing to undo, STALE when a task was changed since
     */
    @Transactional
    public void undo(Scope scope, WorkPlanId planId) {
        var plan = drafts.open(scope, planId);
        var edit = history.findLast(scope, planId)
                .orElseThrow(() -> new DomainException(DomainException.Kind.CONFLICT, "nothing_to_undo"));
        history.remove(scope, planId, edit);
        for (var touched : edit.touched()) {
            desk.revert(scope, plan, touched);
            var task = touched.before().id();
            history.carry(scope, planId, task, touched.before().version(), desk.get(scope, plan, task).version());
        }
        desk.record(scope, "undo", planId, Map.of("edit", edit.what()));
    }

    private TaskView told(Scope scope, WorkPlanView plan, String what, List<Touched> touched, TaskId task) {
        history.add(scope, plan.id(), what, touched);
        var after = desk.get(scope, plan, task);
        var detail = touched.stream().filter(each -> !each.made() && each.before().id().equals(task)).findFirst()
                .map(each -> Change.between(each.before(), after)).orElseGet(TreeMap::new);
        detail.put("plan_id", plan.id().toString());
        detail.put("touched", touched.stream().map(each -> each.before().id().toString()).toList());
        desk.record(scope, what, task, detail);
        return after;
    }

    private static Touched touched(TaskView before) {
        return new Touched(before, false, TaskRepository.ACTIVE, before.version() + 1);
    }
}
