package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.task.AddTask;
import cn.mingzhang.decomposition.task.ChangeTask;
import cn.mingzhang.decomposition.task.Given;
import cn.mingzhang.decomposition.task.TaskEdits;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.WorkKind;
import cn.mingzhang.web.Crumb;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form of one task, beside the split page or as a page of its own. */
@Controller
@RequestMapping("/work-plans/{planId}/tasks")
class TaskFormPages {

    private final WorkPlans plans;
    private final Tasks tasks;
    private final TaskEdits edits;
    private final OwnerWords words;
    private final Faults faults;

    TaskFormPages(WorkPlans plans, Tasks tasks, TaskEdits edits, OwnerWords words, Faults faults) {
        this.plans = plans;
        this.tasks = tasks;
        this.edits = edits;
        this.words = words;
        this.faults = faults;
    }

    @GetMapping("/new")
    String fresh(Scope scope, @PathVariable WorkPlanId planId, @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model, Locale locale) {
        return form(scope, mine(scope, planId), null, TaskForm.fresh(), htmx, model, locale);
    }

    @GetMapping("/{id}")
    String edit(Scope scope, @PathVariable WorkPlanId planId, @PathVariable TaskId id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Model model, Locale locale) {
        var plan = mine(scope, planId);
        var task = tasks.view(scope, planId, id);
        return form(scope, plan, task, TaskForm.of(task, words.names(scope, task.owners(), locale)), htmx, model, locale);
    }

    @PostMapping("/new")
    String add(Scope scope, @PathVariable WorkPlanId planId, @RequestParam MultiValueMap<String, String> sent, Model model,
            HttpServletResponse response, Locale locale) {
        var form = TaskForm.of(sent);
        var plan = mine(scope, planId);
        try {
            var task = edits.add(scope, new AddTask(planId, null, form.title().isBlank() ? null : form.title(), form.text(),
                    TaskForm.maybe("kind", form.kind(), WorkKind::valueOf), words.read(scope, plan, form.namedOwners(), List.of(), locale),
                    TaskForm.maybe("due_on", form.dueOn(), LocalDate::parse), TaskForm.maybe("period", form.period(), PeriodKind::valueOf),
                    form.givenQuotas(), form.givenLimits(), form.givenWeight(), null));
            return "redirect:/work-plans/" + planId + "?task=" + task.id();
        } catch (DomainException refusal) {
            return again(scope, plan, null, form, refusal, model, response, locale);
        }
    }

    @PostMapping("/{id}")
    String change(Scope scope, @PathVariable WorkPlanId planId, @PathVariable TaskId id, @RequestParam MultiValueMap<String, String> sent,
            Model model, HttpServletResponse response, Locale locale) {
        var form = TaskForm.of(sent);
        var plan = mine(scope, planId);
        var task = tasks.view(scope, planId, id);
        try {
            edits.change(scope, new ChangeTask(planId, id, TaskForm.number("version", form.version()), form.title(), form.text(),
                    TaskForm.maybe("kind", form.kind(), WorkKind::valueOf), words.read(scope, plan, form.namedOwners(), task.owners(), locale),
                    new Given<>(TaskForm.maybe("due_on", form.dueOn(), LocalDate::parse)),
                    new Given<>(TaskForm.maybe("period", form.period(), PeriodKind::valueOf)), form.givenQuotas(), form.givenLimits(),
                    new Given<>(form.givenWeight())));
            return "redirect:/work-plans/" + planId + "?task=" + id;
        } catch (DomainException refusal) {
            return again(scope, plan, task, form, refusal, model, response, locale);
        }
    }

    @GetMapping("/{id}/split")
    String cuts(Scope scope, @PathVariable WorkPlanId planId, @PathVariable TaskId id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Model model) {
        var plan = mine(scope, planId);
        var task = tasks.view(scope, planId, id);
        model.addAttribute("crumbs", crumbs(plan, task.number()));
        model.addAttribute("plan", plan);
        model.addAttribute("task", task);
        model.addAttribute("sentences", Sentences.of(task.text()));
        return htmx == null ? "decomposition/task-split" : "decomposition/task-split :: cuts";
    }

    /** Only faults that the person can mend come back to the form; everything they typed is still in it. */
    private String again(Scope scope, WorkPlanView plan, @Nullable TaskView task, TaskForm form, DomainException refusal, Model model,
            HttpServletResponse response, Locale locale) {
        if (refusal.kind() != DomainException.Kind.INVALID && refusal.kind() != DomainException.Kind.STALE) {
            throw refusal;
        }
        response.setStatus(Faults.status(refusal));
        model.addAttribute("faults", faults.byField(refusal, locale));
        return form(scope, plan, task, form, null, model, locale);
    }

    private String form(Scope scope, WorkPlanView plan, @Nullable TaskView task, TaskForm form, @Nullable String htmx, Model model, Locale locale) {
        model.addAttribute("crumbs", crumbs(plan, task == null ? "+" : task.number()));
        model.addAttribute("plan", plan);
        model.addAttribute("task", task);
        model.addAttribute("form", form);
        model.addAttribute("offered", words.offered(scope, locale));
        return htmx == null ? "decomposition/task-form" : "decomposition/task-form :: fields";
    }

    private WorkPlanView mine(Scope scope, WorkPlanId id) {
        var plan = plans.view(scope, id);
        if (!plans.edits(scope, plan)) {
            throw DomainException.forbidden();
        }
        return plan;
    }

    private static List<Crumb> crumbs(WorkPlanView plan, String last) {
        return List.of(new Crumb(plan.title(), "/work-plans/" + plan.id()), new Crumb(last, null));
    }
}
