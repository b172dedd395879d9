package cn.mingzhang.app;

import static cn.mingzhang.schema.Tables.STORE_IDEMPOTENT_ANSWER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.tenants.ProvincesAcrossProvinces;
import cn.mingzhang.tenants.province.ProvinceGate;
import cn.mingzhang.web.KeptAnswers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** What all routes of the API have in common. */
@AppTest
class EdgeTest {

    private static final Map<String, Object> LINK = Map.of("url", "https://www.example.gov.cn/1.html", "name", "公示");

    /** The routes that clients were promised. */
    private static final Set<String> PROMISED = Set.of("GET /me", "GET /bodies", "POST /work-plans", "GET /work-plans", "GET /work-plans/{}",
            "GET /work-plans/{}/points", "GET /work-plans/{}/tasks", "POST /work-plans/{}/tasks", "PATCH /work-plans/{}/tasks/{}",
            "DELETE /work-plans/{}/tasks/{}", "POST /work-plans/{}/tasks/{}/split", "POST /work-plans/{}/tasks/{}/merge",
            "POST /work-plans/{}/publication", "GET /jobs/{}", "GET /obligations", "GET /obligations/{}", "GET /obligations/{}/history",
            "PUT /obligations/{}/report", "POST /obligations/{}/submission", "POST /obligations/{}/recall", "POST /obligations/{}/approval",
            "POST /obligations/{}/verification", "POST /obligations/{}/return", "POST /evidence", "GET /evidence/{}", "GET /evidence/{}/content",
            "GET /work-plans/{}/matrix", "GET /work-plans/{}/progress", "POST /schemes", "GET /schemes", "GET /schemes/{}", "PUT /schemes/{}",
            "POST /schemes/{}/publication", "POST /assessments", "GET /assessments/{}", "POST /assessments/{}/transitions",
            "GET /assessments/{}/sheets/{}", "PUT /assessments/{}/sheets/{}/marks/{}", "GET /assessments/{}/sheets/{}/marks/{}/facts",
            "GET /assessments/{}/ranking", "GET /work-plans/{}/task-table.xlsx", "GET /bodies/{}/self-inspection.docx",
            "GET /assessments/{}/ranking.xlsx", "GET /audit");

    @Autowired
    private Api api;
    @Autowired
    private MockMvcTester mvc;
    @Autowired
    private TestClock clock;
    @Autowired
    private JsonMapper json;
    @Autowired
    private KeptAnswers answers;
    @Autowired
    private ProvincesAcrossProvinces provinces;
    @Autowired
    private ProvinceGate gate;
    @Autowired
    private DSLContext dsl;
    @Autowired
    private TestWorld world;

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void refusesWhoeverHasNoGoodToken() {
        var anonymous = api.get("", "/me").refused(401, "unauthorized");
        assertThat(anonymous.response().getHeader("WWW-Authenticate")).startsWith("Bearer");
        api.send("", api.request("GET", "/me").header("Authorization", "Bearer no-token-at-all")).refused(401, "unauthorized");
        api.post("", "/evidence", LINK).refused(401, "unauthorized");
    }

    @Test
    void speaksTheReadersLanguage() {
        var chinese = api.get("office", "/work-plans/1").refused(404, "not_found");
        assertThat(chinese.text("title")).isEqualTo("没有找到");
        assertThat(chinese.text("detail")).startsWith("没有找到");
        assertThat(chinese.number("status")).isEqualTo(404);
        assertThat(chinese.text("type")).isNotBlank();
        assertThat(chinese.list("errors")).isEmpty();
        var english = api.send("office", api.request("GET", "/work-plans/1").header("Accept-Language", "en-GB,en;q=0.9")).refused(404, "not_found");
        assertThat(english.text("title")).isEqualTo("Not found");
        assertThat(api.get("", "/me").text("title")).isEqualTo("请先登录");
        assertThat(api.send("", api.request("GET", "/me").header("Accept-Language", "en")).text("title")).isEqualTo("Please sign in");
        var wrong = api.send("county001-reporter", api.withBody(api.request("POST", "/evidence"), Map.of("url", "x")).header("Accept-Language", "en"));
        assertThat(wrong.invalidAt("url", "url_not_absolute").text("errors/0/message")).matches("[\\x20-\\x7e]+");
    }

    @Test
    void refusesWhatItCannotRead() {
        api.get("office", "/nothing/of/the/kind").refused(404, "not_found");
        api.get("office", "/work-plans/first").refused(404, "not_found");
        api.get("office", "/bodies?level=VILLAGE").refused(400, "invalid_request");
        api.get("office", "/bodies?limit=0").invalidAt("limit", "limit_out_of_range");
        api.get("office", "/bodies?limit=many").invalidAt("limit", "limit_out_of_range");
        api.get("office", "/obligations?cursor=not-a-cursor").refused(400, "invalid_request");
        api.delete("office", "/me").refused(405, "method_not_allowed");
        api.send("county001-reporter", api.request("POST", "/evidence").contentType(MediaType.TEXT_PLAIN).content("x")).refused(415, "unsupported");
        api.send("county001-reporter", api.request("POST", "/evidence").contentType(MediaType.APPLICATION_JSON).content("{\"url\":")).refused(400, "invalid_request");
        api.get("auditor", "/audit?from=yesterday").refused(400, "invalid_request");
    }

