package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.owner.PossibleOwners;
import cn.mingzhang.decomposition.plan.ChangeWorkPlan;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.publication.PublicationPreview;
import cn.mingzhang.decomposition.publication.PublicationPreview.TaskLine;
import cn.mingzhang.decomposition.publication.Publications;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.web.Crumb;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The last step: the task table as it will be handed down, who gets how much, and the handing down itself. */
@Controller
@RequestMapping("/work-plans/{id}/publication")
class PublicationPages {

    /** A fault in words, with the task it is about. */
    record Problem(String text, @Nullable TaskId task) {
    }

    private final WorkPlans plans;
    private final Publications publications;
    private final PossibleOwners owners;
    private final Faults faults;

    PublicationPages(WorkPlans plans, Publications publications, PossibleOwners owners, Faults faults) {
        this.plans = plans;
        this.publications = publications;
        this.owners = owners;
        this.faults = faults;
    }

    @GetMapping
    String page(Scope scope, @PathVariable WorkPlanId id, @RequestParam(defaultValue = "task") String by, Model model, Locale locale) {
        var preview = publications.preview(scope, id);
        var plan = preview.plan();
        var tasks = preview.tasks().stream().map(TaskLine::task).toList();
        var everyOwner = tasks.stream().flatMap(task -> task.owners().stream()).toList();
        var names = owners.names(scope, everyOwner);
        var sizes = owners.sizes(scope, plan);
        model.addAttribute("plan", plan);
        model.addAttribute("preview", preview);
        model.addAttribute("most", preview.bodies().stream().max(Comparator.comparingLong(PublicationPreview.BodyLine::obligations)).orElse(null));
        model.addAttribute("chips", tasks.stream().collect(Collectors.toMap(TaskView::id,
                task -> SplitDesk.chips(task.owners(), names, sizes, Map.of()))));
        model.addAttribute("problems", problems(preview, locale));
        model.addAttribute("ownerless", tasks.stream().filter(task -> task.owners().isEmpty()).count());
        model.addAttribute("by", by);
        model.addAttribute("job", publications.of(scope, id).orElse(null));
        model.addAttribute("crumbs", List.of(new Crumb(faults.word("nav.work-plans", locale), "/work-plans"), new Crumb(plan.title(), "/work-plans/" + id)));
        return "decomposition/publication";
    }

    @PostMapping
    String publish(Scope scope, @PathVariable WorkPlanId id, Model model, HttpServletResponse response, Locale locale) {
        try {
            publications.publish(scope, id);
            return "redirect:/work-plans/" + id + "/publication";
        } catch (DomainException refusal) {
            if (refusal.kind() != DomainException.Kind.INVALID) {
                throw refusal;
            }
            response.setStatus(Faults.status(refusal));
            return page(scope, id, "task", model, locale);
        }
    }

    /** Only the bar, asked for again until it is through. */
    @GetMapping("/progress")
    String progress(Scope scope, @PathVariable WorkPlanId id, Model model) {
        model.addAttribute("plan", plans.view(scope, id));
        model.addAttribute("job", publications.of(scope, id).orElseThrow(DomainException::notFound));
        return "decomposition/publication :: progress";
    }

    /** Confirms rhythm and due of what says none. */
    @PostMapping("/defaults")
    String defaults(Scope scope, @PathVariable WorkPlanId id, @RequestParam int version, @RequestParam("default_period") PeriodKind period,
            @RequestParam("default_due_on") String due, @RequestParam(name = "behalf_of", required = false) @Nullable String behalf, Model model, HttpServletResponse response, Locale locale) {
        try {
            plans.change(scope, new ChangeWorkPlan(id, version, null, behalf, period, TaskForm.maybe("default_due_on", due, LocalDate::parse)));
            return "redirect:/work-plans/" + id + "/publication";
        } catch (DomainException refusal) {
            if (refusal.kind() != DomainException.Kind.INVALID) {
                throw refusal;
            }
            response.setStatus(Faults.status(refusal));
            model.addAttribute("faults", faults.byField(refusal, locale));
            return page(scope, id, "task", model, locale);
        }
    }

    private List<Problem> problems(PublicationPreview preview, Locale locale) {
        var byNumber = new LinkedHashMap<String, TaskId>();
        preview.tasks().forEach(line -> byNumber.put(line.task().id().toString(), line.task().id()));
        return preview.faults().stream().map(fault -> new Problem(faults.text(fault, locale),
                fault.field().startsWith("tasks.") ? byNumber.get(fault.field().split("\\.")[1]) : null)).toList();
    }
}
