package cn.mingzhang.progress.api;

import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.RosterPost;
import cn.mingzhang.progress.roster.RosterEntry;
import cn.mingzhang.progress.roster.RosterFilter;
import cn.mingzhang.progress.roster.RosterGaps;
import cn.mingzhang.progress.roster.RosterView;
import cn.mingzhang.progress.roster.Rosters;
import cn.mingzhang.progress.roster.SaveRoster;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets a client read and fill rosters, and an office's client see who lacks what. */
@RestController
class RostersEndpoint {

    /** Somebody in a roster. */
    record EntryJson(@Nullable RosterPost post, @Nullable String name, @Nullable String title, @Nullable String phone, @Nullable PersonId personId) {

        static EntryJson of(RosterEntry entry) {
            return new EntryJson(entry.post(), entry.name(), entry.title(), entry.phone(), entry.person());
        }

        RosterEntry entry() {
            return new RosterEntry(post == null ? RosterPost.MEMBER : post, text(name), text(title), text(phone), personId);
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    /** What one body named for a plan. */
    record RosterJson(BodyId bodyId, String bodyName, List<EntryJson> entries, List<RosterPost> missing, int version) {

        static RosterJson of(RosterView roster) {
            return new RosterJson(roster.body().id(), roster.body().name(), roster.entries().stream().map(EntryJson::of).toList(),
                    roster.missing().stream().sorted().toList(), roster.version());
        }
    }

    /** A body of the plan in the list. */
    record RowJson(BodyId bodyId, String bodyName, @Nullable BodyId cityId, boolean started, List<EntryJson> entries, List<RosterPost> missing) {
    }

    /** A whole roster. */
    record SaveJson(@Nullable Integer version, @Nullable List<EntryJson> entries) {
    }

    private final Rosters rosters;

    RostersEndpoint(Rosters rosters) {
        this.rosters = rosters;
    }

    @GetMapping("/api/v1/work-plans/{id}/rosters")
    Page<RowJson> list(Scope scope, @PathVariable WorkPlanId id, @RequestParam(name = "city_id", required = false) @Nullable BodyId city,
            @RequestParam(defaultValue = "false") boolean gaps, @RequestParam(required = false) @Nullable RosterPost missing, PageRequest page) {
        return rosters.list(scope, id, new RosterFilter(city, gaps, missing), page).map(row -> new RowJson(row.body(), row.name(), row.city(), row.started(),
                row.entries().stream().map(EntryJson::of).toList(), row.missing().stream().sorted().toList()));
    }

    @GetMapping("/api/v1/work-plans/{id}/roster-gaps")
    List<RosterGaps> gaps(Scope scope, @PathVariable WorkPlanId id) {
        return rosters.gaps(scope, id);
    }

    @GetMapping("/api/v1/work-plans/{id}/rosters/{body}")
    RosterJson one(Scope scope, @PathVariable WorkPlanId id, @PathVariable BodyId body) {
        return RosterJson.of(rosters.read(scope, id, body));
    }

    @PutMapping("/api/v1/work-plans/{id}/rosters/{body}")
    RosterJson save(Scope scope, @PathVariable WorkPlanId id, @PathVariable BodyId body, @RequestBody SaveJson roster) {
        return RosterJson.of(rosters.save(scope, new SaveRoster(id, body, roster.version() == null ? 0 : roster.version(),
                roster.entries() == null ? List.of() : roster.entries().stream().map(EntryJson::entry).toList())));
    }
}
