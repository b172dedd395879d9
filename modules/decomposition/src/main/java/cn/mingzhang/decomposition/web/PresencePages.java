package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.presence.Presences;
import cn.mingzhang.decomposition.task.Undoing;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an open window says and hears every few seconds: who else is here, and whether anything was changed. */
@Controller
class PresencePages {

    private final Presences presences;
    private final Undoing undoing;

    PresencePages(Presences presences, Undoing undoing) {
        this.presences = presences;
        this.undoing = undoing;
    }

    @PostMapping("/work-plans/{id}/presence")
    String arrive(Scope scope, @PathVariable WorkPlanId id, @RequestParam(defaultValue = "") String window,
            @RequestParam(required = false) @Nullable TaskId task, @RequestParam(defaultValue = "false") boolean editing, Model model) {
        model.addAttribute("others", presences.arrive(scope, id, window, task, editing));
        model.addAttribute("turn", undoing.turn(scope, id));
        return "decomposition/presence :: people";
    }
}
