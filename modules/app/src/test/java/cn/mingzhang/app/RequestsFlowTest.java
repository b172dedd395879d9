package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
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

    private String page(String account, String method, String path, Map<String, String> form, int status) throws Exception {
        var request = MockMvcRequestBuilders.request(org.springframework.http.HttpMethod.valueOf(method), path).with(TestWorld.inBrowser(account)).with(csrf());
        form.forEach(request::param);
        MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
