package cn.mingzhang.progress.api;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.RequestId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.DeclineGround;
import cn.mingzhang.kernel.word.RequestKind;
import cn.mingzhang.kernel.word.RequestState;
import cn.mingzhang.progress.request.RequestView;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A request at the edge. */
record RequestJson(RequestId id, RequestKind kind, WorkPlanId planId, TaskId taskId, ObligationId obligationId, BodyId issuerId, BodyId bodyId,
        @Nullable DeclineGround ground, String reason, @Nullable LocalDate askedDueOn, RequestState state, String answer,
        @Nullable LocalDate grantedDueOn, Instant askedAt, @Nullable Instant answeredAt, int version) {

    static RequestJson of(RequestView r) {
        return new RequestJson(r.id(), r.kind(), r.plan(), r.task(), r.obligation(), r.issuer(), r.body(), r.ground(), r.reason(), r.askedDueOn(),
                r.state(), r.answer(), r.grantedDueOn(), r.askedAt(), r.answeredAt(), r.version());
    }
}
