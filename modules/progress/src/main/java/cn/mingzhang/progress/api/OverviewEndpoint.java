package cn.mingzhang.progress.api;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.progress.overview.Cell;
import cn.mingzhang.progress.overview.GroupProgress;
import cn.mingzhang.progress.overview.Overviews;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One plan's obligations at a glance. */
@RestController
@RequestMapping("/api/v1/work-plans/{plan}")
class OverviewEndpoint {

    /** Tasks by bodies. */
    record MatrixJson(List<TaskJson> tasks, List<BodyJson> bodies, List<CellJson> cells) {
    }

    /** A row; ACTIVE, or CANCELLED since it was handed down. */
    record TaskJson(TaskId id, String number, String title, String state) {
    }

    /** A column. */
    record BodyJson(BodyId id, String name, BodyLevel level, @Nullable BodyId parentId) {
    }

    /** What one body owes for one task. */
    record CellJson(TaskId taskId, BodyId bodyId, ObligationState state, boolean late, int count, @Nullable Outcome outcome, String obligationId) {

        static CellJson of(Cell cell) {
            return new CellJson(cell.task(), cell.body(), cell.state(), cell.late(), cell.count(), cell.outcome(), cell.obligation().toString());
        }
    }

    /** Counts of all groups. */
    record ProgressJson(WorkPlanId planId, String by, LocalDate asOf, List<GroupJson> groups) {
    }

    /** Counts of one group; without an id it is what lies under no city. */
    record GroupJson(@Nullable BodyId id, String name, int total, Map<ObligationState, Integer> states, Map<Outcome, Integer> outcomes,
            int late, int onTime, int counted, @Nullable BigDecimal onTimeRate) {

        static GroupJson of(GroupProgress g) {
            return new GroupJson(g.group(), g.name(), g.total(), g.states(), g.outcomes(), g.late(), g.onTime(), g.counted(), g.onTimeRate());
        }
    }

    private final Overviews overviews;

    OverviewEndpoint(Overviews overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/matrix")
    MatrixJson matrix(Scope scope, @PathVariable WorkPlanId plan, @RequestParam(required = false) @Nullable BodyLevel level) {
        var matrix = overviews.matrix(scope, plan, level);
        return new MatrixJson(matrix.tasks().stream().map(task -> new TaskJson(task.id(), task.number(), task.title(), matrix.cancelled().contains(task.id()) ? "CANCELLED" : "ACTIVE")).toList(),
                matrix.bodies().stream().map(body -> new BodyJson(body.id(), body.name(), body.level(), body.parent())).toList(),
                matrix.cells().stream().map(CellJson::of).toList());
    }

    @GetMapping("/progress")
    ProgressJson progress(Scope scope, @PathVariable WorkPlanId plan, @RequestParam(defaultValue = "city") String by) {
        if (!by.equals("city") && !by.equals("body")) {
            throw DomainException.invalid("by", "not_understood");
        }
        var groups = overviews.progress(scope, plan, by.equals("body")).stream().map(GroupJson::of).toList();
        return new ProgressJson(plan, by, overviews.today(), groups);
    }
}
