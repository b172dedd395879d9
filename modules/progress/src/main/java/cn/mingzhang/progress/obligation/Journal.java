package cn.mingzhang.progress.obligation;

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
public class Journal {

    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Journal(Trail trail, ApplicationEventPublisher events, Clock clock) {
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** When it is. */
    public Instant now() {
        return clock.instant();
    }

    /** What day it is. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** One act: what of the obligation it changed, field by field. */
    public void record(Scope scope, String action, Obligation before, Obligation after, Map<String, ?> detail) {
        Map<String, Object> all = new HashMap<>(detail);
        all.putAll(Change.between(before, after, "changedAt"));
        trail.record(scope, action, "obligation", after.id(), all);
    }

    /** Tells whoever listens. */
    public void tell(Object event) {
        events.publishEvent(event);
    }
}
