package cn.mingzhang.progress.api;

import cn.mingzhang.decomposition.cascade.Cascades;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.progress.obligation.Obligations;
import cn.mingzhang.progress.part.LifeGaps;
import cn.mingzhang.progress.part.ObligationParts;
import cn.mingzhang.progress.part.PartCount;
import cn.mingzhang.progress.part.PartLine;
import cn.mingzhang.progress.part.PlanLife;
import cn.mingzhang.progress.part.PlanLives;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Splits what a bureau received among those below it, and tells how that stands. */
@RestController
@RequestMapping("/api/v1")
class CascadeEndpoint {

    /** The child tasks of an obligation's task, in the bureau's own draft or in plans it has handed down. */
    record CascadeJson(WorkPlanId planId, List<PartTaskJson> tasks) {
    }

    /** A child task; it is cut, assigned and handed down as any task of a plan. */
    record PartTaskJson(TaskId id, WorkPlanId planId, @Nullable TaskId parentId, String number, String title, @Nullable LocalDate dueOn, @Nullable PeriodKind period,
            int version) {

        static PartTaskJson of(TaskView task) {
            return new PartTaskJson(task.id(), task.planId(), task.parentId(), task.number(), task.title(), task.dueOn(), task.period(), task.version());
        }
    }

    /** How the obligations that serve this one stand. */
    record PartsJson(PartCount count, List<PartJson> items) {
    }

    /** One of them. */
    record PartJson(ObligationId id, TaskId taskId, BodyId bodyId, LocalDate dueOn, ObligationState state, @Nullable Outcome outcome) {

        static PartJson of(PartLine line) {
            return new PartJson(line.id(), line.task(), line.body(), line.dueOn(), line.state(), line.outcome());
        }
    }

    /** How a plan stands with one body and with what that body has given further. */
    record LifeRowJson(BodyId bodyId, String name, int depth, int tasks, int received, int declined, int split, PartCount own, PartCount below,
            LifeGaps uncovered, boolean opens) {
    }

    /** How far a plan has gone down. */
    record LifeJson(int bodies, int received, int declined, int split, PartCount own, PartCount below, List<LifeRowJson> rows) {

        static LifeJson of(PlanLife life) {
            return new LifeJson(life.bodies(), life.received(), life.declined(), life.split(), life.own(), life.below(), life.rows().stream()
                    .map(row -> new LifeRowJson(row.body().id(), row.body().name(), row.depth(), row.tasks(), row.received(), row.declined(), row.split(), row.own(),
                            row.below(), row.gaps(), row.opens())).toList());
        }
    }

    private final Obligations obligations;
    private final ObligationParts parts;
    private final PlanLives lives;
    private final Cascades cascades;

    CascadeEndpoint(Obligations obligations, ObligationParts parts, PlanLives lives, Cascades cascades) {
        this.obligations = obligations;
        this.parts = parts;
        this.lives = lives;
        this.cascades = cascades;
    }

    @PostMapping("/obligations/{id}/cascade")
    @ResponseStatus(HttpStatus.CREATED)
    CascadeJson split(Scope scope, @PathVariable ObligationId id) {
        var owed = obligations.get(scope, id);
        if (!scope.has(Role.OFFICE) || !scope.body().equals(owed.body())) {
            throw DomainException.forbidden();
        }
        var draft = cascades.begin(scope, owed.plan(), Set.of(owed.task()));
        return new CascadeJson(draft.id(), cascades.partsOf(scope, owed.plan(), owed.task()).stream().map(PartTaskJson::of).toList());
    }

    @GetMapping("/obligations/{id}/parts")
    PartsJson parts(Scope scope, @PathVariable ObligationId id) {
        var shown = obligations.get(scope, id);
        return new PartsJson(parts.counts(scope, List.of(id)).getOrDefault(id, PartCount.NONE), parts.of(scope, shown).stream().map(PartJson::of).toList());
    }

    @GetMapping("/work-plans/{id}/life")
    LifeJson life(Scope scope, @PathVariable WorkPlanId id, @RequestParam(required = false) @Nullable Set<BodyId> unfold) {
        return LifeJson.of(lives.of(scope, id, unfold == null ? Set.of() : unfold));
    }
}
