package cn.mingzhang.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.audit.chain.AnchoredSeals;
import cn.mingzhang.audit.chain.ChainKeys;
import cn.mingzhang.audit.chain.ChainVerifierAcrossProvinces;
import cn.mingzhang.testkit.AuditKey;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** What acts and reads leave in the trail, and who may look at it. */
@AppTest
class AuditFlowTest {

    @Autowired
    private Api api;
    @Autowired
    private MockMvcTester mvc;
    @Autowired
    private DSLContext dsl;

    private PlanYear year;
    private String owed;

    @BeforeEach
    void publishAPlan() {
        year = PlanYear.published(api, false);
        owed = year.obligation(0, "county001");
    }

    @Test
    void anActTellsWhoInWhichRoleFromWhereAndFieldByFieldWhatItChanged() {
        year.draft("county001-reporter", owed, year.evidence("county001-reporter", "a.txt")).is(200);
        api.send("county001-reporter", api.withBody(api.request("POST", "/obligations/" + owed + "/submission"), Map.of("version", year.versionOf(owed)))
                .with(request -> {
                    request.setRemoteAddr("203.0.113.9");
                    return request;
                }).header("X-Request-Id", "audit-flow-1")).is(200);
        var entry = entry("obligation:" + owed, "submit");
        assertThat(entry.path("actor").asString()).isEqualTo("李小溪");
        assertThat(entry.path("roles").asString()).isEqualTo("REPORTER");
        assertThat(entry.path("body").asString()).isEqualTo("清溪县司法局");
        assertThat(entry.path("remote_address").asString()).isEqualTo("203.0.113.9");
        assertThat(entry.path("request_id").asString()).isEqualTo("audit-flow-1");
        assertThat(change(entry, "state")).isEqualTo("OPEN > SUBMITTED");
    }

    @Test
    void aChangedTaskTellsBeforeAndAfter() {
        var draft = PlanYear.imported(api, false);
        draft.own(0, Map.of("title", "新的标题"));
        assertThat(change(entry("task:" + draft.task(0), "change"), "title")).endsWith(" > 新的标题").doesNotStartWith("null");
    }

    @Test
    void readingEvidenceAndTakingATableOutAreWrittenDown() {
        String evidence = year.evidence("county001-reporter", "b.txt");
        api.get("county001-reporter", "/evidence/" + evidence + "/content").is(200);
        assertThat(entry("evidence:" + evidence, "download").path("actor").asString()).isEqualTo("李小溪");
        api.get("office", "/work-plans/" + year.plan() + "/task-table.xlsx").is(200);
        assertThat(entry("work_plan:" + year.plan(), "export").path("actor").asString()).isEqualTo("周明");
    }

    @Test
    void isSearchedByPersonBodyThingAndTime() {
        api.put("county001-reporter", "/obligations/" + owed + "/report", Map.of("narrative", "草稿", "version", year.versionOf(owed))).is(200);
        String thing = "&thing=obligation:" + owed;
        var entry = items(thing).getFirst();
        String at = entry.path("at").asString();
        assertThat(items("&actor=李小" + thing)).isNotEmpty().allSatisfy(each -> assertThat(each.path("actor").asString()).isEqualTo("李小溪"));
        assertThat(items("&actor=" + entry.path("actor_id").asString() + thing)).isNotEmpty();
        assertThat(items("&actor=孙南" + thing)).isEmpty();
        assertThat(items("&body=清溪县" + thing)).isNotEmpty();
        assertThat(items("&body=" + year.body("county002") + thing)).isEmpty();
        assertThat(items("&from=2026-03-02&to=2026-03-02" + thing)).isNotEmpty();
        assertThat(items("&from=2026-03-03" + thing)).isEmpty();
        assertThat(items("&from=" + at + "&to=" + at + thing)).isNotEmpty();
    }

