package cn.mingzhang.app;

import cn.mingzhang.app.Route.Thing;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.testkit.TwoProvinces;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What there is to look at behind the wall: a published year of the cast's province, with county001's things in it. */
final class WallYear {

    private WallYear() {
    }

    static Map<Thing, String> live(Api api) {
        var year = PlanYear.published(api, WallCast.PREFIX);
        var shown = ScoringYear.taken(api, year, "2026-06-30").provisional();
        String job = api.post(year.account("office"), "/work-plans/" + year.plan() + "/publication").is(202).text("job_id");
        String obligation = year.obligation(0, "county001");
        String evidence = year.evidence("county001-reporter", "a.txt");
        year.draft("county001-reporter", obligation, evidence).is(200);
        year.act("county001-reporter", obligation, "submission").is(200);
        var things = new EnumMap<>(Map.of(Thing.PLAN, year.plan(), Thing.TASK, year.task(0), Thing.JOB, job, Thing.OBLIGATION, obligation,
                Thing.EVIDENCE, evidence, Thing.SCHEME, shown.scheme(), Thing.ASSESSMENT, shown.assessment(),
                Thing.CRITERION, shown.criterion(2), Thing.BODY, year.body("county001")));
        things.put(Thing.POINT, year.heading());
        things.put(Thing.INTAKE, api.upload(WallCast.account(WallCast.Place.PROVINCE, Role.ADMIN), "/tenant-imports", "bodies.csv", TwoProvinces.bodies(false)).is(201).id());
        things.put(Thing.SERVICE_ACCOUNT, api.post(WallCast.account(WallCast.Place.COUNTY, Role.ADMIN), "/service-accounts", Map.of("name", "x",
                "code", "county001", "roles", List.of("REPORTER"), "body_id", year.body("county001"))).is(201).id());
        String asked = year.obligation(4, "county001");
        things.put(Thing.REQUEST, api.post("wall-county001-reporter", "/obligations/" + asked + "/extension",
                Map.of("version", api.get("wall-county001-reporter", "/obligations/" + asked).version(), "due_on", "2026-12-15", "reason", "x")).is(201).id());
        things.put(Thing.AMENDMENT, api.post(year.account("office"), "/work-plans/" + year.plan() + "/amendments", Map.of("kind", "REWORD",
                "task_id", year.task(4), "version", year.version(4), "reason", "x", "title", "x")).is(201).id());
        var newcomer = Newcomer.invited(api, WallCast.account(WallCast.Place.PROVINCE, Role.ADMIN), year.body("county001"), "wall-newcomer");
        things.putAll(Map.of(Thing.PERSON, newcomer.person(), Thing.MEMBERSHIP, newcomer.membership(), Thing.PROPOSAL, newcomer.proposal()));
        return things;
    }
}
