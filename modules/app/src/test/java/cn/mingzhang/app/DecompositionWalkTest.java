package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;

import cn.mingzhang.testkit.TwoProvinces;
import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** From a document to a published plan, by the API and by the pages. */
@AppTest
class DecompositionWalkTest {

    private static final String PLAN = """
            东江省司法厅2026年政务公开工作要点
            一、推进决策公开
            （一）公布决策目录。年度目录于11月30日前在门户网站公布。（牵头单位：厅办公室；责任单位：普法处）
            （二）公开执行进展。每季度至少公布1次执行进展；每半年至少开展1次评估。（责任单位：机要档案馆）
            二、加强政策解读
            （一）开展宣讲。每半年至少组织1次宣讲，现场意见在3个工作日内反馈。（牵头单位：法治宣传处；责任单位：各市、县（市、区）司法局）
            """;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void walksFromTheDocumentToAPublishedPlan() throws Exception {
        String plan = imported(PLAN);
        String tasks = "/api/v1/work-plans/" + plan + "/tasks";
        var list = get("office", tasks);
        assertThat((List<?>) read(list, "$.items")).hasSize(3);
        assertThat((String) read(list, "$.items[0].due_on")).isEqualTo("2026-11-30");
        assertThat((String) read(list, "$.items[2].owners[1].audience")).isEqualTo("ALL_CITIES_AND_COUNTIES");
        assertThat(get("county001-reporter", tasks)).hasStatus(404);
        assertThat(get("other-office", tasks)).hasStatus(404);
        assertThat(get("admin", "/api/v1/work-plans")).hasStatus(403);

        var refused = send("office", HttpMethod.POST, "/api/v1/work-plans/" + plan + "/publication", "{}");
        assertThat(refused).hasStatus(422);
        assertThat((String) read(refused, "$.errors[0].message")).contains("一（二）");

        String second = read(list, "$.items[1].id");
        var changed = send("office", HttpMethod.PATCH, tasks + "/" + second, """
                {"version": 1, "owners": [{"part": "RESPONSIBLE", "audience": "ALL_DIVISIONS"}]}""");
        assertThat(changed).hasStatusOk();
        var stale = send("office", HttpMethod.PATCH, tasks + "/" + second, "{\"version\": 1, \"title\": \"x\"}");
        assertThat(stale).hasStatus(409);
        assertThat((Integer) read(stale, "$.version")).isEqualTo(2);
        assertThat(send("leader", HttpMethod.PATCH, tasks + "/" + second, "{\"version\": 2, \"title\": \"x\"}")).hasStatus(403);
        var foreign = send("office", HttpMethod.PATCH, tasks + "/" + second, "{\"version\": 2, \"due_on\": \"2020-01-01\", \"owners\": [{\"part\": \"LEAD\", \"body_id\": \"1\"}]}");
        assertThat(foreign).hasStatus(422);
        assertThat((List<String>) read(foreign, "$.errors[*].field")).contains("owners", "due_on");

        var split = send("office", HttpMethod.POST, tasks + "/" + second + "/split", "{\"version\": 2, \"at\": 20}");
        assertThat(split).hasStatusOk();
        String half = read(split, "$.items[1].id");
        assertThat(send("office", HttpMethod.POST, tasks + "/" + second + "/merge", "{\"version\": 3, \"with\": [\"" + half + "\"], \"versions\": {\"" + half + "\": 1}}")).hasStatusOk();

        var asked = send("office", HttpMethod.POST, "/api/v1/work-plans/" + plan + "/publication", "{}");
        assertThat(asked).hasStatus(202);
        String job = read(asked, "$.job_id");
        assertThat((String) read(send("office", HttpMethod.POST, "/api/v1/work-plans/" + plan + "/publication", "{}"), "$.job_id")).isEqualTo(job);
        assertThat(get("leader", "/api/v1/jobs/" + job)).hasStatus(404);
        for (int turn = 0; turn < 100 && !"DONE".equals(read(get("office", "/api/v1/jobs/" + job), "$.state")); turn++) {
            Thread.sleep(Duration.ofMillis(200));
        }
        assertThat((String) read(get("office", "/api/v1/jobs/" + job), "$.state")).isEqualTo("DONE");
        assertThat(get("county001-reporter", tasks)).hasStatusOk();
        assertThat(get("other-office", tasks)).hasStatus(404);
        assertThat(page("county001-reporter", "/work-plans/" + plan)).hasStatusOk().bodyText().contains("task-row");
        assertThat(page("office", "/work-plans/" + plan + "/publication?by=body")).hasStatusOk().bodyText().contains("清溪县司法局");
        assertThat(page("office", "/work-plans")).hasStatusOk().bodyText().contains("政务公开工作要点");
    }

