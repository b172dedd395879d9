package cn.mingzhang.app;

import static cn.mingzhang.app.TestWorld.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.decomposition.document.DocumentImports;
import cn.mingzhang.decomposition.document.ImportDocument;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.publication.Publications;
import cn.mingzhang.decomposition.task.AddTask;
import cn.mingzhang.decomposition.task.Quota;
import cn.mingzhang.decomposition.task.TaskEdits;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.WorkKind;
import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From what is owed to what is verified, by API and by page. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgressWalkTest {

    private static final String DOCUMENT = """
            2026年政务公开工作要点
            一、深化行政执法公开
            （一）严格执行行政执法公示制度。各县（区）司法局每季度至少公开1次行政处罚决定。
            """;

    @Autowired
    private MockMvcTester mvc;
    @Autowired
    private TestWorld world;
    @Autowired
    private TestClock clock;
    @Autowired
    private DocumentImports imports;
    @Autowired
    private TaskEdits edits;
    @Autowired
    private Tasks tasks;
    @Autowired
    private Publications publications;

    private WorkPlanId plan;

    @BeforeAll
    void publish() {
        clock.set(LocalDate.of(2026, 3, 2));
        var office = world.scope("office");
        plan = imports.importDocument(office, new ImportDocument("要点.txt",
                new ByteArrayInputStream(DOCUMENT.getBytes(StandardCharsets.UTF_8)), 2026)).plan().id();
        tasks.of(office, plan).forEach(task -> edits.drop(office, plan, task.id(), task.version()));
        edits.add(office, new AddTask(plan, null, "严格执行行政执法公示制度", "每季度至少公开 2 次行政处罚决定。", WorkKind.EXECUTION,
                List.of(new Owner(Part.RESPONSIBLE, null, Audience.ALL_COUNTIES, "各县（区）司法局"),
                        new Owner(Part.LEAD, world.scope("division01-reporter").body(), null, "办公室")),
                null, PeriodKind.QUARTERLY, List.of(new Quota(2, Quota.Per.QUARTER, "每季度至少公开 2 次")), List.of()));
        publications.publishNow(office, plan);
    }

    @Test
    void goesUpTheChainByApi() throws Exception {
        String id = first("county001-reporter", "$.items[0].id");
        assertThat(submit(id, "county001-reporter", 1)).hasStatus(422).bodyJson().extractingPath("$.errors[0].code").isEqualTo("outcome_required");
        String piece = read(mvc.post().uri("/api/v1/evidence").multipart().file(new MockMultipartFile("file", "公开情况.txt", "text/html",
                "已公开 2 次".getBytes(StandardCharsets.UTF_8))).with(as("county001-reporter")).exchange(), "$.id");
        assertThat(mvc.put().uri("/api/v1/obligations/" + id + "/report").with(as("county001-reporter")).contentType(MediaType.APPLICATION_JSON)
                .content("{\"narrative\":\"公开 2 次\",\"outcome\":\"FULFILLED\",\"measured\":\"2\",\"evidence_ids\":[\"" + piece + "\"],\"version\":1}"))
                .hasStatusOk().bodyJson().extractingPath("$.version").isEqualTo(2);
        assertThat(mvc.get().uri("/api/v1/evidence/" + piece).with(as("office"))).hasStatus(404);
        assertThat(submit(id, "county001-reporter", 2)).hasStatusOk().bodyJson().extractingPath("$.state").isEqualTo("SUBMITTED");
        assertThat(submit(id, "county001-reporter", 2)).hasStatus(409).bodyJson().extractingPath("$.code").isEqualTo("stale");
        assertThat(act(id, "approval", "county002-approver", "{\"version\":3}")).hasStatus(404);
        assertThat(act(id, "approval", "county001-reporter", "{\"version\":3}")).hasStatus(403);
        assertThat(act(id, "approval", "county001-approver", "{\"version\":3}")).hasStatusOk();
        assertThat(act(id, "verification", "office", "{\"version\":4}")).hasStatus(403);
        assertThat(act(id, "return", "city01-office", "{\"version\":4}")).hasStatus(422);
        assertThat(act(id, "verification", "city01-office", "{\"version\":4}")).hasStatusOk();
        assertThat(act(id, "verification", "office", "{\"version\":5}")).hasStatusOk().bodyJson().extractingPath("$.state").isEqualTo("VERIFIED");
        assertThat(mvc.get().uri("/api/v1/evidence/" + piece + "/content").with(as("office"))).hasStatusOk()
                .headers().hasValue("X-Content-Type-Options", "nosniff");
        assertThat(mvc.get().uri("/api/v1/obligations/" + id).with(as("other-office"))).hasStatus(404);
        assertThat(mvc.get().uri("/api/v1/obligations/" + id + "/history").with(as("city01-office"))).hasStatusOk()
                .bodyJson().extractingPath("$.reviews.length()").isEqualTo(3);
        assertThat(mvc.get().uri("/api/v1/obligations").with(as("admin"))).hasStatus(403);
        assertThat(mvc.get().uri("/api/v1/obligations?state=VERIFIED&plan_id=" + plan).with(as("office"))).hasStatusOk();
        assertThat(mvc.get().uri("/api/v1/work-plans/" + plan + "/matrix?level=COUNTY").with(as("office"))).hasStatusOk()
                .bodyJson().extractingPath("$.bodies.length()").isEqualTo(3);
        assertThat(mvc.get().uri("/api/v1/work-plans/" + plan + "/progress?by=city").with(as("office"))).hasStatusOk();
    }

    @Test
    void goesUpTheChainByPage() throws Exception {
        String id = first("county002-reporter", "$.items[0].id");
        page("/", "county002-reporter");
        page("/obligations", "county002-reporter");
        page("/obligations/" + id, "county002-reporter");
        assertThat(mvc.post().uri("/obligations/" + id + "/draft").with(as("county002-reporter")).with(csrf()).header("HX-Request", "true")
                .param("version", "1").param("narrative", "本季未发生").param("outcome", "NOTHING_TO_REPORT")).hasStatusOk()
                .bodyText().contains("hx-swap-oob").contains("value=\"2\"");
        assertThat(mvc.post().uri("/obligations/" + id + "/draft").with(as("county002-reporter")).with(csrf())
                .param("version", "1").param("narrative", "我写的另一份")).hasStatus(409).bodyText().contains("我写的另一份", "本季未发生");
        assertThat(mvc.post().uri("/obligations/" + id + "/submission").with(as("county002-reporter")).with(csrf())
                .param("version", "2").param("narrative", "做了").param("outcome", "FULFILLED")).hasStatus(422).bodyText().contains("至少附一份佐证");
        assertThat(mvc.post().uri("/obligations/" + id + "/submission").multipart().file(new MockMultipartFile("files", "佐证.pdf",
                "application/pdf", "%PDF-1.4 x".getBytes(StandardCharsets.UTF_8))).with(as("county002-reporter")).with(csrf())
                .param("version", "3").param("narrative", "做了").param("outcome", "FULFILLED").param("url", "https://www.example.gov.cn/a"))
                .hasStatus3xxRedirection();
        page("/obligations/" + id, "county002-reporter");
        page("/", "county002-approver");
        assertThat(page("/reviews", "county002-approver")).bodyText().contains(id);
        page("/obligations/" + id, "county002-approver");
        assertThat(mvc.post().uri("/obligations/" + id + "/return").with(as("county002-approver")).with(csrf()).param("version", "5"))
                .hasStatus(422).bodyText().contains("请写明退回理由");
        assertThat(mvc.post().uri("/reviews").with(as("county002-approver")).with(csrf()).param("each", id + ":5").param("verdict", "pass"))
                .hasStatusOk().bodyText().contains("已通过");
        assertThat(page("/reviews", "city01-office")).bodyText().contains(id);
        page("/obligations/" + id, "city01-office");
        assertThat(mvc.post().uri("/obligations/" + id + "/return").with(as("city01-office")).with(csrf()).param("version", "6")
                .param("reason", "缺第二次").param("rectify_by", "2026-03-20")).hasStatus3xxRedirection();
        page("/obligations/" + id, "county002-reporter");
        page("/", "county002-reporter");
        assertThat(mvc.get().uri("/obligations/" + id).with(as("office")).header("HX-Request", "true").header("HX-Target", "beside-body"))
                .hasStatusOk().bodyText().contains("data-title").doesNotContain("<html");
        page("/", "office");
        page("/", "leader");
        page("/", "county001-leader");
        page("/", "assessor1");
        page("/work-plans/" + plan + "/matrix", "office");
        page("/work-plans/" + plan + "/matrix?look=LATE&period=2026-Q1&city=" + world.scope("city01-office").body(), "office");
        page("/work-plans/" + plan + "/matrix?city=" + world.scope("city01-office").body(), "office");
        page("/obligations?show=all&whose=all", "office");
        assertThat(mvc.get().uri("/").with(as("admin"))).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/obligations/" + id).with(as("county001-reporter"))).hasStatus(404);
    }

    private MvcTestResult page(String uri, String account) throws Exception {
        var result = mvc.get().uri(uri).with(as(account)).exchange();
        assertThat(result).as(uri + " " + account).hasStatusOk();
        assertThat(result.getResponse().getContentAsString()).as(uri).doesNotContain("??").contains("</html>");
        var english = mvc.get().uri(uri).with(as(account)).header("Accept-Language", "en").exchange();
        assertThat(english).hasStatusOk();
        return result;
    }

    private MvcTestResult submit(String id, String account, int version) {
        return act(id, "submission", account, "{\"version\":" + version + "}");
    }

    private MvcTestResult act(String id, String act, String account, String body) {
        return mvc.post().uri("/api/v1/obligations/" + id + "/" + act).with(as(account)).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private String first(String account, String path) throws UnsupportedEncodingException {
        return read(mvc.get().uri("/api/v1/obligations?plan_id=" + plan).with(as(account)).exchange(), path);
    }

    private static String read(MvcTestResult result, String path) throws UnsupportedEncodingException {
        return JsonPath.read(result.getResponse().getContentAsString(StandardCharsets.UTF_8), path);
    }
}
