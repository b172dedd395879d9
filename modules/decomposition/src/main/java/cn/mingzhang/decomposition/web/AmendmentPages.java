package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.amendment.AmendmentPreview;
import cn.mingzhang.decomposition.amendment.Amendments;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.AmendmentId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.AmendmentKind;
import cn.mingzhang.web.Crumb;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a published plan was changed in as a timeline, the form of one more change, and a body's taking note. */
@Controller
class AmendmentPages {

    private final Amendments amendments;
    private final WorkPlans plans;
    private final AmendmentWords texts;
    private final AmendmentNames names;
    private final Faults faults;

    AmendmentPages(Amendments amendments, WorkPlans plans, AmendmentWords texts, AmendmentNames names, Faults faults) {
        this.amendments = amendments;
        this.plans = plans;
        this.texts = texts;
        this.names = names;
        this.faults = faults;
    }

    @GetMapping("/work-plans/{id}/amendments")
    String timeline(Scope scope, @PathVariable WorkPlanId id, PageRequest page, Model model, Locale locale) {
        var plan = plans.view(scope, id);
        var found = amendments.list(scope, id, page);
        model.addAttribute("plan", plan);
        model.addAttribute("edits", plans.edits(scope, plan));
        model.addAttribute("settled", plans.settled(scope, plan));
        model.addAttribute("amendments", texts.of(scope, found.items(), locale));
        model.addAttribute("next", found.next() == null ? null : "/work-plans/" + id + "/amendments?cursor=" + found.next());
        model.addAttribute("crumbs", crumbs(plan, locale, null));
        return "decomposition/amendments";
    }

    @GetMapping("/work-plans/{id}/amendments/new")
    String form(Scope scope, @PathVariable WorkPlanId id, @RequestParam(required = false) @Nullable TaskId task,
            @RequestParam(required = false) @Nullable AmendmentKind kind, Model model, Locale locale) {
        var plan = amendments.plan(scope, id);
        var preview = task == null ? null : amendments.preview(scope, id, task);
        var what = kind == null || preview == null ? preview == null ? AmendmentKind.ADD : AmendmentKind.REWORD : kind;
        return shown(scope, plan, preview, names.begun(scope, what, preview == null ? null : preview.task(), locale), model, locale);
    }

    @PostMapping("/work-plans/{id}/amendments")
    String amend(Scope scope, @PathVariable WorkPlanId id, @RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response,
            RedirectAttributes flash, Locale locale) {
        var plan = amendments.plan(scope, id);
        var form = AmendmentForm.of(sent);
        try {
            var done = amendments.amend(scope, form.command(id, names.body(scope, plan, form), names.owners(scope, plan, form, locale)));
            flash.addFlashAttribute("said", faults.word("amendment.done", locale, done.number(), done.told()));
            return "redirect:/work-plans/" + id + "/amendments";
        } catch (DomainException refusal) {
            if (refusal.kind() == DomainException.Kind.NOT_FOUND || refusal.kind() == DomainException.Kind.FORBIDDEN) {
                throw refusal;
            }
            response.setStatus(Faults.status(refusal));
            model.addAttribute("faults", faults.byField(refusal, locale));
            return again(scope, plan, form, refusal, model, locale);
        }
    }

    @PostMapping("/amendments/{id}/receipt")
    String receive(Scope scope, @PathVariable AmendmentId id, @RequestParam(required = false) @Nullable String from, RedirectAttributes flash, Locale locale) {
        var received = amendments.receive(scope, id);
        flash.addFlashAttribute("said", faults.word("amendment.received", locale, received.number()));
        return "workbench".equals(from) ? "redirect:/" : "redirect:/work-plans/" + received.planId() + "/amendments";
    }

    /** After a lost race the form holds what was typed and the version that stands now, beside the words that stand now. */
    private String again(Scope scope, WorkPlanView plan, AmendmentForm form, DomainException refusal, Model model, Locale locale) {
        AmendmentPreview preview = null;
        try {
            var task = form.taskId();
            preview = task == null ? null : amendments.preview(scope, plan.id(), task);
        } catch (DomainException gone) {
            model.addAttribute("gone", true);
        }
        boolean stale = refusal.kind() == DomainException.Kind.STALE && preview != null;
        model.addAttribute("stale", stale);
        return shown(scope, plan, preview, stale && preview != null ? form.at(preview.task().version()) : form, model, locale);
    }

    private String shown(Scope scope, WorkPlanView plan, @Nullable AmendmentPreview preview, AmendmentForm form, Model model, Locale locale) {
        model.addAttribute("plan", plan);
        model.addAttribute("preview", preview);
        model.addAttribute("form", form);
        model.addAttribute("kind", form.shownKind());
        names.fill(scope, plan, preview, form, model, locale);
        model.addAttribute("crumbs", crumbs(plan, locale, faults.word(preview == null ? "amendment.add" : "amendment.new", locale)));
        return "decomposition/amendment";
    }

    private List<Crumb> crumbs(WorkPlanView plan, Locale locale, @Nullable String last) {
        var own = new Crumb(plan.title(), "/work-plans/" + plan.id());
        String timeline = faults.word("amendment.title", locale);
        return last == null ? List.of(own, new Crumb(timeline, null))
                : List.of(own, new Crumb(timeline, "/work-plans/" + plan.id() + "/amendments"), new Crumb(last, null));
    }
}
