package cn.mingzhang.progress.api;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.progress.obligation.ObligationFilter;
import cn.mingzhang.progress.obligation.Obligations;
import cn.mingzhang.progress.review.Dossiers;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads what bodies owe. */
@RestController
@RequestMapping("/api/v1/obligations")
class ObligationsEndpoint {

    /** What was said and judged, newest first. */
    record HistoryJson(List<ReportJson> reports, List<ReviewJson> reviews) {
    }

    private final Obligations obligations;
    private final Dossiers dossiers;

    ObligationsEndpoint(Obligations obligations, Dossiers dossiers) {
        this.obligations = obligations;
        this.dossiers = dossiers;
    }

    @GetMapping
    Page<ObligationJson> list(Scope scope, @RequestParam(name = "plan_id", required = false) @Nullable WorkPlanId plan,
            @RequestParam(name = "body_id", required = false) @Nullable BodyId body,
            @RequestParam(name = "task_id", required = false) @Nullable TaskId task,
            @RequestParam(name = "state", required = false) @Nullable Set<ObligationState> states,
            @RequestParam(name = "due_before", required = false) @Nullable LocalDate dueBefore,
            @RequestParam(required = false) @Nullable Boolean late, @RequestParam(required = false) @Nullable String awaiting,
            PageRequest page) {
        if (awaiting != null && !awaiting.equals("me")) {
            throw DomainException.invalid("awaiting", "not_understood");
        }
        var filter = new ObligationFilter(plan, body, task, states == null ? Set.of() : states, dueBefore, late, awaiting != null);
        var today = obligations.today();
        return obligations.list(scope, filter, page).map(obligation -> ObligationJson.of(obligation, today));
    }

    @GetMapping("/{id}")
    ObligationDetailJson get(Scope scope, @PathVariable ObligationId id) {
        return ObligationDetailJson.of(dossiers.view(scope, id));
    }

    @GetMapping("/{id}/history")
    HistoryJson history(Scope scope, @PathVariable ObligationId id) {
        var view = dossiers.view(scope, id);
        return new HistoryJson(view.reports().stream().map(ReportJson::of).toList(), view.reviews().stream().map(ReviewJson::of).toList());
    }
}
