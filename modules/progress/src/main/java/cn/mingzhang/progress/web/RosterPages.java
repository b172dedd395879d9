package cn.mingzhang.progress.web;

import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.RosterPost;
import cn.mingzhang.progress.roster.RosterFilter;
import cn.mingzhang.progress.roster.RosterGaps;
import cn.mingzhang.progress.roster.Rosters;
import cn.mingzhang.web.Crumb;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who lacks what in the rosters of a plan, city by city and body by body. */
@Controller
class RosterPages {

    private final Rosters rosters;
    private final WorkPlans plans;
    private final Words words;

    RosterPages(Rosters rosters, WorkPlans plans, Words words) {
        this.rosters = rosters;
        this.plans = plans;
        this.words = words;
    }

    @GetMapping("/work-plans/{id}/rosters")
    String list(Scope scope, @PathVariable WorkPlanId id, @RequestParam(required = false) @Nullable String city,
            @RequestParam(required = false) @Nullable Boolean gaps, @RequestParam(required = false) @Nullable String missing, PageRequest page, Locale locale,
            Model model) {
        var plan = plans.view(scope, id);
        var filter = new RosterFilter(city == null || city.isBlank() ? null : BodyId.parse(city), Boolean.TRUE.equals(gaps), post(missing));
        var counts = rosters.gaps(scope, id);
        var found = rosters.list(scope, id, filter, page);
        model.addAttribute("plan", plan);
        model.addAttribute("counts", counts);
        model.addAttribute("total", total(counts));
        model.addAttribute("rows", found.items());
        model.addAttribute("filter", filter);
        model.addAttribute("posts", List.of(RosterPost.HEAD, RosterPost.LEADER, RosterPost.LIAISON));
        model.addAttribute("link", link(id, filter));
        model.addAttribute("next", found.next() == null ? null : link(id, filter) + "&cursor=" + found.next());
        model.addAttribute("crumbs", List.of(new Crumb(plan.title(), "/work-plans/" + id), new Crumb(words.of(locale, "roster.title"), null)));
        return "progress/rosters";
    }

    private static @Nullable RosterPost post(@Nullable String word) {
        try {
            return word == null || word.isBlank() ? null : RosterPost.valueOf(word);
        } catch (IllegalArgumentException unknown) {
            throw DomainException.invalid("missing", "not_understood");
        }
    }

    private static RosterGaps total(List<RosterGaps> counts) {
        return counts.stream().reduce(new RosterGaps(null, null, 0, 0, 0, 0, 0, 0), (a, b) -> new RosterGaps(null, null, a.bodies() + b.bodies(),
                a.complete() + b.complete(), a.silent() + b.silent(), a.heads() + b.heads(), a.leaders() + b.leaders(), a.liaisons() + b.liaisons()));
    }

    private static String link(WorkPlanId plan, RosterFilter filter) {
        var uri = UriComponentsBuilder.fromPath("/work-plans/" + plan + "/rosters").queryParam("gaps", filter.gaps());
        if (filter.city() != null) {
            uri.queryParam("city", filter.city().value());
        }
        if (filter.missing() != null) {
            uri.queryParam("missing", filter.missing());
        }
        return uri.build().toUriString();
    }
}
