package cn.mingzhang.progress.web;

import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.progress.roster.RosterView;
import cn.mingzhang.progress.roster.Rosters;
import cn.mingzhang.progress.roster.SaveRoster;
import cn.mingzhang.web.Crumb;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One body's roster for a plan: read by those over it, filled by its own people. */
@Controller
class RosterFormPages {

    private final Rosters rosters;
    private final WorkPlans plans;
    private final Words words;

    RosterFormPages(Rosters rosters, WorkPlans plans, Words words) {
        this.rosters = rosters;
        this.plans = plans;
        this.words = words;
    }

    @GetMapping("/work-plans/{id}/rosters/{body}")
    String roster(Scope scope, @PathVariable WorkPlanId id, @PathVariable BodyId body, Locale locale, Model model) {
        var roster = rosters.read(scope, id, body);
        return page(scope, id, roster, RosterForm.of(roster), locale, model);
    }

    @PostMapping("/work-plans/{id}/rosters/{body}")
    String save(Scope scope, @PathVariable WorkPlanId id, @PathVariable BodyId body, @ModelAttribute("roster") RosterForm form, HttpServletResponse response,
            Locale locale, Model model, RedirectAttributes flash) {
        var roster = rosters.get(scope, id, body);
        try {
            rosters.save(scope, new SaveRoster(id, body, form.seen(), form.entries()));
        } catch (DomainException refused) {
            if (refused.kind() == DomainException.Kind.FORBIDDEN) {
                throw refused;
            }
            response.setStatus(refused.faults().isEmpty() ? 409 : 422);
            model.addAttribute("problems", refused.faults().isEmpty() ? List.of(words.of(locale, "error." + refused.code()))
                    : refused.faults().stream().map(fault -> form.place(fault.field()) + words.of(locale, "error." + fault.code(), fault.arguments().toArray())).distinct().toList());
            return page(scope, id, roster, form, locale, model);
        }
        flash.addFlashAttribute("saved", true);
        return "redirect:/work-plans/" + id + "/rosters/" + body;
    }

    private String page(Scope scope, WorkPlanId id, RosterView roster, RosterForm form, Locale locale, Model model) {
        var plan = plans.view(scope, id);
        model.addAttribute("plan", plan);
        model.addAttribute("view", roster);
        model.addAttribute("form", form);
        model.addAttribute("colleagues", roster.mine() ? rosters.colleagues(scope, roster.body().id()) : Map.of());
        model.addAttribute("crumbs", List.of(new Crumb(plan.title(), "/work-plans/" + id),
                new Crumb(words.of(locale, "roster.title"), "/work-plans/" + id + "/rosters"), new Crumb(roster.body().name(), null)));
        return "progress/roster";
    }
}
