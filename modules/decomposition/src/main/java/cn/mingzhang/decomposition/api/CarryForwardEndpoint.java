package cn.mingzhang.decomposition.api;

import cn.mingzhang.decomposition.api.TaskJson.OwnerJson;
import cn.mingzhang.decomposition.carry.CarryField;
import cn.mingzhang.decomposition.carry.CarryForward;
import cn.mingzhang.decomposition.carry.CarryForwards;
import cn.mingzhang.decomposition.carry.Offer;
import cn.mingzhang.decomposition.carry.TakeOver;
import cn.mingzhang.decomposition.match.TaskMatch;
import cn.mingzhang.decomposition.task.Limit;
import cn.mingzhang.decomposition.task.Quota;
import cn.mingzhang.decomposition.task.Weights;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.WorkKind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Last year's plan beside this year's draft, and what of it is taken over. */
@RestController
@RequestMapping("/api/v1/work-plans/{id}/carry-forward")
class CarryForwardEndpoint {

    /** A draft beside the plan of the year before; without one, {@code before_plan_id} is null and there are no rows. */
    record CarryForwardJson(@Nullable WorkPlanId beforePlanId, @Nullable Integer beforeYear, List<CandidateJson> candidates, Map<TaskMatch.Kind, Integer> counts, List<CarryRow> rows) {

        static CarryForwardJson of(@Nullable CarryForward found) {
            var counts = new EnumMap<TaskMatch.Kind, Integer>(TaskMatch.Kind.class);
            for (var kind : TaskMatch.Kind.values()) {
                counts.put(kind, found == null ? 0 : found.of(kind).size());
            }
            return found == null ? new CarryForwardJson(null, null, List.of(), counts, List.of())
                    : new CarryForwardJson(found.before().id(), found.before().year(),
                            found.candidates().stream().map(each -> new CandidateJson(each.id(), each.title())).toList(), counts, found.rows().stream().map(CarryRow::of).toList());
        }
    }

    /** A plan of the year before that may be compared with. */
    record CandidateJson(WorkPlanId id, String title) {
    }

    /**
     * One task; what is null of owners, due_on, period, kind_of_work, quotas, limits and weight is not offered.
     *
     * @param likeness of the words, in percent
     * @param weight   in percent
     */
    record CarryRow(TaskMatch.Kind kind, @Nullable TaskId taskId, @Nullable TaskId beforeTaskId, String number, String title, long likeness,
            Set<TaskMatch.Difference> differences, Set<CarryField> offers, @Nullable List<OwnerJson> owners, @Nullable LocalDate dueOn,
            @Nullable PeriodKind period, @Nullable WorkKind kindOfWork, @Nullable List<Quota> quotas, @Nullable List<Limit> limits, @Nullable String weight) {

        static CarryRow of(Offer offer) {
            var match = offer.match();
            var older = match.older();
            var newer = match.newer();
            var owners = offer.owners();
            return new CarryRow(match.kind(), newer == null ? null : newer.id(), older == null ? null : older.id(), match.task().number(), match.task().title(),
                    Math.round(match.score() * 100), match.differences(), offer.fields(),
                    owners == null ? null : owners.stream().map(owner -> new OwnerJson(owner.part(), owner.bodyId(), owner.audience(), owner.namedAs())).toList(),
                    offer.dueOn(), offer.period(), offer.kind(), offer.quotas(), offer.limits(), offer.weight() == null ? null : Weights.text(offer.weight()));
        }
    }

    /** What to take over: of some tasks or of all, some fields or, left out, all. */
    record CarryTake(@Nullable List<TaskId> taskIds, @Nullable Boolean all, @Nullable List<CarryField> fields) {
    }

    private final CarryForwards carry;

    CarryForwardEndpoint(CarryForwards carry) {
        this.carry = carry;
    }

    @GetMapping
    CarryForwardJson one(Scope scope, @PathVariable WorkPlanId id, @RequestParam(name = "before_plan_id", required = false) @Nullable WorkPlanId before) {
        return CarryForwardJson.of(carry.find(scope, id, before).orElse(null));
    }

    /** Answers with the tasks that were changed. */
    @PostMapping
    Page<TaskJson> take(Scope scope, @PathVariable WorkPlanId id, @RequestParam(name = "before_plan_id", required = false) @Nullable WorkPlanId before,
            @RequestBody CarryTake take) {
        carry.find(scope, id, before);
        boolean all = Boolean.TRUE.equals(take.all());
        if (!all && take.taskIds() == null) {
            throw DomainException.invalid("task_ids", "required");
        }
        Set<CarryField> fields = take.fields() == null ? EnumSet.allOf(CarryField.class) : new HashSet<>(take.fields());
        return new Page<>(carry.take(scope, new TakeOver(id, before, all || take.taskIds() == null ? null : new HashSet<>(take.taskIds()), fields)).stream()
                .map(TaskJson::of).toList(), null);
    }
}