    @Test
    void severalMembershipsHaveToBeChosenFrom() {
        var refused = api.get("twofold", "/bodies").refused(400, "membership_required");
        assertThat(refused.list("memberships")).hasSize(2);
        var mine = api.get("twofold", "/me").is(200).list("memberships");
        assertThat(mine).hasSize(2);
        for (var membership : mine) {
            String id = membership.path("id").asString();
            api.send("twofold", api.request("GET", "/bodies").header("Mingzhang-Membership", id)).is(200);
            api.send("office", api.request("GET", "/bodies").header("Mingzhang-Membership", id)).refused(403, "forbidden");
        }
        api.send("office", api.request("GET", "/bodies").header("Mingzhang-Membership", "x")).refused(403, "forbidden");
        String own = api.get("office", "/me").text("memberships/0/id");
        api.send("office", api.request("GET", "/bodies").header("Mingzhang-Membership", own)).is(200);
    }

    @Test
    void theSameKeyAndBodyGiveTheFirstAnswerAgain() {
        String key = "key-" + System.nanoTime();
        var first = keyed(key, LINK).is(201);
        var again = keyed(key, LINK).is(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.response().getHeader("Location")).isEqualTo(first.response().getHeader("Location"));
        keyed(key, Map.of("url", "https://www.example.gov.cn/2.html")).refused(409, "idempotency_key_reused");
        assertThat(keyed("other-" + key, LINK).is(201).id()).isNotEqualTo(first.id());
        var another = api.send("county002-reporter", api.withBody(api.request("POST", "/evidence"), LINK).header("Idempotency-Key", key)).is(201);
        assertThat(another.id()).as("keys are each person's own").isNotEqualTo(first.id());
    }

    @Test
    void aKeyLastsADay() {
        String key = "day-" + System.nanoTime();
        String first = keyed(key, LINK).is(201).id();
        clock.set(LocalDate.of(2026, 3, 4));
        assertThat(keyed(key, LINK).is(201).id()).isNotEqualTo(first);
    }

    @Test
    void whatIsOlderThanADayIsForgottenByTheHour() {
        String key = "hour-" + System.nanoTime();
        var answer = STORE_IDEMPOTENT_ANSWER;
        keyed(key, LINK).is(201);
        HourlyTidying.tidy(answers, provinces, gate);
        assertThat(dsl.fetchCount(answer, answer.PROVINCE_ID.eq(world.dongjiang()), answer.REQUEST_KEY.eq(key))).isEqualTo(1);
        clock.set(LocalDate.of(2026, 3, 4));
        HourlyTidying.tidy(answers, provinces, gate);
        assertThat(dsl.fetchCount(answer, answer.PROVINCE_ID.eq(world.dongjiang()), answer.REQUEST_KEY.eq(key))).isZero();
    }

    @Test
    void aRefusalIsRepeatedToo() {
        String key = "refused-" + System.nanoTime();
        keyed(key, Map.of("url", "x")).refused(422, "invalid");
        keyed(key, Map.of("url", "x")).refused(422, "invalid");
        keyed(key, LINK).refused(409, "idempotency_key_reused");
    }

    private Answer keyed(String key, Object body) {
        return api.send("county001-reporter", api.withBody(api.request("POST", "/evidence"), body).header("Idempotency-Key", key));
    }

    @Test
    void idsAndDecimalsAreTextAndNamesAreSnakeCase() {
        var body = api.get("office", "/bodies").is(200).items().getFirst();
        assertThat(body.path("id").isString()).isTrue();
        assertThat(body.propertyNames()).contains("parent_id", "tenant_id").noneMatch(name -> name.chars().anyMatch(Character::isUpperCase));
        var year = PlanYear.imported(api, false);
        assertThat(api.post("office", "/schemes", ScoringYear.draft(year, "4.50")).is(201).text("weight")).isEqualTo("4.5");
    }

    @Test
    void describesAllItsRoutes() {
        var found = new TreeSet<String>();
        var document = json.readTree(mvc.get().uri("/v3/api-docs").exchange().getResponse().getContentAsByteArray());
        document.path("paths").properties().forEach(path -> path.getValue().propertyNames()
                .forEach(method -> found.add(method.toUpperCase() + " " + path.getKey().replaceFirst("^/api/v1", "").replaceAll("\\{[^}]*}", "{}"))));
        assertThat(found).containsAll(PROMISED);
        assertThat(document.path("openapi").asString()).startsWith("3.");
        assertThat(mvc.get().uri("/swagger-ui.html")).hasStatus3xxRedirection();
    }

    @Test
    void neverLetsABrowserKeepOrRunWhatItAnswers() {
        var headers = api.get("office", "/me").is(200).response();
        assertThat(headers.getHeader("Cache-Control")).contains("no-store");
        assertThat(headers.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(mvc.get().uri("/bodies").with(TestWorld.inBrowser("office")).exchange().getResponse().getHeader("Content-Security-Policy")).contains("script-src 'self'");
    }

    @Test
    void theClockIsNotForMovingInProduction() {
        api.post("office", "/demo/clock", Map.of("now", "2026-03-31T02:00:00Z")).refused(404, "not_found");
    }

    @Test
    void textComesBackAsItWasSent() {
        String words = "“引号” <b>&amp;</b> 𠮷 émoji 🎉\n第二行";
        var year = PlanYear.imported(api, false);
        year.own(0, Map.of("title", words.strip().replace("\n", " ")));
        year.own(1, Map.of("text", words));
        assertThat(List.of(year.taskJson(0).path("title").asString(), year.taskJson(1).path("text").asString()))
                .containsExactly(words.replace("\n", " "), words);
        var page = mvc.get().uri("/work-plans/" + year.plan()).with(TestWorld.inBrowser("office")).exchange();
        assertThat(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)).doesNotContain("<b>&amp;amp;</b>").doesNotContain("<b>&amp;</b>");
    }
}
