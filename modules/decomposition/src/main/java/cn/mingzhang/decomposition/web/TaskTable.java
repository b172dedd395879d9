package cn.mingzhang.decomposition.web;

import static java.util.stream.Collectors.toMap;

import cn.mingzhang.decomposition.owner.PossibleOwners;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.publication.Publications;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.decomposition.task.Weights;
import cn.mingzhang.kernel.Scope;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the table of a plan's tasks shows: who owes each, and how far it went when it was handed down. */
@Component
class TaskTable {

    private final Tasks tasks;
    private final PossibleOwners owners;
    private final Publications publications;

    TaskTable(Tasks tasks, PossibleOwners owners, Publications publications) {
        this.tasks = tasks;
        this.owners = owners;
        this.publications = publications;
    }

    void fill(Scope scope, WorkPlanView plan, Model model) {
        var all = tasks.standing(scope, plan.id());
        var names = owners.names(scope, all.stream().flatMap(task -> task.owners().stream()).toList());
        var sizes = owners.sizes(scope, plan);
        model.addAttribute("tasks", all);
        var cancelled = tasks.cancelled(scope, plan.id());
        model.addAttribute("cancelled", cancelled);
        model.addAttribute("weights", plan.parentId() != null ? null : Weights.amiss(all.stream().filter(task -> !cancelled.contains(task.id())).toList()).orElse(null));
        model.addAttribute("reach", publications.sizes(scope, plan.id()));
        model.addAttribute("chips", all.stream().collect(toMap(TaskView::id, task -> SplitDesk.chips(task.owners(), names, sizes, Map.of()))));
    }
}
