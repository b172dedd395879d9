package cn.mingzhang.progress;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down and tells what was done to an obligation, and says when that was. */
@Component
class Journal {

    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Journal(Trail trail, ApplicationEventPublisher events, Clock clock) {
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** One act: what of the obligation it changed, field by field. */
    void record(Scope scope, String action, Obligation before, Obligation after, Map<String, ?> detail) {
        Map<String, Object> all = new HashMap<>(detail);
        all.putAll(Change.between(before, after, "changedAt"));
        trail.record(scope, action, "obligation", after.id(), all);
    }

    void tell(Object event) {
        events.publishEvent(event);
    }
}
