package cn.mingzhang.progress.web;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.progress.obligation.ObligationFilter;
import cn.mingzhang.progress.obligation.Obligations;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of what bodies owe, narrowed by chips. */
@Controller
class ObligationListPages {

    private static final List<String> SHOWN = List.of("todo", "late", "returned", "waiting", "done", "all");

    private final Obligations obligations;
    private final DutyRows rows;

    ObligationListPages(Obligations obligations, DutyRows rows) {
        this.obligations = obligations;
        this.rows = rows;
    }

    @GetMapping("/obligations")
    String list(Scope scope, @RequestParam(defaultValue = "todo") String show, @RequestParam(required = false) @Nullable String whose,
            @RequestParam(name = "plan_id", required = false) @Nullable WorkPlanId plan,
            @RequestParam(name = "body_id", required = false) @Nullable BodyId body,
            @RequestParam(name = "task_id", required = false) @Nullable TaskId task, PageRequest page, Locale locale, Model model) {
        boolean own = whose == null ? scope.hasAny(Role.REPORTER, Role.APPROVER) : whose.equals("own");
        var wanted = own && body == null ? scope.body() : body;
        var late = show.equals("late") ? Boolean.TRUE : null;
        var found = obligations.list(scope, new ObligationFilter(plan, wanted, task, states(show), null, late, false), page);
        model.addAttribute("rows", rows.of(scope, found.items(), locale));
        model.addAttribute("show", show);
        model.addAttribute("shown", SHOWN);
        model.addAttribute("own", own);
        model.addAttribute("plan", plan);
        model.addAttribute("body", body);
        model.addAttribute("task", task);
        model.addAttribute("next", next(found.next(), show, own, plan, body, task));
        return "progress/obligations";
    }

    private static Set<ObligationState> states(String show) {
        return switch (show) {
            case "todo", "late" -> EnumSet.of(ObligationState.OPEN, ObligationState.RETURNED);
            case "returned" -> EnumSet.of(ObligationState.RETURNED);
            case "waiting" -> EnumSet.of(ObligationState.SUBMITTED, ObligationState.APPROVED);
            case "done" -> EnumSet.of(ObligationState.VERIFIED, ObligationState.EXEMPT);
            default -> Set.of();
        };
    }

    private static @Nullable String next(@Nullable String cursor, String show, boolean own, @Nullable WorkPlanId plan, @Nullable BodyId body,
            @Nullable TaskId task) {
        if (cursor == null) {
            return null;
        }
        var uri = UriComponentsBuilder.fromPath("/obligations").queryParam("show", show).queryParam("whose", own ? "own" : "all")
                .queryParam("cursor", cursor);
        if (plan != null) {
            uri.queryParam("plan_id", plan.value());
        }
        if (body != null) {
            uri.queryParam("body_id", body.value());
        }
        if (task != null) {
            uri.queryParam("task_id", task.value());
        }
        return uri.build().toUriString();
    }
}
