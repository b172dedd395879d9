package cn.mingzhang.audit.api;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.audit.TrailEntry;
import cn.mingzhang.audit.TrailFilter;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets an auditor read the trail. */
@RestController
class AuditEndpoint {

    /** One act at the edge. */
    record EntryJson(String id, Instant at, @Nullable String actorId, @Nullable String actor, @Nullable String bodyId,
            @Nullable String body, String roles, String action, String thing, String detail, @Nullable String requestId) {

        static EntryJson of(TrailEntry entry) {
            return new EntryJson(Long.toString(entry.id()), entry.at(), entry.actor() == null ? null : entry.actor().toString(),
                    entry.actorName(), entry.body() == null ? null : entry.body().toString(), entry.bodyName(), entry.roles(),
                    entry.action(), entry.thingType() + ":" + entry.thingId(), entry.detail(), entry.requestId());
        }
    }

    private final Trail trail;

    AuditEndpoint(Trail trail) {
        this.trail = trail;
    }

    @GetMapping("/api/v1/audit")
    Page<EntryJson> entries(Scope scope, @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to, @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String thing, PageRequest page) {
        return trail.entries(scope, new TrailFilter(from, to, actor, thing), page).map(EntryJson::of);
    }
}
