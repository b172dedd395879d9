package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.task.HeadingEdits;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
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

/** A new heading above a task of a draft. */
@Controller
@RequestMapping("/work-plans/{plan}/tasks/{id}/heading")
class NewHeadingPages {

    private final WorkPlans plans;
    private final Tasks tasks;
    private final HeadingEdits edits;
    private final SplitDesk desk;
    private final Faults faults;

    NewHeadingPages(WorkPlans plans, Tasks tasks, HeadingEdits edits, SplitDesk desk, Faults faults) {
        this.plans = plans;
        this.tasks = tasks;
        this.edits = edits;
        this.desk = desk;
        this.faults = faults;
    }

    @GetMapping
    String form(Scope scope, @PathVariable WorkPlanId plan, @PathVariable TaskId id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Model model) {
        return form(mine(scope, plan), tasks.view(scope, plan, id), htmx, model);
    }

    @PostMapping
    String add(Scope scope, @PathVariable WorkPlanId plan, @PathVariable TaskId id, @RequestParam int version,
            @RequestParam(defaultValue = "") String marker, @RequestParam(defaultValue = "") String heading,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            @RequestHeader(name = TaskActPages.TURN, required = false) @Nullable Long turn, Model model, HttpServletResponse response, Locale locale) {
        try {
            edits.add(scope, plan, id, version, marker, heading);
        } catch (DomainException refusal) {
            if (htmx != null || refusal.kind() != DomainException.Kind.INVALID) {
                throw refusal;
            }
            response.setStatus(Faults.status(refusal));
            model.addAttribute("faults", faults.byField(refusal, locale));
            return form(mine(scope, plan), tasks.view(scope, plan, id), null, model);
        }
        return desk.answer(scope, plan, id, htmx, turn, model);
    }

    private WorkPlanView mine(Scope scope, WorkPlanId id) {
        var plan = plans.view(scope, id);
        if (!plans.edits(scope, plan)) {
            throw DomainException.forbidden();
        }
        return plan;
    }

    private static String form(WorkPlanView plan, TaskView task, @Nullable String htmx, Model model) {
        model.addAttribute("crumbs", List.of(new Crumb(plan.title(), "/work-plans/" + plan.id()), new Crumb(task.number(), null)));
        model.addAttribute("plan", plan);
        model.addAttribute("task", task);
        return htmx == null ? "decomposition/heading" : "decomposition/heading :: fields";
    }
}
