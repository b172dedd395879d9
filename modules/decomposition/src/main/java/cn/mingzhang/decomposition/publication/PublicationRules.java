package cn.mingzhang.decomposition.publication;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Weights;
import cn.mingzhang.kernel.DomainException.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
        var weight = Weights.sum(tasks);
        if (plan.parentId() == null && weight.isPresent() && weight.getAsInt() != Weights.WHOLE) {
            faults.add(Fault.of("weights", "weights_not_whole", Weights.text(weight.getAsInt())));
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

    /** A fault at {@code tasks.ID.field}, with number and title for its message. */
    static Fault fault(TaskView task, String field, String code) {
        return Fault.of("tasks." + task.id() + "." + field, code, task.number(), task.title());
    }

    /** The same with one thing more that its message names. */
    static Fault fault(TaskView task, String field, String code, String third) {
        return Fault.of("tasks." + task.id() + "." + field, code, task.number(), task.title(), third);
    }
}
