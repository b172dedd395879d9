package cn.mingzhang.app;

import static cn.mingzhang.schema.Tables.TENANTS_MEMBERSHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.testkit.TwoProvinces;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What somebody would try who wants in: each attempt fails, and says nothing that a missing thing would not say. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackTest {

    @Autowired
    private Api api;
    @Autowired
    private MockMvc mvc;
    @Autowired
    private TestWorld world;
    @Autowired
    private DSLContext dsl;
    @Autowired
    private SchedulerClient queue;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private PlanYear year;

    @BeforeAll
    void handDownAPlan() {
        year = PlanYear.published(api, false);
    }

    @Test
    void fieldsThatAreNotTheirsToSetAreNotSet() {
        var draft = PlanYear.imported(api, false);
        var before = api.get("office", draft.taskPath(0)).is(200);
        var more = new HashMap<String, Object>(Map.of("version", draft.version(0), "title", "改过的标题", "state", "DROPPED", "number", "九十九",
                "id", "1", "plan_id", year.plan(), "point_id", "1"));
        more.put("issuer_id", year.body("county001"));
        more.put("province_id", Long.toString(world.lanhai().value()));
        api.patch("office", draft.taskPath(0), more).is(200);
        var after = api.get("office", draft.taskPath(0)).is(200);
        assertThat(after.text("title")).isEqualTo("改过的标题");
        for (String kept : List.of("id", "point_id", "number")) {
            assertThat(after.text(kept)).as(kept).isEqualTo(before.text(kept));
        }

        String owed = year.obligation(0, "county001");
        api.put("county001-reporter", "/obligations/" + owed + "/report", Map.of("narrative", "x", "outcome", "FULFILLED", "problems", "", "next_steps", "",
                "evidence_ids", List.of(), "version", year.versionOf(owed), "state", "VERIFIED", "body_id", year.body("county002"), "late", false)).is(200);
        var standing = api.get("county001-reporter", "/obligations/" + owed).is(200);
        assertThat(standing.text("state")).isEqualTo("OPEN");
        assertThat(standing.text("body_id")).isEqualTo(year.body("county001"));
    }

    @Test
    void aMembershipIsNotBorrowed() {
        String strangers = api.get("other-office", "/me").text("memberships/0/id");
        String colleagues = api.get("leader", "/me").text("memberships/0/id");
        for (String id : List.of(strangers, colleagues, "0", "-1", "1 or 1=1", "999999999999999999999999")) {
            api.send("county001-reporter", api.request("GET", "/bodies").header("Mingzhang-Membership", id)).refused(403, "forbidden");
        }
    }

    /** A token names its provinces: a membership elsewhere is none while the token does not say so. */
    @Test
    void aProvinceThatTheTokenDoesNotNameIsClosed() throws Exception {
        for (var organizations : List.of(List.of("lanhai"), List.<String>of(), List.of("nowhere"))) {
            var answer = mvc.perform(MockMvcRequestBuilders.get("/api/v1/bodies").with(jwt().jwt(token -> token.subject(TwoProvinces.subject("office"))
                    .claim("preferred_username", "office").claim("organization", organizations)))).andReturn().getResponse();
            assertThat(answer.getStatus()).as(organizations.toString()).isEqualTo(403);
        }
    }

    @Test
    void anothersBodyCannotBeMadeToOwe() {
        var draft = PlanYear.imported(api, false);
        String strangers = api.get("other-office", "/bodies?limit=1").items().getFirst().path("id").asString();
        var theirs = owning(draft, strangers);
        var nobodys = owning(draft, RouteRequest.NOBODYS);
        assertThat(theirs.status()).isEqualTo(422).isEqualTo(nobodys.status());
        assertThat(theirs.body().replace(strangers, "ID").replaceAll("\"instance\":\"[^\"]*\"", ""))
                .isEqualTo(nobodys.body().replace(RouteRequest.NOBODYS, "ID").replaceAll("\"instance\":\"[^\"]*\"", ""));
        assertThat(api.get("office", draft.taskPath(0)).body()).doesNotContain(strangers);
    }

    private Answer owning(PlanYear draft, String body) {
        return api.patch("office", draft.taskPath(0), Map.of("version", draft.version(0), "owners", List.of(Map.of("part", "LEAD", "body_id", body))));
    }

    @Test
    void evidenceOfAnotherIsNotAttached() {
        String theirs = year.evidence("county002-reporter", "b.txt");
        String owed = year.obligation(4, "county001");
        assertThat(year.draft("county001-reporter", owed, theirs).status()).isIn(404, 422);
        assertThat(api.get("office", "/obligations/" + owed).body()).doesNotContain(theirs);
    }

    @Test
    void aDownloadLinkIsOfNoUseToWhoeverItIsPassedTo() {
        String file = year.evidence("county001-reporter", "a.txt");
        api.get("county001-reporter", "/evidence/" + file + "/content").is(200);
        for (String account : List.of("county002-reporter", "city02-office", "other-office", "admin")) {
            api.get(account, "/evidence/" + file + "/content").refused(404, "not_found");
        }
        api.get("", "/evidence/" + file + "/content").refused(401, "unauthorized");
    }

    @Test
    void whoeverWasRemovedIsOutAtTheNextRequest() throws Exception {
        String leader = api.get("county003-reporter", "/me").text("memberships/0/id");
        assertThat(page("county003-reporter")).isEqualTo(200);
        state(leader, "ENDED");
        try {
            api.get("county003-reporter", "/bodies").is(403);
            assertThat(page("county003-reporter")).isNotEqualTo(200);
        } finally {
            state(leader, "ACTIVE");
        }
        assertThat(page("county003-reporter")).isEqualTo(200);
    }

    private int page(String account) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get("/obligations").with(TestWorld.inBrowser(account))).andReturn().getResponse().getStatus();
    }

    private void state(String membership, String state) {
        var m = TENANTS_MEMBERSHIP;
        assertThat(dsl.update(m).set(m.STATE, state).where(m.PROVINCE_ID.eq(world.dongjiang()), m.MEMBERSHIP_ID.eq(new MembershipId(Long.parseLong(membership))))
                .execute()).isOne();
    }

    /** Fragments are asked for with the header of htmx: it opens nothing. */
    @Test
    void fragmentsHoldTheWallThatPagesHold() throws Exception {
        var ids = new HashMap<Route.Thing, String>();
        List.of(Route.Thing.values()).forEach(thing -> ids.put(thing, RouteRequest.NOBODYS));
        ids.put(Route.Thing.PLAN, year.plan());
        ids.put(Route.Thing.TASK, year.task(0));
        ids.put(Route.Thing.OBLIGATION, year.obligation(0, "county001"));
        ids.put(Route.Thing.BODY, year.body("county001"));
        var faults = new ArrayList<String>();
        for (var route : Route.all(mappings)) {
            if (!route.isApi() && !route.things().isEmpty()) {
                var request = RouteRequest.of(route, ids).header("HX-Request", "true");
                int status = mvc.perform(request.with(TestWorld.inBrowser("other-office"))).andReturn().getResponse().getStatus();
                if (status != 404 && status != 403) {
                    faults.add(route + " is " + status);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aFormWithoutItsTokenDoesNothing() throws Exception {
        for (var route : Route.all(mappings)) {
            if (!route.isApi() && !route.method().equals("GET")) {
                var ids = new HashMap<Route.Thing, String>();
                List.of(Route.Thing.values()).forEach(thing -> ids.put(thing, RouteRequest.NOBODYS));
                var request = RouteRequest.of(route, ids).with(csrf().useInvalidToken());
                assertThat(mvc.perform(request.with(TestWorld.inBrowser("office"))).andReturn().getResponse().getStatus()).as(route.toString()).isEqualTo(403);
            }
        }
    }

    /** A job names its province beside its thing: with another's it finds nothing to do. */
    @Test
    void aJobDoesNotReachAcross() throws Exception {
        var draft = PlanYear.imported(api, false);
        var longAgo = Instant.parse("2000-01-01T00:00:00Z");
        var job = TaskDescriptor.of("publish-plan").instance(world.lanhai() + "/" + draft.plan()).build();
        queue.scheduleIfNotExists(job, longAgo);
        for (int look = 0; look < 100 && queue.getScheduledExecution(job).filter(waits -> waits.getExecutionTime().equals(longAgo)).isPresent(); look++) {
            Thread.sleep(200);
        }
        assertThat(queue.getScheduledExecution(job).filter(waits -> waits.getExecutionTime().equals(longAgo))).as("it was run").isEmpty();
        assertThat(api.get("office", "/work-plans/" + draft.plan()).is(200).text("state")).isEqualTo("DRAFT");
        queue.getScheduledExecution(job).ifPresent(_ -> queue.cancel(job));
    }

    @Test
    void searchingFindsNothingOfOthers() {
        assertThat(api.get("office", "/bodies?q=澜海").is(200).items()).isEmpty();
        assertThat(api.get("county001-reporter", "/bodies?q=南坪").is(200).items()).isEmpty();
        assertThat(api.get("other-office", "/bodies?q=清溪&limit=200").is(200).items()).noneMatch(body -> body.path("id").asString().equals(year.body("county001")));
    }
}
