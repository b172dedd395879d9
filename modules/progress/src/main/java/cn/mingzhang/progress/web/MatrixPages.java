package cn.mingzhang.progress.web;

import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PlanState;
import cn.mingzhang.progress.overview.Look;
import cn.mingzhang.progress.overview.OverviewFilter;
import cn.mingzhang.progress.overview.Overviews;
import cn.mingzhang.web.Crumb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Tasks by bodies, folded by city. */
@Controller
class MatrixPages {

    private final Overviews overviews;
    private final WorkPlans plans;
    private final Words words;

    MatrixPages(Overviews overviews, WorkPlans plans, Words words) {
        this.overviews = overviews;
        this.plans = plans;
        this.words = words;
    }

    /** The newest plan that was handed down to me or by me and splits no other; without one, where plans begin. */
    @GetMapping("/matrix")
    String newest(Scope scope) {
        return plans.list(scope, PageRequest.FIRST).items().stream().filter(plan -> plan.state() == PlanState.PUBLISHED && plan.parentId() == null).findFirst()
                .map(plan -> "redirect:/work-plans/" + plan.id() + "/matrix").orElse("redirect:/work-plans");
    }

    @GetMapping("/work-plans/{id}/matrix")
    String matrix(Scope scope, @PathVariable WorkPlanId id, @RequestParam(required = false) @Nullable String period,
            @RequestParam(name = "look", required = false) @Nullable Set<Look> looks,
            @RequestParam(name = "city", required = false) @Nullable List<String> open,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String target, Locale locale, Model model) {
        var plan = plans.view(scope, id);
        var chosen = looks == null ? Set.<Look>of() : looks;
        var only = period == null || period.isBlank() ? null : period;
        var unfolded = open == null ? List.<String>of() : open;
        var matrix = overviews.folded(scope, new OverviewFilter(id, only, chosen), unfolded);
        var links = new LinkedHashMap<String, String>();
        matrix.columns().forEach(column -> links.put(column.key(), link(id, only, chosen, unfolded, column.key())));
        model.addAttribute("plan", plan);
        model.addAttribute("matrix", matrix);
        model.addAttribute("links", links);
        model.addAttribute("periods", periods(scope, id, locale));
        model.addAttribute("period", only);
        model.addAttribute("looks", chosen);
        model.addAttribute("open", unfolded);
        model.addAttribute("crumbs", List.of(new Crumb(plan.title(), "/work-plans/" + id), new Crumb(words.of(locale, "progress.matrix.title"), null)));
        return "matrix".equals(target) ? "progress/matrix :: matrix" : "progress/matrix";
    }

    private LinkedHashMap<String, String> periods(Scope scope, WorkPlanId plan, Locale locale) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("", words.of(locale, "progress.matrix.all-periods"));
        overviews.periods(scope, plan).forEach(label -> texts.put(label, words.period(label, locale)));
        return texts;
    }

    /** The same page with one city folded or unfolded. */
    private static String link(WorkPlanId plan, @Nullable String period, Set<Look> looks, List<String> open, String city) {
        var others = new ArrayList<>(open);
        if (!others.remove(city)) {
            others.add(city);
        }
        var uri = UriComponentsBuilder.fromPath("/work-plans/" + plan + "/matrix");
        if (period != null) {
            uri.queryParam("period", period);
        }
        looks.forEach(look -> uri.queryParam("look", look));
        others.forEach(each -> uri.queryParam("city", each));
        return uri.build().toUriString();
    }
}
