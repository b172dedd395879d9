package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.plan.WorkPointView;
import cn.mingzhang.decomposition.task.HeadingEdits;
import cn.mingzhang.decomposition.task.MoveTask;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.id.WorkPointId;
import cn.mingzhang.web.Crumb;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A heading of a draft's outline: its words, its level, and its going; beside the editor or as a page of its own. */
@Controller
@RequestMapping("/work-plans/{plan}/headings/{id}")
class HeadingPages {

    private static final String HTMX = "HX-Request";

    private final WorkPlans plans;
    private final HeadingEdits edits;
    private final SplitDesk desk;
    private final Faults faults;

    HeadingPages(WorkPlans plans, HeadingEdits edits, SplitDesk desk, Faults faults) {
        this.plans = plans;
        this.edits = edits;
        this.desk = desk;
        this.faults = faults;
    }

    @GetMapping
    String form(Scope scope, @PathVariable WorkPlanId plan, @PathVariable WorkPointId id,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx, Model model) {
        return form(plans.view(scope, plan), edits.get(scope, plan, id), htmx, model);
    }

    @PostMapping
    String change(Scope scope, @PathVariable WorkPlanId plan, @PathVariable WorkPointId id, @RequestParam int version,
            @RequestParam(defaultValue = "") String marker, @RequestParam(defaultValue = "") String heading,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            @RequestHeader(name = TaskActPages.TURN, required = false) @Nullable Long turn, Model model, HttpServletResponse response, Locale locale) {
        try {
            edits.change(scope, plan, id, version, marker, heading);
        } catch (DomainException refusal) {
            if (htmx != null || refusal.kind() != DomainException.Kind.INVALID) {
                throw refusal;
            }
            response.setStatus(Faults.status(refusal));
            model.addAttribute("faults", faults.byField(refusal, locale));
            return form(plans.view(scope, plan), edits.get(scope, plan, id).worded(marker, heading), null, model);
        }
        return desk.answer(scope, plan, null, htmx, turn, model);
    }

    @PostMapping("/move")
    String move(Scope scope, @PathVariable WorkPlanId plan, @PathVariable WorkPointId id, @RequestParam int version, @RequestParam String way,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            @RequestHeader(name = TaskActPages.TURN, required = false) @Nullable Long turn, Model model) {
        edits.move(scope, plan, id, version, TaskForm.word("way", way, MoveTask.Way::valueOf));
        return desk.answer(scope, plan, null, htmx, turn, model);
    }

    @PostMapping("/drop")
    String drop(Scope scope, @PathVariable WorkPlanId plan, @PathVariable WorkPointId id, @RequestParam int version,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            @RequestHeader(name = TaskActPages.TURN, required = false) @Nullable Long turn, Model model) {
        edits.drop(scope, plan, id, version);
        return desk.answer(scope, plan, null, htmx, turn, model);
    }

    private static String form(WorkPlanView plan, WorkPointView heading, @Nullable String htmx, Model model) {
        model.addAttribute("crumbs", List.of(new Crumb(plan.title(), "/work-plans/" + plan.id()), new Crumb(heading.marker(), null)));
        model.addAttribute("plan", plan);
        model.addAttribute("heading", heading);
        return htmx == null ? "decomposition/heading" : "decomposition/heading :: fields";
    }
}
