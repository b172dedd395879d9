package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.decomposition.publication.Publications;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.ProvinceState;
import cn.mingzhang.tenants.province.Provinces;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A suspended province is read and not written. */
@AppTest
class SuspensionTest {

    private static final Map<String, String> LINK = Map.of("url", "https://www.example.gov.cn/1.html", "name", "公示");

    /** What changes nothing of a province, and is for everybody or for the operator. */
    private static final Set<String> ANSWERS_ANYWAY = Set.of("/membership", "/operator");

    /** What only takes from somebody what they may do; a stolen account does not wait. */
    private static final Set<String> TAKES_AWAY = Set.of("/people/{id}/disabling", "/people/{id}/memberships/{place}/end",
            "/people/{id}/memberships/{place}/revocation", "/service-accounts/{id}/revocation");

    @Autowired
    private Api api;
    @Autowired
    private MockMvc mvc;
    @Autowired
    private TestWorld world;
    @Autowired
    private Provinces provinces;
    @Autowired
    private Publications publications;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private void suspend() {
        provinces.suspend(world.lanhai(), "合同到期", provinces.get(world.lanhai()).version(), "operator");
    }

    @AfterEach
    void resume() {
        var province = provinces.get(world.lanhai());
        if (province.state() == ProvinceState.SUSPENDED) {
            provinces.resume(world.lanhai(), "已续约", province.version(), "operator");
        }
    }

    @Test
    void readsAndRefusesToWrite() {
        String evidence = api.upload("other-county001-reporter", "/evidence", "a.txt", new byte[] {'a'}).is(201).id();
        suspend();
        api.get("other-county001-reporter", "/obligations").is(200);
        api.get("other-county001-reporter", "/me").is(200);
        assertThat(api.get("other-county001-reporter", "/evidence/" + evidence + "/content").is(200).bytes()).containsExactly('a');
        var refused = api.post("other-county001-reporter", "/evidence", LINK).refused(423, "suspended");
        assertThat(refused.text("detail")).contains("暂停");
        assertThat(api.send("other-county001-reporter", api.withBody(api.request("POST", "/evidence"), LINK).header("Accept-Language", "en"))
                .refused(423, "suspended").text("detail")).contains("suspended");
        api.post("county001-reporter", "/evidence", LINK).is(201);
        resume();
        api.post("other-county001-reporter", "/evidence", LINK).is(201);
    }

