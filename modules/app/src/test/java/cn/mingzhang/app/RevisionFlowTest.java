package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** A plan in force is revised in mid-year: what differs is accepted or refused one by one, and what was reported stays. */
@AppTest
class RevisionFlowTest {

    /** The first reworded, the second put off, the third the same, the fourth gone, one more after it, the fifth the same. */
    static final String REVISED = """
            东江省司法厅2026年政务公开工作要点（修订）

            一、深化主动公开
            （一）更新政策文件库。对现行有效的规章和行政规范性文件进行全面清理，集中公开并动态更新。
            （二）规范公开法治政府建设年度报告。11月20日前按时公开上一年度法治政府建设情况。
            二、加强解读回应
            （三）做好政策解读。政策文件与解读材料同步组织、同步审签、同步部署。
            （四）建设基层公开示范点。选择条件成熟的乡镇先行先试，每半年总结一次。（责任单位：各市司法局）
            三、强化组织保障
            （五）开展业务培训。将政务公开纳入干部教育培训内容。
            """;

    @Autowired
    private Api api;
    @Autowired
    private MockMvc mvc;
    private PlanYear year;
    private String revision;

    @BeforeEach
    void publish() {
        year = PlanYear.published(api, false);
        revision = "/work-plans/" + year.plan() + "/revision";
    }

    @Test
    void acceptsOneByOneAndKeepsWhatWasReported() throws Exception {
        String reported = year.obligation(0, "county001");
        year.reported("county001", reported);
        String quarterly = year.obligation(3, "county001");
        var uploaded = upload();
        assertThat(groups(uploaded)).containsExactly("REWORDED", "DUE", "ADDED", "GONE");
        assertThat(uploaded.number("same")).isEqualTo(2);
        assertThat(uploaded.text("state")).isEqualTo("OPEN");
        String draft = uploaded.text("revision_plan_id");
        assertThat(api.get("office", "/work-plans?limit=200").is(200).items()).extracting(plan -> plan.path("id").asString()).doesNotContain(draft);
        api.get("county001-reporter", "/work-plans/" + draft).refused(404, "not_found");
        assertThat(document("county001-reporter", draft).getStatus()).isEqualTo(404);

        var left = decide("office", row(uploaded, "REWORDED"), "acceptance").is(200);
        assertThat(groups(left)).containsExactly("DUE", "ADDED", "GONE");
        decide("office", row(uploaded, "REWORDED"), "acceptance").refused(409, "revision_row_accepted");
        year.reload();
        assertThat(year.taskJson(0).path("text").asString()).contains("全面清理");
        assertThat(year.see("county001-reporter", reported).is(200).text("state")).isEqualTo("APPROVED");
        assertThat(year.see("county001-reporter", reported).body()).contains("已完成清理并集中公开");

        decide("office", row(uploaded, "DUE"), "acceptance").is(200);
        assertThat(year.see("city01-reporter", year.obligation(1, "city01")).is(200).text("due_on")).isEqualTo("2026-11-20");

        assertThat(api.get("city01-reporter", "/obligations?plan_id=" + year.plan() + "&limit=200").is(200).items()).hasSize(2);
        decide("office", row(uploaded, "ADDED"), "acceptance").is(200);
        assertThat(api.get("city01-reporter", "/obligations?plan_id=" + year.plan() + "&limit=200").is(200).items()).hasSizeGreaterThan(2);
        var refused = decide("office", row(uploaded, "GONE"), "refusal").is(200);
        assertThat(refused.text("state")).isEqualTo("SETTLED");
        assertThat(refused.list("decided")).extracting(each -> each.path("group").asString() + each.path("accepted").asBoolean())
                .containsExactlyInAnyOrder("GONEfalse", "ADDEDtrue", "DUEtrue", "REWORDEDtrue");
        assertThat(refused.list("decided")).filteredOn(each -> each.path("group").asString().equals("REWORDED")).singleElement()
                .satisfies(each -> assertThat(each.path("amendments").get(0).asInt()).isEqualTo(1));
        assertThat(year.see("county001-reporter", quarterly).is(200).text("state")).isEqualTo("OPEN");
        decide("office", row(uploaded, "GONE"), "acceptance").refused(409, "revision_over");
        api.get("county001-reporter", "/work-plans/" + draft).refused(404, "not_found");
        assertThat(document("county001-reporter", draft).getContentAsString(StandardCharsets.UTF_8)).as("what was decided on is everybody's who received the plan").isEqualTo(REVISED);
        assertThat(document("other-office", draft).getStatus()).isEqualTo(404);
        assertThat(document("county001-reporter", year.plan()).getStatus()).isEqualTo(403);
        api.post("office", "/work-plans/" + draft + "/publication").refused(409, "stale");
    }

