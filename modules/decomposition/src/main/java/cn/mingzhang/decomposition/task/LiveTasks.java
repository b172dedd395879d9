package cn.mingzhang.decomposition.task;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.WorkKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes tasks of a plan that is handed down; the caller holds the plan's lock. Every change counts the task's version up, so that of
 * two people the second is told.
 */
@Component
public class LiveTasks {

    private final TaskDesk desk;
    private final TaskChecks checks;
    private final TaskShelf shelf;
    private final TaskWriter writer;

    LiveTasks(TaskDesk desk, TaskChecks checks, TaskShelf shelf, TaskWriter writer) {
        this.desk = desk;
        this.checks = checks;
        this.shelf = shelf;
        this.writer = writer;
    }

    /**
     * The task at the version that the person saw.
     *
     * @param version null for whoever only looks
     * @throws DomainException NOT_FOUND, CONFLICT for a cancelled one, STALE for another version
     */
    public TaskView seen(Scope scope, WorkPlanView plan, TaskId id, @Nullable Integer version) {
        var state = desk.state(scope, plan, id);
        if (TaskRepository.CANCELLED.equals(state)) {
            throw new DomainException(DomainException.Kind.CONFLICT, "task_cancelled");
        }
        if (!TaskRepository.ACTIVE.equals(state)) {
            throw DomainException.notFound();
        }
        var task = desk.get(scope, plan, id);
        if (version != null && task.version() != version) {
            throw DomainException.stale(Map.of("state", state, "version", task.version()));
        }
        return task;
    }

    /**
     * A new task behind the last one of its point.
     *
     * @throws DomainException CONFLICT where the plan says the same already
     */
    public TaskView add(Scope scope, WorkPlanView plan, AddTask command) {
        var task = desk.fresh(scope, plan, command);
        checks.check(scope, plan, task, null);
        if (desk.active(scope, plan).stream().anyMatch(other -> other.title().equals(task.title()) && other.text().equals(task.text()))) {
            throw new DomainException(DomainException.Kind.CONFLICT, "task_there_already");
        }
        shelf.insertLast(scope, plan, task);
        return desk.get(scope, plan, task.id());
    }

    /**
     * Other words for a task.
     *
     * @throws DomainException CONFLICT where they are the same
     */
    public TaskView reword(Scope scope, WorkPlanView plan, TaskView before, @Nullable String title, @Nullable String text, @Nullable WorkKind kind) {
        return change(scope, plan, before, new ChangeTask(plan.id(), before.id(), before.version(), title, text, kind, null, null, null, null, null));
    }

    /** Another due date of a task's own. */
    public TaskView due(Scope scope, WorkPlanView plan, TaskView before, LocalDate due) {
        return change(scope, plan, before, new ChangeTask(plan.id(), before.id(), before.version(), null, null, null, null, new Given<>(due), null, null, null));
    }

    /**
     * One more owner; owners that are there already are not asked about.
     *
     * @throws DomainException INVALID for a body out of the issuer's reach or one that is closed; NOT_FOUND for the former in a plan of parts
     */
    public TaskView own(Scope scope, WorkPlanView plan, TaskView before, Owner owner) {
        var named = desk.named(scope, List.of(owner));
        var faults = new ArrayList<Fault>();
        checks.reached(scope, plan, named, before.owners());
        checks.owners(faults, scope, plan, named);
        if (!faults.isEmpty()) {
            throw DomainException.invalid("body_id", faults.getFirst().code(), faults.getFirst().arguments().toArray());
        }
        boolean there = before.owners().stream().anyMatch(each -> named.getFirst().part() == each.part() && owner.bodyId() != null && owner.bodyId().equals(each.bodyId()));
        return owners(scope, plan, before, there ? before.owners() : Stream.concat(before.owners().stream(), named.stream()).toList());
    }

    /**
     * Another rhythm or other quotas; null for what stays.
     *
     * @throws DomainException CONFLICT where they are the same
     */
    public TaskView reschedule(Scope scope, WorkPlanView plan, TaskView before, @Nullable PeriodKind period, @Nullable List<Quota> quotas) {
        return change(scope, plan, before, new ChangeTask(plan.id(), before.id(), before.version(), null, null, null, null, null,
                period == null ? null : new Given<>(period), quotas, null));
    }

    /**
     * Other owners.
     *
     * @throws DomainException INVALID for one that is open, out of the issuer's reach or closed; CONFLICT where they are the same
     */
    public TaskView reassign(Scope scope, WorkPlanView plan, TaskView before, List<Owner> owners) {
        if (owners.stream().anyMatch(Owner::open)) {
            throw DomainException.invalid("owners", "task_owner_open", before.number(), before.title());
        }
        return change(scope, plan, before, new ChangeTask(plan.id(), before.id(), before.version(), null, null, null, owners, null, null, null, null));
    }

    /** A part that is due on a day follows what it is a part of to an earlier one. */
    public void follow(Scope scope, TaskId part, LocalDate from, LocalDate due) {
        writer.follow(scope.province(), part, from, due);
    }

    /** The task without a body among its owners by name; as one of an audience it is not named. */
    public TaskView disown(Scope scope, WorkPlanView plan, TaskView before, BodyId body) {
        return owners(scope, plan, before, before.owners().stream().filter(owner -> !body.equals(owner.bodyId())).toList());
    }

    /** Counts the version of a task up whose own words stay. */
    public TaskView touch(Scope scope, WorkPlanView plan, TaskView before) {
        return move(scope, plan, before, TaskRepository.ACTIVE);
    }

    /** Nobody owes the task any more; it stays in its plan. */
    public TaskView cancel(Scope scope, WorkPlanView plan, TaskView before) {
        return move(scope, plan, before, TaskRepository.CANCELLED);
    }

    /**
     * Cancels the parts of a task at all levels.
     *
     * @param issuers only the parts that these bodies made of it, and theirs; null for all
     * @return the tasks that are parts
     */
    public List<TaskId> cancelParts(Scope scope, TaskId task, @Nullable Collection<BodyId> issuers) {
        var all = new ArrayList<TaskId>();
        for (var level = writer.cancelPartsOf(scope.province(), List.of(task), issuers); !level.isEmpty();
                level = writer.cancelPartsOf(scope.province(), level, null)) {
            all.addAll(level);
        }
        return all;
    }

    private TaskView move(Scope scope, WorkPlanView plan, TaskView before, String to) {
        if (!writer.move(scope.province(), plan.id(), before.id(), TaskRepository.ACTIVE, to, before.version())) {
            throw stale(scope, plan, before.id());
        }
        return desk.get(scope, plan, before.id());
    }

    private TaskView owners(Scope scope, WorkPlanView plan, TaskView before, List<Owner> owners) {
        var after = before.owned(owners);
        shelf.update(scope, after, before.version());
        return desk.get(scope, plan, before.id());
    }

    private TaskView change(Scope scope, WorkPlanView plan, TaskView before, ChangeTask command) {
        var after = desk.changed(scope, before, command);
        if (after.says(before)) {
            throw new DomainException(DomainException.Kind.CONFLICT, "amendment_changes_nothing");
        }
        checks.check(scope, plan, after, before);
        shelf.update(scope, after, before.version());
        return desk.get(scope, plan, before.id());
    }

    private DomainException stale(Scope scope, WorkPlanView plan, TaskId task) {
        return DomainException.stale(Map.of("state", desk.state(scope, plan, task), "version", desk.get(scope, plan, task).version()));
    }
}
