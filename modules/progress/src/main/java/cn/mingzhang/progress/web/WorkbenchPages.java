package cn.mingzhang.progress.web;

import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PlanState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.progress.obligation.Obligations;
import cn.mingzhang.progress.request.Requests;
import cn.mingzhang.progress.overview.GroupProgress;
import cn.mingzhang.progress.overview.Overviews;
import cn.mingzhang.progress.overview.Workbenches;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people meet first, by what they are here for. */
@Controller
class WorkbenchPages {

    private final Workbenches workbenches;
    private final Overviews overviews;
    private final WorkPlans plans;
    private final Obligations obligations;
    private final Requests requests;
    private final DeskPage desk;
    private final AmendmentStrip amendments;

    WorkbenchPages(Workbenches workbenches, Overviews overviews, WorkPlans plans, Obligations obligations, Requests requests, DeskPage desk,
            AmendmentStrip amendments) {
        this.workbenches = workbenches;
        this.overviews = overviews;
        this.plans = plans;
        this.obligations = obligations;
        this.requests = requests;
        this.desk = desk;
        this.amendments = amendments;
    }

    @GetMapping("/")
    String workbench(Scope scope, @RequestParam(name = "plan_id", required = false) @Nullable WorkPlanId wanted, Locale locale, Model model) {
        if (scope.has(Role.AUDITOR)) {
            return "redirect:/audit";
        }
        if (scope.hasAny(Role.ADMIN, Role.SECURITY)) {
            return "redirect:/bodies";
        }
        if (scope.hasAny(Role.OFFICE, Role.LEADER)) {
            return office(scope, wanted, locale, model);
        }
        if (scope.hasAny(Role.REPORTER, Role.APPROVER)) {
            amendments.unseen(scope, locale, model);
            desk.fill(scope, locale, model);
            return "progress/workbench";
        }
        return "progress/workbench-assessor";
    }

    private String office(Scope scope, @Nullable WorkPlanId wanted, Locale locale, Model model) {
        var published = plans.list(scope, PageRequest.FIRST).items().stream().filter(plan -> plan.state() == PlanState.PUBLISHED && plan.parentId() == null).toList();
        amendments.unseen(scope, locale, model);
        model.addAttribute("plans", published);
        model.addAttribute("awaiting", scope.hasAny(Role.OFFICE, Role.APPROVER) ? obligations.countAwaiting(scope) : null);
        model.addAttribute("asked", requests.countWaiting(scope));
        var plan = chosen(published, wanted);
        model.addAttribute("plan", plan);
        if (plan != null) {
            overview(scope, plan, locale, model);
        }
        return "progress/workbench-office";
    }

    private void overview(Scope scope, WorkPlanView plan, Locale locale, Model model) {
        var groups = overviews.progress(scope, plan.id(), false);
        model.addAttribute("all", OfficeFigures.of(groups));
        model.addAttribute("groups", groups.stream().filter(group -> group.group() != null)
                .sorted(Comparator.comparing(GroupProgress::overdue).reversed()).toList());
        model.addAttribute("stuck", workbenches.stuck(scope, plan.id()));
        model.addAttribute("dues", desk.dues(scope, workbenches.nextDues(scope, plan.id()), locale));
    }

    private static @Nullable WorkPlanView chosen(List<WorkPlanView> published, @Nullable WorkPlanId wanted) {
        return published.stream().filter(plan -> plan.id().equals(wanted)).findFirst()
                .orElse(published.isEmpty() ? null : published.getFirst());
    }
}
