package cn.mingzhang.app;

import static cn.mingzhang.app.Route.Thing.ASSESSMENT;
import static cn.mingzhang.app.Route.Thing.BODY;
import static cn.mingzhang.app.Route.Thing.CRITERION;
import static cn.mingzhang.app.Route.Thing.EVIDENCE;
import static cn.mingzhang.app.Route.Thing.JOB;
import static cn.mingzhang.app.Route.Thing.OBLIGATION;
import static cn.mingzhang.app.Route.Thing.PLAN;
import static cn.mingzhang.app.Route.Thing.POINT;
import static cn.mingzhang.app.Route.Thing.SCHEME;
import static cn.mingzhang.app.Route.Thing.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.app.Route.Thing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What {@link WallTest} does not look at: things that are not there yet for everybody (drafts, unfinished results), what a division or a
 * city owes, lists, and whoever is not signed in. What is out of reach answers as it answers for an id that nobody has.
 */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationTest {

    /** Pages that anybody may open. */
    private static final Set<String> OPEN = Set.of("/signed-out", "/identity-down", "/sign-in-failed", "/actuator/health", "/actuator/health/{group:liveness|readiness}");

    /** Lists in the order of codes, where any word is a place. */
    private static final Set<String> BY_CODE = Set.of("/api/v1/operator/provinces", "/operator/provinces");

    /**
     * Things that do not exist for some people.
     *
     * @param ids     what the routes are asked with
     * @param hidden  which of them are out of reach; the others would be in reach
     * @param nobodys people of every role for whom it is so
     */
    private record Secret(String name, Map<Thing, String> ids, Set<Thing> hidden, List<String> nobodys) {
    }

    @Autowired
    private Api api;
    @Autowired
    private MockMvc mvc;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final List<Secret> secrets = new ArrayList<>();
    private Map<Thing, String> things = Map.of();

    @BeforeAll
    void liveAYearInBothProvinces() {
        var year = PlanYear.published(api, false);
        var drafted = PlanYear.imported(api, false);
        var another = PlanYear.imported(api, false);
        var open = ScoringYear.taken(api, year, "2026-06-30");
        var shown = ScoringYear.taken(api, year, "2026-06-30").provisional();
        String job = api.post("office", "/work-plans/" + year.plan() + "/publication").is(202).text("job_id");
        String draftScheme = api.post("office", "/schemes", ScoringYear.draft(year, "4")).is(201).id();
        String county = year.obligation(0, "county001");
        String division = year.obligation(2, "division01");
        String countyFile = year.evidence("county001-reporter", "a.txt");
        String divisionFile = year.evidence("division01-reporter", "a.txt");
        year.draft("county001-reporter", county, countyFile).is(200);
        year.act("county001-reporter", county, "submission").is(200);

        var all = new EnumMap<>(Map.of(PLAN, year.plan(), TASK, year.task(0), JOB, job, OBLIGATION, county, EVIDENCE, countyFile, SCHEME, shown.scheme(),
                ASSESSMENT, shown.assessment(), CRITERION, shown.criterion(2), BODY, year.body("county001")));
        all.put(POINT, year.heading());
        things = all;
        secret("what a division owes", with(with(all, OBLIGATION, division), EVIDENCE, divisionFile), EnumSet.of(OBLIGATION, EVIDENCE),
                "division02-reporter", "county001-reporter", "county001-leader", "city01-office");
        secret("what a city owes", with(all, OBLIGATION, year.obligation(1, "city01")), EnumSet.of(OBLIGATION), "city02-office", "county001-reporter",
                "county001-leader", "division01-reporter");
        secret("a draft of a plan", with(with(all, PLAN, drafted.plan()), TASK, drafted.task(0)), EnumSet.of(PLAN), "city01-office", "county001-leader",
                "county001-reporter", "division01-reporter", "division01-approver", "assessor1");
        secret("a task of another draft", with(with(all, PLAN, drafted.plan()), TASK, another.task(0)), EnumSet.of(TASK), "office");
        secret("a heading of another draft", with(with(all, PLAN, drafted.plan()), POINT, another.heading()), EnumSet.of(POINT), "office");
        secret("a draft of a scheme", with(all, SCHEME, draftScheme), EnumSet.of(SCHEME), "city01-office", "county001-leader", "county001-approver");
        secret("an unfinished assessment", with(all, ASSESSMENT, open.assessment()), EnumSet.of(ASSESSMENT), "city01-office", "county001-leader",
                "county001-reporter", "county001-approver");
        secret("a result of another group", all, EnumSet.of(ASSESSMENT), "division01-reporter", "division01-approver");
        secret("a criterion of another scheme", with(all, CRITERION, open.criterion(2)), EnumSet.of(CRITERION), "assessor1");
    }

    private void secret(String name, Map<Thing, String> ids, Set<Thing> hidden, String... nobodys) {
        secrets.add(new Secret(name, ids, hidden, List.of(nobodys)));
    }

    @Test
    void whatIsOutOfReachDoesNotExist() {
        var faults = new ArrayList<String>();
        for (var route : Route.all(mappings)) {
            for (var secret : secrets) {
                if (route.things().stream().anyMatch(secret.hidden()::contains)) {
                    secret.nobodys().forEach(account -> compare(route, secret, account, faults));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private void compare(Route route, Secret secret, String account, List<String> faults) {
        var nobodys = new EnumMap<>(secret.ids());
        secret.hidden().forEach(thing -> nobodys.put(thing, RouteRequest.NOBODYS));
        var found = ask(route, secret.ids(), account);
        var missing = ask(route, nobodys, account);
        String asked = secret.name() + ": " + route + " as " + account;
        if (found.getStatus() != missing.getStatus()) {
            faults.add(asked + " is " + found.getStatus() + ", nobody's is " + missing.getStatus());
        } else if (!RouteRequest.said(found).equals(RouteRequest.said(missing))) {
            faults.add(asked + " differs from nobody's: " + RouteRequest.said(found) + " / " + RouteRequest.said(missing));
        } else if (found.getStatus() != 404) {
            faults.add(asked + " is " + found.getStatus() + " " + RouteRequest.said(found));
        }
    }

    @Test
    void theTableOfTheWallNamesEveryRoute() {
        var routes = Route.all(mappings).stream().map(route -> route.method() + " " + route.pattern()).collect(Collectors.toSet());
        assertThat(WallTable.read().keySet()).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void whoeverIsNotSignedInSeesNothing() {
        var nobodys = new EnumMap<Thing, String>(Thing.class);
        Set.of(Thing.values()).forEach(thing -> nobodys.put(thing, RouteRequest.NOBODYS));
        var faults = new ArrayList<String>();
        for (var route : Route.all(mappings)) {
            if (!OPEN.contains(route.pattern())) {
                var answer = ask(route, nobodys, "");
                boolean held = route.isApi() ? answer.getStatus() == 401 : answer.getStatus() == 302 && String.valueOf(answer.getRedirectedUrl()).contains("/oauth2/authorization/");
                if (!held) {
                    faults.add(route + " is " + answer.getStatus() + " to " + answer.getRedirectedUrl());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void listsHoldNothingOfOthers() {
        var ids = things;
        for (String filter : List.of("/obligations?plan_id=" + ids.get(PLAN), "/obligations?task_id=" + ids.get(TASK), "/obligations?body_id=" + ids.get(BODY),
                "/schemes?plan_id=" + ids.get(PLAN), "/assessments?scheme_id=" + ids.get(SCHEME), "/bodies?parent_id=" + ids.get(BODY))) {
            assertThat(api.get("other-office", filter).is(200).items()).as(filter).isEmpty();
        }
        assertThat(api.get("county002-reporter", "/obligations?body_id=" + ids.get(BODY)).is(200).items()).isEmpty();
        assertThat(api.get("city02-office", "/obligations?body_id=" + ids.get(BODY)).is(200).items()).isEmpty();
    }

    @Test
    void aCursorThatNoPageGaveIsRefused() {
        var faults = new ArrayList<String>();
        int lists = 0;
        for (var route : Route.paged(mappings)) {
            for (String account : List.of("office", "assessor1", "admin", "security", "auditor", "operator")) {
                if (BY_CODE.contains(route.pattern()) || ask(route, things, account, null).getStatus() != 200) {
                    continue;
                }
                lists++;
                for (String cursor : List.of("x", "x~y", "1~x", "9".repeat(25))) {
                    var answer = ask(route, things, account, cursor);
                    if (answer.getStatus() != 400) {
                        faults.add(route + " as " + account + " with " + cursor + " is " + answer.getStatus());
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(lists).isGreaterThan(30);
    }

    @Test
    void whatIsInReachDoesExist() {
        var ids = things;
        api.get("county001-reporter", "/obligations/" + ids.get(OBLIGATION)).is(200);
        api.get("city01-office", "/obligations/" + ids.get(OBLIGATION)).is(200);
        api.get("office", "/evidence/" + ids.get(EVIDENCE)).is(200);
        api.get("county001-reporter", "/work-plans/" + ids.get(PLAN)).is(200);
        api.get("county001-reporter", "/assessments/" + ids.get(ASSESSMENT) + "/sheets/" + ids.get(BODY)).is(200);
        api.get("office", "/jobs/" + ids.get(JOB)).is(200);
    }

    private MockHttpServletResponse ask(Route route, Map<Thing, String> ids, String account) {
        return ask(route, ids, account, null);
    }

    private MockHttpServletResponse ask(Route route, Map<Thing, String> ids, String account, @Nullable String cursor) {
        var request = RouteRequest.of(route, ids);
        if (cursor != null) {
            request.param("cursor", cursor);
        }
        if (!account.isEmpty()) {
            request.with(route.isApi() ? TestWorld.as(account) : TestWorld.inBrowser(account));
        }
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception failure) {
            throw new AssertionError(route + " as " + account, failure);
        }
    }

    private static Map<Thing, String> with(Map<Thing, String> ids, Thing thing, String id) {
        var changed = new EnumMap<>(ids);
        changed.put(thing, id);
        return changed;
    }
}
