package cn.mingzhang.app;

import cn.mingzhang.app.Route.Thing;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A year with one thing of each kind that can still be changed, so that any route gets as far as it can. */
final class LivedYear {

    private static final Pattern OF_SUBMITTED = Pattern.compile("/obligations/.*/(approval|verification|return|recall)$");

    private final Api api;
    private final PlanYear year;
    private final String submitted;
    private final Map<Thing, String> things = new EnumMap<>(Thing.class);

    /** @param newcomer an account that nobody has */
    LivedYear(Api api, String newcomer) {
        this.api = api;
        year = PlanYear.published(api, false);
        var draft = PlanYear.imported(api, false);
        var open = ScoringYear.taken(api, year, "2026-06-30");
        Set.of(Thing.values()).forEach(thing -> things.put(thing, RouteRequest.NOBODYS));
        things.putAll(Map.of(Thing.PLAN, draft.plan(), Thing.TASK, draft.task(0), Thing.OBLIGATION, year.obligation(0, "county001"),
                Thing.SCHEME, api.post("office", "/schemes", ScoringYear.draft(year, "4")).is(201).id(), Thing.ASSESSMENT, open.assessment(),
                Thing.CRITERION, open.criterion(2), Thing.BODY, year.body("county001")));
        var invited = Newcomer.invited(api, "admin", year.body("county001"), newcomer);
        things.putAll(Map.of(Thing.PERSON, invited.person(), Thing.MEMBERSHIP, invited.membership(), Thing.PROPOSAL, invited.proposal()));
        String asking = year.obligation(0, "county002");
        things.put(Thing.REQUEST, api.post("county002-reporter", "/obligations/" + asking + "/extension",
                Map.of("version", year.versionOf(asking), "due_on", "2026-07-13", "reason", "等待省级标准")).is(201).id());
        submitted = year.obligation(4, "county001");
        year.draft("county001-reporter", submitted, year.evidence("county001-reporter", "a.txt")).is(200);
        year.act("county001-reporter", submitted, "submission").is(200);
    }

    String thing(Thing thing) {
        return things.get(thing);
    }

    /** Whatever a route may name. */
    Map<Thing, String> things() {
        return things;
    }

    /** The same for one route: a roster is of a plan that was handed down, a step of a report of one that was handed in. */
    Map<Thing, String> things(Route route) {
        var named = new EnumMap<>(things);
        if (route.pattern().contains("/rosters/")) {
            named.put(Thing.PLAN, year.plan());
        } else if (OF_SUBMITTED.matcher(route.pattern()).find()) {
            named.put(Thing.OBLIGATION, submitted);
        }
        return named;
    }

    /** Asks for everything that people see once more with these. */
    Map<Thing, String> later() {
        var named = new EnumMap<>(things);
        named.put(Thing.PLAN, year.plan());
        named.put(Thing.TASK, year.task(0));
        named.put(Thing.OBLIGATION, submitted);
        return named;
    }

    /** The version that stands of what a route changes; where it is found otherwise, one that nothing has. */
    int version(Route route) {
        if (route.pattern().contains("/obligations/")) {
            return year.versionOf(things(route).get(Thing.OBLIGATION));
        }
        if (route.things().contains(Thing.TASK) || route.pattern().endsWith("/changes")) {
            return api.get("office", "/work-plans/" + thing(Thing.PLAN) + "/tasks/" + thing(Thing.TASK)).is(200).version();
        }
        return route.things().contains(Thing.PERSON) || route.things().contains(Thing.REQUEST) ? 1 : 999;
    }
}
