package cn.mingzhang.decomposition.publication;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Weights;
import cn.mingzhang.kernel.DomainException.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must hold of every task before a plan is handed down; a fault names the task it is about. */
final class PublicationRules {

    private PublicationRules() {
    }

    static List<Fault> faults(WorkPlanView plan, List<TaskView> tasks, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (plan.revisesId() != null) {
            return List.of(Fault.of("plan", "revision_not_published"));
        }
        if (tasks.isEmpty()) {
            faults.add(Fault.of("tasks", "plan_without_tasks"));
        }
        if (plan.defaultDueOn().isBefore(today) && tasks.stream().anyMatch(task -> task.dueOn() == null && task.period() == null)) {
            faults.add(Fault.of("default_due_on", "due_past", plan.defaultDueOn().toString()));
        }
        for (var task : tasks) {
            var due = task.dueOn();
            if (task.owners().isEmpty()) {
                faults.add(fault(task, "owners", "task_without_owner"));
            } else if (task.owners().stream().anyMatch(Owner::open)) {
                faults.add(fault(task, "owners", "task_owner_open"));
            }
            if (due != null && due.isBefore(today)) {
                faults.add(fault(task, "due_on", "task_due_past"));
            } else if (Periods.of(task, plan, today).isEmpty()) {
                faults.add(fault(task, "period", "task_without_period"));
            }
        }
        return faults;
    }

    /**
     * Where any task of a plan has a weight, all make 100 together; weights of parts make that of their task instead. Asked of the whole plan when it is handed down:
     * one task that comes later cannot make 100 by itself.
     */
    static Optional<Fault> weights(WorkPlanView plan, List<TaskView> tasks) {
        return plan.parentId() == null ? Weights.amiss(tasks).map(sum -> Fault.of("weights", "weights_not_whole", sum)) : Optional.empty();
    }

    /** A fault at {@code tasks.ID.field}, with number and title for its message. */
    static Fault fault(TaskView task, String field, String code) {
        return Fault.of("tasks." + task.id() + "." + field, code, task.number(), task.title());
    }

    /** The same with one thing more that its message names. */
    static Fault fault(TaskView task, String field, String code, Object third) {
        return Fault.of("tasks." + task.id() + "." + field, code, task.number(), task.title(), third);
    }
}
