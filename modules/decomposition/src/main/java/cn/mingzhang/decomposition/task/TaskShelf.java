package cn.mingzhang.decomposition.task;

import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.task.Touched.Standing;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The hands of {@link TaskEdits}: stores single tasks of a draft that is open, and gives them their places. */
@Component
class TaskShelf {

    private final TaskRepository tasks;
    private final TaskWriter writer;

    TaskShelf(TaskRepository tasks, TaskWriter writer) {
        this.tasks = tasks;
        this.writer = writer;
    }

    /** Stores a new task behind the last one of its point or, where there is none, before all. */
    Standing insertLast(Scope scope, WorkPlanView plan, TaskView task) {
        return insert(scope, plan, task, tasks.findLast(scope.province(), plan.id(), task.pointId()).orElse(null));
    }

    /** Stores a new task behind another, null for the first place. */
    Standing insert(Scope scope, WorkPlanView plan, TaskView task, @Nullable TaskId behind) {
        writer.insert(scope.province(), plan.issuerId(), task, room(scope, plan, behind));
        return Standing.at(task, behind);
    }

    void update(Scope scope, TaskView task, int version) {
        if (!writer.update(scope.province(), task, version)) {
            throw DomainException.stale(Map.of("state", TaskRepository.ACTIVE, "version", version));
        }
    }

    void drop(Scope scope, TaskView task) {
        move(scope, task, TaskRepository.ACTIVE, TaskRepository.DROPPED);
    }

    void restore(Scope scope, TaskView task) {
        move(scope, task, TaskRepository.DROPPED, TaskRepository.ACTIVE);
    }

    /** The task before another in the plan's order, those that were dropped counted; null for the first. */
    @Nullable TaskId behind(Scope scope, WorkPlanView plan, TaskId task) {
        var order = tasks.findOrder(scope.province(), plan.id());
        int at = order.indexOf(task);
        return at <= 0 ? null : order.get(at - 1);
    }

    /** Puts a task behind another, null for the first place. */
    void place(Scope scope, WorkPlanView plan, TaskId task, @Nullable TaskId behind) {
        if (!task.equals(behind)) {
            writer.place(scope.province(), plan.id(), task, room(scope, plan, behind));
        }
    }

    /** Makes a task stand as it did, at a new version. */
    void put(Scope scope, WorkPlanView plan, TaskView now, String state, Standing target) {
        var at = now;
        if (!state.equals(target.state())) {
            move(scope, at, state, target.state());
            at = tasks.find(scope.province(), plan.id(), now.id()).orElseThrow(DomainException::notFound);
        }
        if (target.state().equals(TaskRepository.ACTIVE)) {
            update(scope, target.task(), at.version());
        }
        if (target.placed()) {
            place(scope, plan, now.id(), target.behind());
        }
    }

    private int room(Scope scope, WorkPlanView plan, @Nullable TaskId behind) {
        int ordinal = tasks.findOrdinal(scope.province(), plan.id(), behind);
        writer.shift(scope.province(), plan.id(), ordinal);
        return ordinal + 1;
    }

    private void move(Scope scope, TaskView task, String from, String to) {
        if (!writer.move(scope.province(), task.planId(), task.id(), from, to, task.version())) {
            throw DomainException.stale(Map.of("state", to, "version", task.version()));
        }
    }
}
