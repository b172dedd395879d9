package cn.mingzhang.decomposition.api;

import cn.mingzhang.decomposition.amendment.Amend;
import cn.mingzhang.decomposition.amendment.AmendmentView;
import cn.mingzhang.decomposition.amendment.Difference;
import cn.mingzhang.decomposition.task.AddTask;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.id.AmendmentId;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.id.WorkPointId;
import cn.mingzhang.kernel.word.AmendmentKind;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.WorkKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An amendment at the edge. */
record AmendmentJson(AmendmentId id, WorkPlanId planId, int number, AmendmentKind kind, TaskId taskId, @Nullable BodyId bodyId, String reason,
        List<Difference> differences, int obligations, Instant amendedAt, int told, int received) {

    static AmendmentJson of(AmendmentView view) {
        return new AmendmentJson(view.id(), view.planId(), view.number(), view.kind(), view.taskId(), view.body(), view.reason(), view.differences(),
                view.obligations(), view.amendedAt(), view.told(), view.received());
    }

    /**
     * A change as a client asks for it: what a kind does not need is left out.
     *
     * @param periods labels of the periods that another date moves; none for all
     * @param owners  of a task to add or to give to others
     */
    record Act(@Nullable AmendmentKind kind, @Nullable TaskId taskId, @Nullable Integer version, @Nullable String reason, @Nullable String title,
            @Nullable String text, @Nullable WorkKind workKind, @Nullable LocalDate dueOn, @Nullable Set<String> periods, @Nullable BodyId bodyId,
            @Nullable Part part, @Nullable WorkPointId pointId, @Nullable List<TaskJson.OwnerInput> owners, @Nullable PeriodKind period,
            @Nullable List<TaskJson.QuotaInput> quotas, @Nullable List<TaskJson.LimitInput> limits) {

        static final Act NONE = new Act(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

        Amend command(WorkPlanId plan) {
            var faults = new ArrayList<Fault>();
            if (kind == null) {
                faults.add(Fault.of("kind", "required"));
            }
            if (taskId == null && kind != AmendmentKind.ADD) {
                faults.add(Fault.of("task_id", "required"));
            }
            if (kind == null || taskId == null && kind != AmendmentKind.ADD) {
                throw DomainException.invalid(faults);
            }
            return command(plan, kind, taskId == null ? new TaskId(0) : taskId, reason == null ? "" : reason);
        }

        private Amend command(WorkPlanId plan, AmendmentKind what, TaskId task, String why) {
            return switch (what) {
                case ADD -> new Amend.Add(new AddTask(plan, pointId, title, text == null ? "" : text, workKind,
                        owners == null ? List.of() : owners.stream().map(TaskJson.OwnerInput::owner).toList(), dueOn, period,
                        quotas == null ? List.of() : quotas.stream().map(TaskJson.QuotaInput::quota).toList(),
                        limits == null ? List.of() : limits.stream().map(TaskJson.LimitInput::limit).toList()), why);
                case REWORD -> new Amend.Reword(plan, task, version, why, title, text, workKind);
                case CANCEL -> new Amend.Cancel(plan, task, version, why);
                case EXTEND -> new Amend.Extend(plan, task, version, why, dueOn, periods == null ? Set.of() : periods);
                case ADVANCE -> new Amend.Advance(plan, task, version, why, dueOn, periods == null ? Set.of() : periods);
                case RESCHEDULE -> new Amend.Reschedule(plan, task, version, why, period, quotas == null ? null : quotas.stream().map(TaskJson.QuotaInput::quota).toList());
                case REASSIGN -> new Amend.Reassign(plan, task, version, why, owners == null ? List.of() : owners.stream().map(TaskJson.OwnerInput::owner).toList());
                case EXEMPT -> new Amend.Exempt(plan, task, version, why, bodyId);
                case ADD_BODY -> new Amend.AddBody(plan, task, version, why, bodyId, part);
                case REMOVE_BODY -> new Amend.RemoveBody(plan, task, version, why, bodyId);
            };
        }
    }
}
