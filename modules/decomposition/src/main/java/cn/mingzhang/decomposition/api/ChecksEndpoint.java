package cn.mingzhang.decomposition.api;

import cn.mingzhang.decomposition.check.Finding;
import cn.mingzhang.decomposition.check.PlanChecks;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What should be looked at before a draft is handed down. */
@RestController
class ChecksEndpoint {

    /**
     * One finding.
     *
     * @param blocks    whether the plan cannot be handed down with it
     * @param arguments what its words name: words of quotas, the other task, how alike they are
     * @param days      working days that could take the place of the due date
     */
    record CheckJson(String code, boolean blocks, @Nullable TaskId taskId, @Nullable Integer version, @Nullable TaskId twinId, List<String> arguments,
            List<LocalDate> days) {

        static CheckJson of(Finding finding) {
            var task = finding.task();
            var twin = finding.twin();
            return new CheckJson(finding.code(), finding.blocks(), task == null ? null : task.id(), task == null ? null : task.version(),
                    twin == null ? null : twin.id(), finding.arguments().stream().map(Object::toString).toList(), finding.days());
        }
    }

    private final PlanChecks checks;

    ChecksEndpoint(PlanChecks checks) {
        this.checks = checks;
    }

    @GetMapping("/api/v1/work-plans/{plan}/checks")
    Page<CheckJson> checks(Scope scope, @PathVariable WorkPlanId plan) {
        return new Page<>(checks.of(scope, plan).stream().map(CheckJson::of).toList(), null);
    }
}
