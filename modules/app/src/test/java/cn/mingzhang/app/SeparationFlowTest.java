package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * One person who reports for a county, leads it, works in the office of the city above it and assesses for the province:
 * several hands of one body, but never two sides of one report.
 */
@AppTest
class SeparationFlowTest {

    private static final String SOMEBODY = "crossing";
    private static final String MEMBERSHIP = "Mingzhang-Membership";

    @Autowired
    private Api api;
    @Autowired
    private MockMvc mvc;
    @Autowired
    private TestClock clock;

    private final Map<String, String> memberships = new HashMap<>();
    private PlanYear year;
    private String owed;

    @BeforeEach
    void publishAPlan() {
        year = PlanYear.published(api, false);
        owed = year.obligation(0, "county001");
        api.get(SOMEBODY, "/me").is(200).list("memberships")
                .forEach(each -> memberships.put(each.path("body").path("name").asString(), each.path("id").asString()));
        assertThat(memberships).containsOnlyKeys("清溪县司法局", "云州市司法局", "东江省司法厅");
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void nobodyApprovesWhatTheySubmitted() throws Exception {
        year.draft("county001-reporter", owed, year.evidence("county001-reporter", "记录.txt")).is(200);
        act("清溪县司法局", "submission").is(200);

        act("清溪县司法局", "approval").refused(403, "own_submission");
        assertThat(page("清溪县司法局", "/obligations/" + owed)).contains("data-testid=\"own-work\"").doesNotContain("data-testid=\"approve-report\"");

        year.act("county001-approver", owed, "approval").is(200);
    }

    @Test
    void nobodyVerifiesOrReturnsForABodyOfTheirs() throws Exception {
        year.reported("county001", owed);

        act("云州市司法局", "verification").refused(403, "own_body");
        act("云州市司法局", "return", Map.of("reason", "补充材料", "rectify_by", "2026-12-01")).refused(403, "own_body");
        assertThat(page("云州市司法局", "/obligations/" + owed)).contains("data-testid=\"own-work\"").doesNotContain("data-testid=\"verify-report\"");
        assertThat(page("云州市司法局", "/reviews?limit=200")).contains("/obligations/" + owed).doesNotContain("value=\"" + owed + ":");

        year.act("city01-office", owed, "verification").is(200);
    }

    @Test
    void theSameHandVerifiesForOthers() throws Exception {
        owed = year.obligation(0, "county002");
        year.reported("county002", owed);

        assertThat(page("云州市司法局", "/reviews?limit=200")).contains("value=\"" + owed + ":");
        act("云州市司法局", "verification").is(200);
    }

    @Test
    void nobodyAnswersWhatTheyOrABodyOfTheirsAsked() throws Exception {
        String part = givenFurtherByTheCity();
        owed = part;
        String asked = act("清溪县司法局", "extension", Map.of("due_on", "2026-09-28", "reason", "等待标准")).is(201).id();
        answers(asked, "own_submission");
        act("清溪县司法局", "requests/" + asked, "withdrawal", Map.of("version", 1)).is(200);

        var again = api.post("county001-reporter", "/obligations/" + part + "/decline", Map.of("version", year.versionOf(part), "ground", "UNCLEAR", "reason", "请明确范围")).is(201);
        answers(again.id(), "own_body");
        api.post("city01-office", "/requests/" + again.id() + "/answer", Map.of("version", 1, "grant", false, "answer", "按通知执行")).is(200);
    }

    /** Neither over the API nor on the pages, where the reason stands in place of the buttons. */
    private void answers(String asked, String code) throws Exception {
        act("云州市司法局", "requests/" + asked, "answer", Map.of("version", 1, "grant", false, "answer", "不同意")).refused(403, code);
        act("云州市司法局", "requests/" + asked, "answer", Map.of("version", 1, "grant", true, "answer", "同意")).refused(403, code);
        String waiting = page("云州市司法局", "/requests");
        assertThat(waiting.substring(waiting.indexOf("request-" + asked))).contains("data-testid=\"own-request\"").doesNotContain("data-testid=\"grant-request\"");
        assertThat(page("云州市司法局", "/obligations/" + owed)).doesNotContain("去答复");
    }

    /** What the county owes the city of a task that the city received. */
    private String givenFurtherByTheCity() throws InterruptedException {
        String above = year.obligation(1, "city01");
        var begun = api.post("city01-office", "/obligations/" + above + "/cascade").is(201);
        String draft = begun.text("plan_id");
        api.patch("city01-office", "/work-plans/" + draft + "/tasks/" + begun.list("tasks").getFirst().path("id").asString(),
                Map.of("version", 1, "due_on", "2026-08-31", "owners", java.util.List.of(year.owner("RESPONSIBLE", "county001")))).is(200);
        String job = api.post("city01-office", "/work-plans/" + draft + "/publication").is(202).text("job_id");
        for (int tries = 0; tries < 300 && !api.get("city01-office", "/jobs/" + job).is(200).text("state").equals("DONE"); tries++) {
            Thread.sleep(200);
        }
        return api.get("city01-office", "/obligations/" + above + "/parts").is(200).item(each -> each.path("body_id").asString().equals(year.body("county001"))).path("id").asString();
    }

    @Test
    void nobodyMarksABodyOfTheirs() throws Exception {
        clock.set(LocalDate.of(2026, 7, 6));
        var scoring = ScoringYear.taken(api, year, "2026-06-30");

        mark(scoring, "county001").refused(403, "marks_own_body");
        assertThat(page("东江省司法厅", scoring.sheetPath("county001"))).contains("data-testid=\"own-work\"").doesNotContain("data-testid=\"set-mark\"");
        mark(scoring, "county003").is(200);
    }

    private Answer mark(ScoringYear scoring, String code) {
        return send("东江省司法厅", "PUT", scoring.sheetPath(code) + "/marks/" + scoring.criterion(2), Map.of("points", "15", "reason", "按材料评定", "version", 1));
    }

    private Answer act(String body, String verb) {
        return act(body, verb, Map.of());
    }

    private Answer act(String body, String verb, Map<String, ?> more) {
        var content = new HashMap<String, Object>(more);
        content.put("version", year.versionOf(owed));
        return send(body, "POST", "/obligations/" + owed + "/" + verb, content);
    }

    private Answer act(String body, String thing, String verb, Map<String, ?> content) {
        return send(body, "POST", "/" + thing + "/" + verb, content);
    }

    private Answer send(String body, String method, String path, Map<String, ?> content) {
        return api.send(SOMEBODY, api.withBody(api.request(method, path), content).header(MEMBERSHIP, memberships.get(body)));
    }

    private String page(String body, String path) throws Exception {
        var response = mvc.perform(MockMvcRequestBuilders.get(path).with(TestWorld.inBrowser(SOMEBODY))
                .header(MEMBERSHIP, memberships.get(body))).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }
}
