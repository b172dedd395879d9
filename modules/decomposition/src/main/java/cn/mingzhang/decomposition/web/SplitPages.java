package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.cascade.Cascades;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PlanState;
import cn.mingzhang.web.Crumb;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** One plan: a draft as source beside tasks, a published one as its task table. */
@Controller
class SplitPages {

    private final WorkPlans plans;
    private final SplitDesk desk;
    private final TaskTable table;
    private final Cascades cascades;
    private final OwnerWords words;
    private final MessageSource messages;

    SplitPages(WorkPlans plans, SplitDesk desk, TaskTable table, Cascades cascades, OwnerWords words, MessageSource messages) {
        this.plans = plans;
        this.desk = desk;
        this.table = table;
        this.cascades = cascades;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping("/work-plans/{id}")
    String plan(Scope scope, @PathVariable WorkPlanId id, @RequestParam(required = false) @Nullable String issue,
            @RequestParam(required = false) @Nullable TaskId task, Model model, Locale locale) {
        var plan = plans.view(scope, id);
        model.addAttribute("crumbs", List.of(new Crumb(text("nav.work-plans", locale), "/work-plans"), new Crumb(plan.title(), null)));
        if (plan.revisesId() != null && plan.state() == PlanState.SETTLED && plans.edits(scope, plan)) {
            return "redirect:/work-plans/" + plan.revisesId() + "/revision";
        }
        if (plan.state() == PlanState.DRAFT && plans.edits(scope, plan)) {
            model.addAttribute("offered", words.offered(scope, locale));
            model.addAttribute("lines", SourcePane.lines(plans.source(scope, id), plans.points(scope, id)));
            model.addAttribute("yearBefore", !plans.findYearBefore(scope, plan).isEmpty());
            desk.show(scope, plan, issue, task, null, model);
            return "decomposition/work-plan";
        }
        return table(scope, plan, model);
    }

    /** The outline alone, for one kind of issue or all. */
    @HxRequest
    @GetMapping("/work-plans/{id}/outline")
    String outline(Scope scope, @PathVariable WorkPlanId id, @RequestParam(required = false) @Nullable String issue,
            @RequestHeader(name = TaskActPages.TURN, required = false) @Nullable Long turn, Model model) {
        desk.show(scope, plans.view(scope, id), issue, null, turn, model);
        return "decomposition/work-plan :: answer";
    }

    private String table(Scope scope, WorkPlanView plan, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("edits", plans.edits(scope, plan));
        model.addAttribute("oversees", scope.overSubtree());
        model.addAttribute("splits", cascades.splits(scope, plan));
        table.fill(scope, plan, model);
        return "decomposition/task-table";
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
