package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A county takes note of what it was given, sends back what is not its own and asks for later dates; the department answers. */
@AppTest
class RequestsFlowTest {

    @Autowired
    private Api api;
    @Autowired
    private MockMvc mvc;
    @Autowired
    private TestClock clock;

    @BeforeEach
    void beginTheYear() {
        clock.set(LocalDate.of(2026, 3, 2));
    }

    @Test
    void aTaskIsSentBackAndTakenBack() throws Exception {
        var year = PlanYear.published(api, false);
        String id = year.obligation(0, "county001");
        assertThat(api.post("county001-reporter", "/obligations/" + id + "/receipt").is(200).at("received_at").isNull()).isFalse();
        assertThat(page("county001-reporter", "GET", "/obligations/" + id, Map.of(), 200)).contains("data-testid=\"decline-task\"", "data-testid=\"ask-extension\"")
                .doesNotContain("data-testid=\"receive-task\"");
        String version = String.valueOf(api.get("county001-reporter", "/obligations/" + id).version());
        assertThat(page("county001-reporter", "POST", "/obligations/" + id + "/decline", Map.of("version", version, "reason", "已改由县政府办承担"), 422))
                .contains("open=\"open\"", "已改由县政府办承担", "此项必填");
        page("county001-reporter", "POST", "/obligations/" + id + "/decline", Map.of("version", version, "ground", "WRONG_BODY", "reason", "已改由县政府办承担"), 302);
        api.post("county001-reporter", "/obligations/" + id + "/submission", Map.of("version", Integer.parseInt(version) + 1)).refused(409, "declined");
        assertThat(page("office", "GET", "/requests", Map.of(), 200)).contains("清溪县司法局", "已改由县政府办承担", "退回任务：不属于本单位职责");
        assertThat(page("office", "GET", "/", Map.of(), 200)).contains("href=\"/requests\"");
        String asked = api.get("office", "/requests?awaiting=me").is(200).item(each -> each.path("obligation_id").asString().equals(id)).path("id").asString();
        assertThat(page("office", "POST", "/requests/" + asked + "/answer", Map.of("version", "1", "grant", "true"), 422)).contains("没有答复成功");
        page("office", "POST", "/requests/" + asked + "/answer", Map.of("version", "1", "grant", "true", "answer", "已调整"), 302);
        assertThat(api.get("county001-reporter", "/obligations/" + id).text("state")).isEqualTo("EXEMPT");
        assertThat(page("county001-reporter", "GET", "/obligations/" + id, Map.of(), 200)).contains("已调整", "已同意");
        assertThat(api.get("auditor", "/audit?thing=obligation").body()).contains("grant-request", "已改由县政府办承担");
    }

    @Test
    void aLaterDateIsGranted() throws Exception {
        var year = PlanYear.published(api, false);
        String id = year.obligation(0, "county001");
        var asked = api.post("county001-reporter", "/obligations/" + id + "/extension",
                Map.of("version", api.get("county001-reporter", "/obligations/" + id).version(), "due_on", "2026-07-11", "reason", "等待省级标准")).is(201);
        assertThat(page("county001-reporter", "GET", "/requests", Map.of(), 200)).contains("等待省级标准", "待答复");
        api.post("county001-approver", "/requests/" + asked.id() + "/answer", Map.of("version", 1, "grant", true)).refused(403, "forbidden");
        api.post("office", "/requests/" + asked.id() + "/answer", Map.of("version", 1, "grant", false)).invalidAt("answer", "required");
        assertThat(api.post("office", "/requests/" + asked.id() + "/answer", Map.of("version", 1, "grant", true)).is(200).text("granted_due_on")).isEqualTo("2026-07-13");
        assertThat(api.get("county001-reporter", "/obligations/" + id).text("due_on")).isEqualTo("2026-07-13");
    }

    @Test
    void bothListsAreTurnedEachByItselfAndARefusedAnswerStaysOnItsPage() throws Exception {
        var year = PlanYear.published(api, false);
        var asked = new ArrayList<String>();
        for (var body : List.of("county001", "county002", "county003")) {
            String id = year.obligation(0, body);
            asked.add(api.post(body + "-reporter", "/obligations/" + id + "/extension", Map.of("version", api.get(body + "-reporter", "/obligations/" + id).version(),
                    "due_on", "2026-07-10", "reason", "等待标准 " + body + year.plan())).is(201).id());
        }
        String before = String.valueOf(Long.parseLong(asked.getFirst()) - 1);
        String first = page("office", "GET", "/requests?limit=1&cursor=" + before, Map.of(), 200);
        assertThat(first).contains("request-" + asked.get(0), "/requests?cursor=" + asked.get(0)).doesNotContain("request-" + asked.get(1));
        var form = Map.of("version", "1", "grant", "false", "limit", "1", "cursor", asked.get(0));
        assertThat(page("office", "POST", "/requests/" + asked.get(1) + "/answer", form, 422)).contains("没有答复成功", "request-" + asked.get(1)).doesNotContain("request-" + asked.get(0));
        assertThat(turned(asked.get(2), Map.of("version", "1", "grant", "true", "cursor", asked.get(1)))).isEqualTo("/requests?cursor=" + asked.get(1));
        assertThat(page("office", "GET", "/requests?limit=1&cursor=" + asked.get(1), Map.of(), 200)).as("nothing is left there, so it begins again").contains("data-testid=\"request-");

        for (int task : List.of(1, 4)) {
            String id = year.obligation(task, "city01");
            api.post("city01-reporter", "/obligations/" + id + "/extension", Map.of("version", api.get("city01-reporter", "/obligations/" + id).version(),
                    "due_on", task == 1 ? "2026-10-30" : "2026-12-11", "reason", "本局申请 " + task + year.plan())).is(201);
        }
        String own = page("city01-office", "GET", "/requests?limit=1", Map.of(), 200);
        assertThat(own).contains("本局申请 4" + year.plan()).doesNotContain("本局申请 1" + year.plan());
        var next = Pattern.compile("own_cursor=(\\d+)").matcher(own);
        assertThat(next.find()).isTrue();
        assertThat(page("city01-office", "GET", "/requests?limit=1&own_cursor=" + next.group(1), Map.of(), 200)).contains("本局申请 1" + year.plan());
    }

    private String turned(String request, Map<String, String> form) throws Exception {
        var sent = MockMvcRequestBuilders.post("/requests/" + request + "/answer").with(TestWorld.inBrowser("office")).with(csrf());
        form.forEach(sent::param);
        return mvc.perform(sent).andReturn().getResponse().getRedirectedUrl();
    }

    private String page(String account, String method, String path, Map<String, String> form, int status) throws Exception {
        var request = MockMvcRequestBuilders.request(org.springframework.http.HttpMethod.valueOf(method), path).with(TestWorld.inBrowser(account)).with(csrf());
        form.forEach(request::param);
        MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