    @Test
    void noRouteWritesAnyway() throws Exception {
        suspend();
        var ids = new EnumMap<Route.Thing, String>(Route.Thing.class);
        Set.of(Route.Thing.values()).forEach(thing -> ids.put(thing, "1"));
        var faults = new ArrayList<String>();
        for (var route : Route.all(mappings)) {
            if (TAKES_AWAY.contains(route.pattern().replaceFirst("^/api/v1", ""))) {
                continue;
            }
            if (route.method().equals("GET") || ANSWERS_ANYWAY.stream().anyMatch(route.pattern()::startsWith) || route.pattern().startsWith("/api/v1/operator")) {
                continue;
            }
            var method = HttpMethod.valueOf(route.method());
            var request = route.multipart() ? MockMvcRequestBuilders.multipart(method, route.path(ids))
                    : MockMvcRequestBuilders.request(method, route.path(ids)).contentType(route.isApi() ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_FORM_URLENCODED);
            var answer = mvc.perform(route.isApi() ? request.with(TestWorld.as("other-office"))
                    : request.with(TestWorld.inBrowser("other-office")).with(csrf())).andReturn().getResponse();
            if (answer.getStatus() != 423) {
                faults.add(route + " is " + answer.getStatus());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aStolenAccountIsStoppedAndNothingIsGiven() {
        String county = api.get("other-admin", "/bodies?q=county003").is(200).item(body -> body.path("code").asString().equals("county003")).path("id").asString();
        String person = api.post("other-admin", "/people", Map.of("account", "other-stolen", "name", "失窃", "body_id", county, "roles", List.of("REPORTER", "APPROVER"),
                "reason", "设岗")).is(201).id();
        api.get("other-security", "/role-proposals?state=PROPOSED&limit=200").items().stream().filter(each -> each.path("person_id").asString().equals(person))
                .forEach(each -> api.post("other-security", "/role-proposals/" + each.path("id").asString() + "/confirmation", Map.of("version", 1)).is(200));
        api.get("other-stolen", "/obligations").is(200);
        suspend();
        String place = "/people/" + person + "/memberships/" + api.get("other-admin", "/people/" + person).text("memberships/0/id");
        api.post("other-security", place + "/revocation", Map.of("role", "APPROVER", "reason", "账号失窃")).is(200);
        api.post("other-admin", "/people/" + person + "/disabling", Map.of("version", 1, "reason", "账号失窃")).is(200);
        api.get("other-stolen", "/obligations").refused(403, "no_membership");
        api.post("other-admin", place + "/roles", Map.of("roles", List.of("APPROVER"), "reason", "恢复")).refused(423, "suspended");
        api.post("other-admin", "/people/" + person + "/disabling", Map.of("version", 2, "disabled", false, "reason", "恢复")).refused(423, "suspended");
        api.post("other-admin", place + "/end", Map.of("version", 1, "reason", "账号失窃")).is(204);
    }

    @Test
    void aKeyOfARefusedPostIsFreeAgain() {
        String key = "suspended-" + System.nanoTime();
        suspend();
        keyed(key).refused(423, "suspended");
        resume();
        String id = keyed(key).is(201).id();
        suspend();
        assertThat(keyed(key).is(201).id()).as("what was done before is only told again").isEqualTo(id);
    }

    private Answer keyed(String key) {
        return api.send("other-county001-reporter", api.withBody(api.request("POST", "/evidence"), LINK).header("Idempotency-Key", key));
    }

    @Test
    void pagesSaySoAndKeepWhatWasTyped() throws Exception {
        suspend();
        String typed = "已就重大事项公开征求意见两次，\n收到意见十二条，采纳五条。<b>";
        var page = browser("other-county001-reporter", "GET", "/", Map.of(), false);
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(text(page)).contains("本省服务已暂停");
        var refused = browser("other-county001-reporter", "POST", "/obligations/1/submission", Map.of("narrative", typed, "version", "7"), false);
        assertThat(refused.getStatus()).isEqualTo(423);
        assertThat(text(refused)).contains("本省服务已暂停", "kept-form", "action=\"/obligations/1/submission\"", "收到意见十二条，采纳五条。&lt;b&gt;",
                "name=\"version\" value=\"7\"");
        var swapped = browser("other-county001-reporter", "POST", "/obligations/1/submission", Map.of("narrative", typed), true);
        assertThat(swapped.getStatus()).isEqualTo(423);
        assertThat(text(swapped)).contains("data-notice", "本省服务已暂停").doesNotContain("<html");
        assertThat(text(browser("office", "GET", "/", Map.of(), false))).doesNotContain("本省服务已暂停");
    }

    @Test
    void aJobWaitsAndGoesOn() {
        var year = PlanYear.imported(api, true);
        for (int task = 0; task < 5; task++) {
            year.own(task, Map.of("due_on", "2026-06-30", "owners", List.of(PlanYear.audience("ALL_COUNTIES"))));
        }
        var scope = world.scope("other-office");
        var job = new TransactionTemplate(transactions).execute(_ -> {
            var asked = publications.publish(scope, WorkPlanId.parse(year.plan()));
            suspend();
            return asked;
        });
        pause(3_000);
        assertThat(api.get("other-office", "/jobs/" + job).is(200).text("state")).isEqualTo("QUEUED");
        resume();
        assertThat(year.await(job.toString()).number("done")).isEqualTo(5);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private MockHttpServletResponse browser(String account, String method, String path, Map<String, String> form, boolean htmx) throws Exception {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path).with(TestWorld.inBrowser(account)).with(csrf());
        form.forEach(request::param);
        if (htmx) {
            request.header("HX-Request", "true");
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
