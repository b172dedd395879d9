package cn.mingzhang.progress.api;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.WorkKind;
import cn.mingzhang.progress.review.ObligationView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An obligation at the edge with task, report versions, judgements and the way up. */
record ObligationDetailJson(ObligationId id, WorkPlanId planId, TaskId taskId, @Nullable ObligationId parentId, BodyId issuerId, BodyId bodyId, Part part, String period,
        LocalDate opensOn, LocalDate dueOn, ObligationState state, int step, @Nullable BodyId awaitingBodyId,
        @Nullable Integer returnedByStep, @Nullable LocalDate rectifyBy, @Nullable Outcome outcome, boolean late, boolean declined, @Nullable Instant receivedAt, int returns,
        @Nullable LocalDate firstSubmittedOn, Instant changedAt, int version, TaskJson task, List<ReportJson> reports,
        List<ReviewJson> reviews, List<StepJson> chain) {

    /** The task in short; the plan's tasks tell all of it. */
    record TaskJson(TaskId id, String number, String title, String text, WorkKind kind, @Nullable String dueText, List<String> quotas,
            List<String> limits) {
    }

    /** Who verifies at one step. */
    record StepJson(int step, BodyId verifierId) {
    }

    static ObligationDetailJson of(ObligationView view) {
        var o = view.obligation();
        var t = view.task();
        var task = new TaskJson(t.id(), t.number(), t.title(), t.text(), t.kind(), t.dueText(),
                t.quotas().stream().map(quota -> quota.text()).toList(), t.limits().stream().map(limit -> limit.text()).toList());
        return new ObligationDetailJson(o.id(), o.plan(), o.task(), o.parent(), o.issuer(), o.body(), o.part(), o.period(), o.opensOn(), o.dueOn(),
                o.state(), o.step(), o.awaiting(), o.returnedByStep(), o.rectifyBy(), o.outcome(), view.late(), o.declined(), o.receivedAt(), o.returnCount(),
                o.firstSubmittedOn(), o.changedAt(), o.version(), task, view.reports().stream().map(ReportJson::of).toList(),
                view.reviews().stream().map(ReviewJson::of).toList(),
                view.chain().stream().map(step -> new StepJson(step.step(), step.verifier())).toList());
    }
}
