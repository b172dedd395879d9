package cn.mingzhang.progress.web;

import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.progress.part.LifeRow;
import cn.mingzhang.progress.part.PlanLives;
import cn.mingzhang.progress.request.Requests;
import cn.mingzhang.web.Crumb;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** How far a plan has gone down: a tree that unfolds body by body. */
@Controller
class LifePages {

    private final PlanLives lives;
    private final WorkPlans plans;
    private final Requests requests;
    private final Words words;

    LifePages(PlanLives lives, WorkPlans plans, Requests requests, Words words) {
        this.lives = lives;
        this.plans = plans;
        this.requests = requests;
        this.words = words;
    }

    @GetMapping("/work-plans/{id}/life")
    String life(Scope scope, @PathVariable WorkPlanId id, @RequestParam(name = "unfold", required = false) @Nullable Set<BodyId> unfold,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String target, Locale locale, Model model) {
        var plan = plans.view(scope, id);
        var unfolded = unfold == null ? Set.<BodyId>of() : unfold;
        var life = lives.of(scope, id, unfolded);
        model.addAttribute("plan", plan);
        model.addAttribute("life", life);
        model.addAttribute("links", links(plan, life.rows(), unfolded));
        model.addAttribute("waiting", requests.countWaiting(scope, id));
        model.addAttribute("crumbs", List.of(new Crumb(words.of(locale, "nav.work-plans"), "/work-plans"), new Crumb(plan.title(), "/work-plans/" + id),
                new Crumb(words.of(locale, "life.title"), null)));
        return "life".equals(target) ? "progress/life :: tree" : "progress/life";
    }

    /** For each body the same page with it unfolded, or folded again. */
    private static Map<BodyId, String> links(WorkPlanView plan, List<LifeRow> rows, Set<BodyId> unfolded) {
        var links = new HashMap<BodyId, String>();
        for (var row : rows) {
            var others = new LinkedHashSet<>(unfolded);
            if (!others.remove(row.body().id())) {
                others.add(row.body().id());
            }
            var uri = UriComponentsBuilder.fromPath("/work-plans/" + plan.id() + "/life");
            others.forEach(each -> uri.queryParam("unfold", each.value()));
            links.put(row.body().id(), uri.build().toUriString());
        }
        return links;
    }
}
