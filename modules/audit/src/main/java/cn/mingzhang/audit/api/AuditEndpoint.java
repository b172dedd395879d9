package cn.mingzhang.audit.api;

import cn.mingzhang.audit.FieldChange;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.audit.TrailDetails;
import cn.mingzhang.audit.TrailEntry;
import cn.mingzhang.audit.TrailFilter;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets an auditor read the trail. */
@RestController
class AuditEndpoint {

    /** One act at the edge. */
    record EntryJson(String id, Instant at, @Nullable String actorId, @Nullable String actor, @Nullable String bodyId,
            @Nullable String body, String roles, String action, String thing, String detail, List<FieldChange> changes, @Nullable String requestId,
            @Nullable String remoteAddress, @Nullable Long sealNumber) {
    }

    private final Trail trail;
    private final TrailDetails details;
    private final Clock clock;

    AuditEndpoint(Trail trail, TrailDetails details, Clock clock) {
        this.trail = trail;
        this.details = details;
        this.clock = clock;
    }

    @GetMapping("/api/v1/audit")
    Page<EntryJson> entries(Scope scope, @RequestParam(required = false) @Nullable String from, @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String actor, @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String thing, PageRequest page) {
        return trail.entries(scope, TrailFilter.of(from, to, actor, body, thing, clock.getZone()), page).map(this::json);
    }

    private EntryJson json(TrailEntry entry) {
        return new EntryJson(Long.toString(entry.id()), entry.at(), entry.actor() == null ? null : entry.actor().toString(),
                entry.actorName(), entry.body() == null ? null : entry.body().toString(), entry.bodyName(), entry.roles(),
                entry.action(), entry.thingType() + ":" + entry.thingId(), entry.detail(), details.of(entry), entry.requestId(),
                entry.from(), entry.number());
    }
}