    @Test
    void pagesNeitherSkipNorRepeat() {
        // reading the trail is an act too, but of another thing than these
        var whole = items("&thing=task");
        var first = api.get("auditor", "/audit?limit=3&thing=task").is(200);
        var second = api.get("auditor", "/audit?limit=3&thing=task&cursor=" + first.text("next")).is(200);
        assertThat(List.of(first, second)).flatExtracting(Answer::items).extracting(each -> each.path("id").asString())
                .doesNotHaveDuplicates().containsExactlyElementsOf(whole.stream().limit(6).map(each -> each.path("id").asString()).toList());
        api.get("auditor", "/audit?cursor=nonsense").refused(400, "invalid_request");
    }

    @Test
    void isExportedWithoutFormulasAndTheExportIsWrittenDown() throws Exception {
        var draft = PlanYear.imported(api, false);
        draft.own(0, Map.of("title", "=1+1"));
        var csv = mvc.get().uri("/audit/export.csv?thing=task&number=" + draft.task(0)).with(TestWorld.inBrowser("auditor")).exchange();
        assertThat(csv).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
        String text = csv.getResponse().getContentAsString(UTF_8);
        assertThat(text).startsWith("\uFEFF").contains("周明", "=1+1");
        assertThat(text.lines()).noneMatch(line -> line.matches("[=+@-].*"));
        var xlsx = mvc.get().uri("/audit/export.xlsx?thing=task").with(TestWorld.inBrowser("auditor")).exchange();
        assertThat(xlsx).hasStatusOk();
        assertThat(xlsx.getResponse().getContentAsByteArray()).startsWith('P', 'K');
        assertThat(items("&thing=trail&limit=200")).anyMatch(entry -> entry.path("action").asString().equals("export") && entry.path("detail").asString().contains("xlsx"));
        for (String path : List.of("/audit", "/audit/export.csv", "/audit/export.xlsx")) {
            assertThat(mvc.get().uri(path).with(TestWorld.inBrowser("office")).exchange()).as(path).hasStatus(403);
        }
    }

    @Test
    void thePageShowsBeforeAndAfterAndHowFarTheChainIsSealed() throws Exception {
        var draft = PlanYear.imported(api, false);
        draft.own(0, Map.of("title", "另一个标题"));
        awaitSeals("&thing=task:" + draft.task(0));
        for (String language : List.of("zh-CN", "en")) {
            var page = mvc.get().uri("/audit?thing=task:" + draft.task(0)).cookie(new Cookie("lang", language)).with(TestWorld.inBrowser("auditor")).exchange();
            assertThat(page).hasStatusOk();
            String html = page.getResponse().getContentAsString(UTF_8);
            assertThat(html).contains("data-testid=\"chain-state\"", "另一个标题", draft.task(0)).doesNotContain("??");
            assertThat(html).contains(language.equals("en") ? "Sealed up to" : "已封存至");
        }
    }

    @Test
    void everythingIsSealedWithinSecondsAndVerifies() throws Exception {
        awaitSeals("&thing=work_plan:" + year.plan());
        var keys = ChainKeys.parse(AuditKey.BASE64, "HMAC-SHA-256");
        var account = new ChainVerifierAcrossProvinces(dsl, keys, AnchoredSeals.read(keys, List.of(TestServers.ANCHORS)), InstantSource.system()).verifyAcrossProvinces();
        assertThat(account.fault()).isNull();
        assertThat(account.entries()).isPositive();
    }

    /** The requirement: within five seconds. */
    private void awaitSeals(String filter) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (items(filter).stream().anyMatch(each -> each.path("seal_number").isNull())) {
            assertThat(System.nanoTime()).as("sealed within five seconds").isLessThan(end);
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    private List<JsonNode> items(String more) {
        return api.get("auditor", "/audit?limit=200" + more).is(200).items();
    }

    private JsonNode entry(String thing, String action) {
        return api.get("auditor", "/audit?limit=200&thing=" + thing).is(200).item(each -> each.path("action").asString().equals(action));
    }

    private static String change(JsonNode entry, String field) {
        for (var each : entry.path("changes").values()) {
            if (each.path("field").asString().equals(field)) {
                return each.path("before").asString("null") + " > " + each.path("after").asString("null");
            }
        }
        throw new AssertionError(field + " is not in " + entry);
    }
}
