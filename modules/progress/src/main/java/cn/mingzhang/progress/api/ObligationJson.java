package cn.mingzhang.progress.api;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.progress.obligation.Obligation;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An obligation at the edge. */
record ObligationJson(ObligationId id, WorkPlanId planId, TaskId taskId, @Nullable ObligationId parentId, BodyId issuerId, BodyId bodyId, Part part, String period,
        LocalDate opensOn, LocalDate dueOn, ObligationState state, int step, @Nullable BodyId awaitingBodyId,
        @Nullable Integer returnedByStep, @Nullable LocalDate rectifyBy, @Nullable Outcome outcome, boolean late, boolean declined, @Nullable Instant receivedAt, int returns,
        @Nullable LocalDate firstSubmittedOn, Instant changedAt, int version) {

    static ObligationJson of(Obligation o, LocalDate today) {
        return new ObligationJson(o.id(), o.plan(), o.task(), o.parent(), o.issuer(), o.body(), o.part(), o.period(), o.opensOn(), o.dueOn(), o.state(),
                o.step(), o.awaiting(), o.returnedByStep(), o.rectifyBy(), o.outcome(), o.late(today), o.declined(), o.receivedAt(), o.returnCount(),
                o.firstSubmittedOn(), o.changedAt(), o.version());
    }
}
