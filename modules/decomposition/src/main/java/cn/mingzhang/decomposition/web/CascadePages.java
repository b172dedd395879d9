package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.cascade.Cascades;
import cn.mingzhang.decomposition.task.TaskEdits;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.web.Crumb;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a bureau received of a plan, how far its parts cover it, and the step into the draft that splits it. */
@Controller
class CascadePages {

    private final Cascades cascades;
    private final TaskEdits edits;
    private final Faults faults;

    CascadePages(Cascades cascades, TaskEdits edits, Faults faults) {
        this.cascades = cascades;
        this.edits = edits;
        this.faults = faults;
    }

    /** @param task the task that the reader comes from, chosen alone */
    @GetMapping("/work-plans/{id}/cascade")
    String page(Scope scope, @PathVariable WorkPlanId id, @RequestParam(required = false) @Nullable Set<TaskId> task, Model model, Locale locale) {
        var cascade = cascades.view(scope, id);
        model.addAttribute("cascade", cascade);
        model.addAttribute("chosen", task);
        model.addAttribute("office", scope.has(Role.OFFICE));
        model.addAttribute("crumbs", List.of(new Crumb(faults.word("nav.work-plans", locale), "/work-plans"), new Crumb(cascade.plan().title(), "/work-plans/" + id),
                new Crumb(faults.word("cascade.title", locale), null)));
        return "decomposition/cascade";
    }

    @PostMapping("/work-plans/{id}/cascade")
    String begin(Scope scope, @PathVariable WorkPlanId id, @RequestParam(required = false) @Nullable Set<TaskId> task) {
        return "redirect:/work-plans/" + cascades.begin(scope, id, task == null ? Set.of() : task).id();
    }

    /** Drops what nobody was given. */
    @PostMapping("/work-plans/{id}/ownerless")
    String dropOwnerless(Scope scope, @PathVariable WorkPlanId id) {
        edits.dropOwnerless(scope, id);
        return "redirect:/work-plans/" + id + "/publication";
    }
}