    private static List<String> groups(Answer answer) {
        return answer.list("rows").stream().map(row -> row.path("group").asString()).toList();
    }

    private static JsonNode row(Answer answer, String group) {
        return answer.list("rows").stream().filter(row -> row.path("group").asString().equals(group)).findFirst().orElseThrow();
    }

    private Answer decide(String account, JsonNode row, String verdict) {
        return api.post(account, revision + "/" + verdict, Map.of("row", row.path("row").asString(), "version", row.path("version").asInt()));
    }

    private Answer upload() {
        return api.upload("office", revision, "修订稿.txt", REVISED.getBytes(StandardCharsets.UTF_8)).is(201);
    }

    private MockHttpServletResponse document(String account, String plan) throws Exception {
        return mvc.perform(get("/work-plans/" + plan + "/document").with(TestWorld.inBrowser(account))).andReturn().getResponse();
    }

    private String shown(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(TestWorld.inBrowser("office"))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(TestWorld.inBrowser("office"))).andReturn().getResponse();
    }

    @Test
    void bringsADateForwardGivesATaskToOthersAndChangesARhythm() {
        String other = REVISED.replace("11月20日前", "6月20日前").replace("同步审签、同步部署。", "同步审签、同步部署。（责任单位：各县（市、区）司法局）")
                .replace("干部教育培训内容。", "干部教育培训内容，每半年至少组织1次。");
        var uploaded = api.upload("office", revision, "修订稿.txt", other.getBytes(StandardCharsets.UTF_8)).is(201);
        assertThat(groups(uploaded)).containsExactly("REWORDED", "DUE", "OWNERS", "ADDED", "SEVERAL", "GONE");
        var due = row(uploaded, "DUE");
        assertThat(due.path("by_hand").toString()).isEqualTo("[]");
        decide("office", due, "acceptance").is(200);
        assertThat(year.see("city01-reporter", year.obligation(1, "city01")).is(200).text("due_on")).isEqualTo("2026-06-22");
        decide("office", row(uploaded, "OWNERS"), "acceptance").is(200);
        assertThat(api.get("county002-reporter", "/obligations?state=OPEN&task_id=" + year.task(2)).items()).hasSize(1);
        assertThat(api.get("division01-reporter", "/obligations?state=OPEN&task_id=" + year.task(2)).items()).isEmpty();
        decide("office", row(uploaded, "SEVERAL"), "acceptance").is(200);
        assertThat(api.get("county002-reporter", "/obligations?state=OPEN&task_id=" + year.task(4)).items()).extracting(owed -> owed.path("period").asString())
                .containsExactly("2026-H1", "2026-H2");
        assertThat(api.get("office", "/work-plans/" + year.plan() + "/amendments").is(200).items()).extracting(amendment -> amendment.path("kind").asString())
                .as("the words follow each").containsExactly("RESCHEDULE", "REWORD", "REASSIGN", "REWORD", "ADVANCE", "REWORD");
    }

    @Test
    void cancelsWhatIsGoneWithItsObligations() {
        String quarterly = year.obligation(3, "county001");
        var uploaded = upload();
        decide("office", row(uploaded, "GONE"), "acceptance").is(200);
        assertThat(year.see("county001-reporter", quarterly).is(200).text("state")).isEqualTo("CANCELLED");
    }

    @Test
    void ofTwoAtOnceOneDecides() throws Exception {
        var gone = row(upload(), "GONE");
        try (var two = Executors.newFixedThreadPool(2)) {
            Callable<Integer> accept = () -> decide("office", gone, "acceptance").status();
            var first = two.submit(accept);
            var second = two.submit(accept);
            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(200, 409);
        }
        assertThat(api.get("office", revision).is(200).list("decided")).hasSize(1);
    }

    @Test
    void seesWhatChangedUnderneath() {
        var uploaded = upload();
        String draft = uploaded.text("revision_plan_id");
        var reworded = row(uploaded, "REWORDED");
        String task = reworded.path("task_id").asString();
        api.patch("office", "/work-plans/" + draft + "/tasks/" + task, Map.of("version",
                api.get("office", "/work-plans/" + draft + "/tasks/" + task).is(200).version(), "text", "更新政策文件库，逐件标注效力状态。")).is(200);
        decide("office", reworded, "acceptance").refused(409, "stale");
        api.post("office", "/work-plans/" + draft + "/publication").invalidAt("plan", "revision_not_published");
        api.upload("office", revision, "又一稿.txt", REVISED.getBytes(StandardCharsets.UTF_8)).refused(409, "revision_open");
        api.post("office", revision + "/settlement").refused(409, "revision_rows_left");
    }

    @Test
    void refusesInWords() {
        api.get("office", revision).refused(409, "revision_none");
        api.post("office", revision + "/acceptance", Map.of("row", "n1", "version", 1)).refused(409, "revision_over");
        api.upload("county001-reporter", revision, "a.txt", REVISED.getBytes(StandardCharsets.UTF_8)).refused(403, "forbidden");
        api.upload("other-office", revision, "a.txt", REVISED.getBytes(StandardCharsets.UTF_8)).refused(404, "not_found");
        var draft = PlanYear.imported(api, false);
        api.upload("office", "/work-plans/" + draft.plan() + "/revision", "a.txt", REVISED.getBytes(StandardCharsets.UTF_8)).refused(409, "revision_of_no_plan");
        upload();
        api.post("office", revision + "/acceptance", Map.of("version", 1)).invalidAt("row", "required");
        api.post("office", revision + "/refusal", Map.of("row", "n1", "version", 1)).refused(409, "revision_row_over");
    }

    @Test
    void decidesOnPagesInBothLanguages() throws Exception {
        assertThat(shown(get("/work-plans/" + year.plan()))).contains("revision", "修订");
        assertThat(shown(get(revision))).contains("把修订稿拖到这里");
        var empty = mvc.perform(multipart(revision).file(new MockMultipartFile("file", "a.bin", null, new byte[] {0, 1, 2})).with(csrf()).with(TestWorld.inBrowser("office")))
                .andReturn().getResponse();
        assertThat(empty.getStatus()).isGreaterThanOrEqualTo(400);
        var uploaded = upload();
        String page = shown(get(revision));
        assertThat(page).contains("修订对照", "<ins>全面</ins>", "改了文字", "删去", "全部采纳（1 条）", "下载修订稿").doesNotContain("??");
        assertThat(shown(get(revision).cookie(new Cookie("lang", "en")))).contains("Revision compared", "Reworded", "Accept: cancel the task").doesNotContain("??");
        String draft = uploaded.text("revision_plan_id");
        assertThat(shown(get("/work-plans/" + draft))).contains("与执行中的要点对照").doesNotContain("核对并下达");
        assertThat(sent(post("/work-plans/" + draft + "/publication")).getStatus()).isEqualTo(422);
        assertThat(shown(get("/work-plans/" + draft + "/document"))).isEqualTo(REVISED);

        var added = row(uploaded, "ADDED");
        assertThat(sent(post(revision + "/all").param("verdict", "accept").param("rows", added.path("row").asString() + ":" + added.path("version").asInt() + " n1:1"))
                .getRedirectedUrl()).isEqualTo(revision);
        assertThat(api.get("office", revision).is(200).list("rows")).hasSize(3);
        var gone = row(uploaded, "GONE");
        var over = sent(post(revision + "/acceptance").param("row", gone.path("row").asString()).param("version", "99"));
        assertThat(over.getStatus()).isEqualTo(409);
        for (var row : api.get("office", revision).is(200).list("rows")) {
            sent(post(revision + "/refusal").param("row", row.path("row").asString()).param("version", row.path("version").asString()));
        }
        assertThat(shown(get(revision))).contains("本次修订已处理完毕", "不采纳", "把修订稿拖到这里");
        assertThat(sent(post(revision + "/settlement")).getStatus()).isEqualTo(409);
        assertThat(mvc.perform(get("/work-plans/" + draft).with(TestWorld.inBrowser("office"))).andReturn().getResponse().getRedirectedUrl()).isEqualTo(revision);
    }
}