    @Test
    void showsTheSourceBesideTheTasksAndAnswersButtonsWithTheOutline() throws Exception {
        String plan = imported(PLAN);
        var shown = page("office", "/work-plans/" + plan);
        assertThat(shown).hasStatusOk().bodyText().contains("m-owner", "m-due", "m-quota", "机要档案馆 ?", "task-card");
        String task = read(get("office", "/api/v1/work-plans/" + plan + "/tasks"), "$.items[0].id");
        String base = "/work-plans/" + plan + "/tasks/" + task;
        assertThat(page("office", base)).hasStatusOk().bodyText().contains("2026-11-30");
        assertThat(page("office", base + "/split")).hasStatusOk().bodyText().contains("split-here");
        assertThat(page("office", "/work-plans/" + plan + "/tasks/new")).hasStatusOk();
        assertThat(page("office", "/work-plans/" + plan + "?issue=unsure")).hasStatusOk();
        var publication = page("office", "/work-plans/" + plan + "/publication");
        assertThat(publication).hasStatusOk().bodyText().contains("publish-plan", "一（二）");
        var english = mvc.get().uri("/work-plans/" + plan).with(person("office")).cookie(new Cookie("lang", "en")).exchange();
        assertThat(english).hasStatusOk().bodyText().contains("Check and hand down").doesNotContain("??");

        var form = mvc.post().uri(base).with(person("office")).with(csrf()).param("version", "1").param("title", "公布目录").param("text", "公布")
                .param("kind", "DECISION").param("due_on", "2020-01-01").param("period", "ONCE")
                .param("owner_part", "LEAD").param("owner_name", "清溪局").exchange();
        assertThat(form).hasStatus(422).bodyText().contains("清溪局", "到期日 2020-01-01 已过");
        assertThat(mvc.post().uri(base + "/drop").with(person("office")).with(csrf()).header("HX-Request", "true").param("version", "1").exchange())
                .hasStatusOk().bodyText().contains("id=\"outline\"", "hx-swap-oob", "已移除");
        assertThat(mvc.post().uri("/work-plans/" + plan + "/undo").with(person("office")).with(csrf()).exchange()).hasStatus(302);
        assertThat((List<?>) read(get("office", "/api/v1/work-plans/" + plan + "/tasks"), "$.items")).hasSize(3);
    }

    @Test
    void refusesWhatIsNoDocumentInWords() {
        assertThat(upload("office", "空.txt", new byte[0])).hasStatus(422).bodyText().contains("空的");
        assertThat(upload("office", "图.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0})).hasStatus(415);
        assertThat(upload("office", "大.txt", new byte[21 * 1024 * 1024])).hasStatus(413).bodyText().contains("20 MB");
        assertThat(upload("county001-reporter", "要点.txt", PLAN.getBytes(StandardCharsets.UTF_8))).hasStatus(403);
        var page = mvc.post().uri("/work-plans").multipart().file(new MockMultipartFile("file", "空.txt", "text/plain", new byte[0])).param("year", "2026")
                .with(person("office")).with(csrf()).exchange();
        assertThat(page).hasStatus(422).bodyText().contains("没有导入“空.txt”");
        var plain = upload("office", "散文.txt", "请各单位认真做好信息公开工作。\n请按时报送材料。\n".getBytes(StandardCharsets.UTF_8));
        assertThat(plain).hasStatus(201).bodyText().contains("NO_OUTLINE");
    }

    private String imported(String text) throws UnsupportedEncodingException {
        var answer = upload("office", "要点.txt", text.getBytes(StandardCharsets.UTF_8));
        assertThat(answer).hasStatus(201);
        return read(answer, "$.id");
    }

    private MvcTestResult upload(String account, String name, byte[] content) {
        return mvc.post().uri("/api/v1/work-plans").multipart().file(new MockMultipartFile("file", name, "text/plain", content)).param("year", "2026")
                .with(TestWorld.as(account)).exchange();
    }

    private MvcTestResult get(String account, String uri) {
        return mvc.get().uri(uri).with(TestWorld.as(account)).exchange();
    }

    private MvcTestResult send(String account, HttpMethod method, String uri, String body) {
        return mvc.method(method).uri(uri).with(TestWorld.as(account)).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private MvcTestResult page(String account, String uri) {
        return mvc.get().uri(uri).with(person(account)).exchange();
    }

    private static RequestPostProcessor person(String account) {
        return oidcLogin().idToken(token -> token.subject(TwoProvinces.subject(account)).claim("preferred_username", account)
                .claim("organization", List.of("dongjiang")));
    }

    private static <T> T read(MvcTestResult result, String path) throws UnsupportedEncodingException {
        return JsonPath.read(result.getResponse().getContentAsString(StandardCharsets.UTF_8), path);
    }
}
