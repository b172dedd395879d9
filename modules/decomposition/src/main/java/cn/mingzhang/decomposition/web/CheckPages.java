package cn.mingzhang.decomposition.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import cn.mingzhang.decomposition.check.Finding;
import cn.mingzhang.decomposition.check.PlanChecks;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.owner.PossibleOwners;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.web.Crumb;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The checks of a draft by kind, each with what mends it at once; beside the editor or as a page of its own. */
@Controller
class CheckPages {

    private final WorkPlans plans;
    private final PlanChecks checks;
    private final PossibleOwners owners;
    private final Faults faults;

    CheckPages(WorkPlans plans, PlanChecks checks, PossibleOwners owners, Faults faults) {
        this.plans = plans;
        this.checks = checks;
        this.owners = owners;
        this.faults = faults;
    }

    @GetMapping("/work-plans/{id}/checks")
    String checks(Scope scope, @PathVariable WorkPlanId id, @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Model model,
            Locale locale) {
        var plan = plans.view(scope, id);
        if (!plans.edits(scope, plan)) {
            throw DomainException.forbidden();
        }
        var findings = checks.of(scope, id);
        var open = findings.stream().flatMap(finding -> finding.task() == null ? Stream.of() : finding.task().owners().stream()).filter(Owner::open)
                .map(Owner::namedAs).distinct().toList();
        model.addAttribute("crumbs", List.of(new Crumb(plan.title(), "/work-plans/" + id), new Crumb(faults.word("checks.title", locale), null)));
        model.addAttribute("plan", plan);
        model.addAttribute("kinds", findings.stream().collect(groupingBy(Finding::code, LinkedHashMap::new, toList())));
        model.addAttribute("blocking", findings.stream().filter(Finding::blocks).count());
        model.addAttribute("warnings", findings.stream().filter(finding -> !finding.blocks()).count());
        model.addAttribute("proposals", owners.proposals(scope, plan, open));
        return htmx == null ? "decomposition/checks" : "decomposition/checks :: panel";
    }
}
