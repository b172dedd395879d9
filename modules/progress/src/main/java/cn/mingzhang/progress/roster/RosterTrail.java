package cn.mingzhang.progress.roster;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.RosterPost;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down when a roster changed and who came and went, without anybody's phone. */
@Component
class RosterTrail {

    private final Trail trail;
    private final Clock clock;

    RosterTrail(Trail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void read(Scope scope, WorkPlanId plan, RosterView roster) {
        trail.read(scope, "work_plan", plan, "rosters", Map.of("body", roster.body().name()));
    }

    void read(Scope scope, WorkPlanId plan, RosterFilter filter, int bodies) {
        var asked = new HashMap<String, @Nullable Object>();
        asked.put("city", filter.city());
        asked.put("missing", filter.missing());
        asked.put("gaps", filter.gaps() ? "true" : null);
        asked.put("bodies", bodies);
        trail.read(scope, "work_plan", plan, "rosters", asked);
    }

    void changed(Scope scope, SaveRoster command, RosterView before) {
        var changes = new LinkedHashMap<String, Object>();
        changes.put("body", before.body().name());
        for (var post : RosterPost.values()) {
            var then = names(before.entries(), post);
            var now = names(command.entries(), post);
            if (!then.equals(now)) {
                changes.put(post.name().toLowerCase(Locale.ROOT), Change.of(then, now));
            }
        }
        trail.record(scope, "change_roster", "work_plan", command.plan(), changes);
    }

    private static List<String> names(List<RosterEntry> entries, RosterPost post) {
        return entries.stream().filter(entry -> entry.post() == post).map(RosterEntry::name).toList();
    }
}
