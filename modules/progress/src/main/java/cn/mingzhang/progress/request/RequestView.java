package cn.mingzhang.progress.request;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.RequestId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.DeclineGround;
import cn.mingzhang.kernel.word.RequestKind;
import cn.mingzhang.kernel.word.RequestState;
import cn.mingzhang.progress.obligation.Obligation;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One request and what came of it.
 *
 * @param obligation the one it was made about; a decline is about all of its task that was still to be reported
 * @param ground     why a task was sent back; null for an extension
 * @param askedDueOn the date asked for; null for a decline
 * @param grantedDueOn the date given, moved to a working day; null unless an extension was granted
 */
public record RequestView(RequestId id, RequestKind kind, WorkPlanId plan, TaskId task, ObligationId obligation, BodyId issuer, BodyId body,
        @Nullable DeclineGround ground, String reason, @Nullable LocalDate askedDueOn, RequestState state, String answer,
        @Nullable LocalDate grantedDueOn, PersonId askedBy, Instant askedAt, @Nullable PersonId answeredBy, @Nullable Instant answeredAt, int version) {

    static RequestView decline(RequestId id, Obligation about, DeclineTask command, PersonId by, Instant now) {
        return asked(id, RequestKind.DECLINE, about, command.ground(), command.reason(), null, by, now);
    }

    static RequestView extension(RequestId id, Obligation about, String reason, LocalDate due, PersonId by, Instant now) {
        return asked(id, RequestKind.EXTENSION, about, null, reason, due, by, now);
    }

    private static RequestView asked(RequestId id, RequestKind kind, Obligation about, @Nullable DeclineGround ground, String reason, @Nullable LocalDate due,
            PersonId by, Instant now) {
        return new RequestView(id, kind, about.plan(), about.task(), about.id(), about.issuer(), about.body(), ground, reason.strip(), due, RequestState.OPEN, "",
                null, by, now, null, null, 1);
    }
}
