package cn.mingzhang.decomposition.amendment;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.AmendmentId;
import cn.mingzhang.store.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Numbers amendments, says when it is, and writes the trail. */
@Component
class AmendmentTrail {

    private final Trail trail;
    private final Ids ids;
    private final Clock clock;

    AmendmentTrail(Trail trail, Ids ids, Clock clock) {
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    AmendmentId nextId() {
        return new AmendmentId(ids.next());
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void amended(Scope scope, AmendmentView amendment, int parts) {
        var detail = new TreeMap<String, Object>(Map.of("plan_id", amendment.planId().toString(), "amendment", amendment.id().toString(),
                "number", amendment.number(), "kind", amendment.kind().name(), "reason", amendment.reason(), "obligations", amendment.obligations(), "parts", parts));
        if (amendment.body() != null) {
            detail.put("body_id", amendment.body().toString());
        }
        amendment.differences().forEach(field -> detail.put(field.field(), Change.of(field.before(), field.after())));
        trail.record(scope, "amend", "task", amendment.taskId(), detail);
    }

    void received(Scope scope, AmendmentView amendment) {
        trail.record(scope, "receive-amendment", "task", amendment.taskId(), Map.of("amendment", amendment.id().toString(), "number", amendment.number()));
    }
}
