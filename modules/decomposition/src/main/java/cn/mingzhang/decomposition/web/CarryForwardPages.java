package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.carry.CarryField;
import cn.mingzhang.decomposition.carry.CarryForward;
import cn.mingzhang.decomposition.carry.CarryForwards;
import cn.mingzhang.decomposition.carry.Offer;
import cn.mingzhang.decomposition.carry.TakeOver;
import cn.mingzhang.decomposition.match.TaskMatch.Kind;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.task.Limit;
import cn.mingzhang.decomposition.task.Quota;
import cn.mingzhang.decomposition.task.Weights;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.web.Crumb;
import cn.mingzhang.web.Dates;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Last year's plan beside this year's draft: what stayed, changed, came and went, and what of it is taken over. */
@Controller
@RequestMapping("/work-plans/{id}/carry-forward")
class CarryForwardPages {

    /** A row and, by field, what would be taken over, in words. */
    record Line(MatchRow row, Map<CarryField, String> offers) {
    }

    private final WorkPlans plans;
    private final CarryForwards carry;
    private final MatchRows rows;
    private final Faults faults;
    private final Dates dates;

    CarryForwardPages(WorkPlans plans, CarryForwards carry, MatchRows rows, Faults faults, Dates dates) {
        this.plans = plans;
        this.carry = carry;
        this.rows = rows;
        this.faults = faults;
        this.dates = dates;
    }

    @GetMapping
    String page(Scope scope, @PathVariable WorkPlanId id, @RequestParam(name = "before_plan_id", required = false) @Nullable WorkPlanId before, Model model, Locale locale) {
        var found = carry.find(scope, id, before).orElse(null);
        model.addAttribute("chosen", before);
        var plan = plans.view(scope, id);
        model.addAttribute("crumbs", List.of(new Crumb(faults.word("nav.work-plans", locale), "/work-plans"), new Crumb(plan.title(), "/work-plans/" + id)));
        model.addAttribute("plan", plan);
        model.addAttribute("found", found);
        if (found != null) {
            model.addAttribute("fields", found.offered().stream().flatMap(offer -> offer.fields().stream())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(CarryField.class))));
            model.addAttribute("lists", lists(scope, found, locale));
        }
        return "decomposition/carry-forward";
    }

    /** Takes one task's or all over; a row without fields means all that it offers. */
    @PostMapping
    String take(Scope scope, @PathVariable WorkPlanId id, @RequestParam(name = "before_plan_id", required = false) @Nullable WorkPlanId before,
            @RequestParam(required = false) @Nullable TaskId task,
            @RequestParam(name = "field", required = false) @Nullable List<CarryField> fields, RedirectAttributes flash, Model model,
            HttpServletResponse response, Locale locale) {
        try {
            Set<CarryField> wanted = fields != null ? Set.copyOf(fields) : task == null ? Set.of() : EnumSet.allOf(CarryField.class);
            flash.addFlashAttribute("applied", carry.take(scope, new TakeOver(id, before, task == null ? null : Set.of(task), wanted)).size());
            return "redirect:/work-plans/" + id + "/carry-forward" + (before == null ? "" : "?before_plan_id=" + before);
        } catch (DomainException refusal) {
            if (refusal.kind() != DomainException.Kind.INVALID) {
                throw refusal;
            }
            String view = page(scope, id, before, model, locale);
            response.setStatus(Faults.status(refusal));
            model.addAttribute("faults", faults.byField(refusal, locale).values());
            return view;
        }
    }

    private Map<Kind, List<Line>> lists(Scope scope, CarryForward found, Locale locale) {
        var shown = rows.of(scope, found.rows().stream().map(Offer::match).toList(), locale);
        var names = rows.names(scope, found.rows().stream().map(Offer::owners).filter(owners -> owners != null).flatMap(List::stream).toList(), locale);
        var lists = new EnumMap<Kind, List<Line>>(Kind.class);
        for (var kind : List.of(Kind.CHANGED, Kind.UNCHANGED, Kind.ADDED, Kind.GONE)) {
            lists.put(kind, new ArrayList<>());
        }
        for (int at = 0; at < shown.size(); at++) {
            var offer = found.rows().get(at);
            lists.get(offer.match().kind()).add(new Line(shown.get(at), words(offer, names, locale)));
        }
        return lists;
    }

    private Map<CarryField, String> words(Offer offer, Function<Owner, String> names, Locale locale) {
        var words = new EnumMap<CarryField, String>(CarryField.class);
        for (var field : offer.fields()) {
            words.put(field, switch (field) {
                case OWNERS -> rows.owners(offer.owners() == null ? List.of() : offer.owners(), names, locale);
                case PERIOD -> faults.word("period." + offer.period(), locale);
                case DUE -> offer.dueOn() == null ? "" : dates.full(offer.dueOn(), locale);
                case KIND -> faults.word("kind." + offer.kind(), locale);
                case QUOTAS -> offer.quotas() == null ? "" : offer.quotas().stream().map(Quota::text).collect(Collectors.joining(faults.word("match.and", locale)));
                case LIMITS -> offer.limits() == null ? "" : offer.limits().stream().map(Limit::text).collect(Collectors.joining(faults.word("match.and", locale)));
                case WEIGHT -> offer.weight() == null ? "" : Weights.text(offer.weight()) + "%";
            });
        }
        return words;
    }
}
