package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The department changes what it handed down; whoever owes it is told, and keeps what was reported. */
@AppTest
class AmendmentsFlowTest {

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
    void aTaskIsCancelledAndWhoeverOwesItTakesNote() throws Exception {
        var year = PlanYear.published(api, false);
        String reported = year.obligation(0, "county001");
        year.reported("county001", reported);
        String form = "/work-plans/" + year.plan() + "/amendments/new?task=" + year.task(0);
        assertThat(page("office", "GET", "/work-plans/" + year.plan(), Map.of(), 200)).contains("data-testid=\"amend\"", "调整记录");
        assertThat(page("office", "GET", form + "&kind=CANCEL", Map.of(), 200)).contains("现由 ", "1 项报送过", "取消任务");
        page("county001-reporter", "GET", form, Map.of(), 403);
        var cancel = Map.of("kind", "CANCEL", "task", year.task(0), "version", Integer.toString(year.version(0)));
        assertThat(page("office", "POST", "/work-plans/" + year.plan() + "/amendments", cancel, 422)).contains("此项必填");
        page("office", "POST", "/work-plans/" + year.plan() + "/amendments", with(cancel, "reason", "并入专项行动"), 302);
        assertThat(page("office", "POST", "/work-plans/" + year.plan() + "/amendments", with(cancel, "reason", "再取消"), 409)).contains("已经取消");

        assertThat(api.get("county001-reporter", "/obligations/" + reported).text("state")).isEqualTo("CANCELLED");
        assertThat(api.get("office", "/work-plans/" + year.plan() + "/tasks").items()).noneMatch(task -> task.path("id").asString().equals(year.task(0)));
        assertThat(api.get("office", "/work-plans/" + year.plan() + "/tasks?cancelled=true").items().getFirst().path("state").asString()).isEqualTo("CANCELLED");
        assertThat(api.get("office", "/work-plans/" + year.plan() + "/tasks/" + year.task(0)).is(200).text("state")).isEqualTo("CANCELLED");
        assertThat(api.get("office", "/work-plans/" + year.plan() + "/matrix").is(200).list("tasks").getFirst().path("state").asString()).isEqualTo("CANCELLED");
        assertThat(page("office", "GET", "/work-plans/" + year.plan() + "/matrix", Map.of(), 200)).contains("is-cancelled", "已取消");
        assertThat(api.get("county001-reporter", "/obligations/" + reported + "/history").is(200).body()).contains("已完成清理并集中公开");
        assertThat(page("county001-reporter", "GET", "/work-plans/" + year.plan(), Map.of(), 200)).contains("已取消").doesNotContain("data-testid=\"amend\"");
        assertThat(page("county001-reporter", "GET", "/", Map.of(), 200)).contains("任务有调整", "并入专项行动");
        assertThat(page("county001-reporter", "GET", "/obligations/" + reported, Map.of(), 200)).contains("第 1 次调整：取消");
        var told = api.get("county001-reporter", "/work-plans/" + year.plan() + "/amendments").is(200).items().getFirst();
        assertThat(told.path("received").asInt()).isZero();
        page("county001-reporter", "POST", "/amendments/" + told.path("id").asString() + "/receipt", Map.of("from", "workbench"), 302);
        assertThat(page("office", "GET", "/work-plans/" + year.plan() + "/amendments", Map.of(), 200)).contains("个单位中 1 个已知悉", "取消");
        assertThat(api.get("auditor", "/audit?thing=task").body()).contains("\"amend\"", "并入专项行动");
    }

    @Test
    void overTheApiEachKindDoesWhatItSays() throws Exception {
        var year = PlanYear.published(api, false);
        var extended = amend(year, Map.of("kind", "EXTEND", "task_id", year.task(0), "version", year.version(0), "reason", "系统升级", "due_on", "2026-07-11")).is(201);
        assertThat(extended.number("number")).isEqualTo(1);
        assertThat(year.see("office", year.obligation(0, "county002")).text("due_on")).isEqualTo("2026-07-13");
        amend(year, Map.of("kind", "REWORD", "task_id", year.task(0), "version", year.version(0), "reason", "改", "title", "另一个题目")).refused(409, "stale");
        amend(year, Map.of("kind", "CANCEL", "task_id", year.task(0), "version", year.version(0) + 1)).invalidAt("reason", "required");
        amend(year, Map.of("task_id", year.task(0))).invalidAt("kind", "required");
        amend(year, Map.of("kind", "EXEMPT", "task_id", year.task(4), "version", year.version(4), "reason", "整体移交", "body_id", year.body("county001"))).is(201);
        assertThat(year.see("office", year.obligation(4, "county001")).text("state")).isEqualTo("EXEMPT");
        amend(year, Map.of("kind", "ADD_BODY", "task_id", year.task(3), "version", year.version(3), "reason", "试点扩大", "body_id", year.body("county002"), "part", "RESPONSIBLE")).is(201);
        assertThat(api.get("county002-reporter", "/obligations?task_id=" + year.task(3)).items()).hasSize(4);
        amend(year, Map.of("kind", "REMOVE_BODY", "task_id", year.task(3), "version", year.version(3) + 1, "reason", "撤出试点", "body_id", year.body("county002"))).is(201);
        amend(year, Map.of("kind", "ADVANCE", "task_id", year.task(0), "version", year.version(0) + 1, "reason", "提前检查", "due_on", "2026-06-30")).is(201);
        assertThat(year.see("office", year.obligation(0, "county002")).text("due_on")).isEqualTo("2026-06-30");
        amend(year, Map.of("kind", "RESCHEDULE", "task_id", year.task(3), "version", year.version(3) + 2, "reason", "改为每半年", "period", "HALF_YEARLY")).is(201);
        assertThat(api.get("county001-reporter", "/obligations?task_id=" + year.task(3) + "&state=OPEN").items()).hasSize(2);
        amend(year, Map.of("kind", "REASSIGN", "task_id", year.task(3), "version", year.version(3) + 3, "reason", "移交各市", "owners", List.of(PlanYear.audience("ALL_CITIES")))).is(201);
        assertThat(api.get("county001-reporter", "/obligations?task_id=" + year.task(3) + "&state=OPEN").items()).isEmpty();
        for (var kind : List.of("ADVANCE", "RESCHEDULE", "REASSIGN")) {
            assertThat(page("office", "GET", "/work-plans/" + year.plan() + "/amendments/new?kind=" + kind + "&task=" + year.task(4), Map.of(), 200)).contains("data-testid=\"amend-task\"");
        }
        assertThat(page("county001-reporter", "GET", "/work-plans/" + year.plan() + "/amendments", Map.of(), 200)).contains("改频次", "改责任单位", "各市司法局", "每半年", "提前");
        amend(year, Map.of("kind", "ADD", "reason", "省委部署", "title", "专项公开", "text", "开展一次专项公开。", "due_on", "2026-10-30",
                "owners", List.of(PlanYear.audience("ALL_CITIES")))).is(201);
        assertThat(api.get("office", "/work-plans/" + year.plan() + "/amendments?limit=2").items()).hasSize(2);
        api.post("city01-office", "/work-plans/" + year.plan() + "/amendments", Map.of("kind", "CANCEL", "task_id", year.task(1), "version", year.version(1), "reason", "x"))
                .refused(403, "forbidden");
    }

    @Test
    void thePlanTellsItsOfficeThatItsWeightsMakeAHundredNoMore() throws Exception {
        var year = PlanYear.imported(api, false);
        for (int at = 0; at < 5; at++) {
            year.own(at, Map.of("due_on", "2026-09-30", "weight", 20, "owners", List.of(year.owner("LEAD", "county001"))));
        }
        year.await(api.post("office", "/work-plans/" + year.plan() + "/publication").is(202).text("job_id"));
        assertThat(page("office", "GET", "/work-plans/" + year.plan(), Map.of(), 200)).doesNotContain("weights-amiss");
        amend(year, Map.of("kind", "CANCEL", "task_id", year.task(0), "version", year.version(0), "reason", "并入专项行动")).is(201);
        assertThat(page("office", "GET", "/work-plans/" + year.plan(), Map.of(), 200)).contains("data-testid=\"weights-amiss\"", "权重合计 80");
        assertThat(page("county001-reporter", "GET", "/work-plans/" + year.plan(), Map.of(), 200)).doesNotContain("weights-amiss");
    }

    @Test
    void theFormOfAnotherRhythmChangesQuotasToo() throws Exception {
        var year = PlanYear.published(api, false);
        String form = "/work-plans/" + year.plan() + "/amendments/new?kind=RESCHEDULE&task=" + year.task(3);
        assertThat(page("office", "GET", form, Map.of(), 200)).contains("name=\"quota_n\"").doesNotContain("??");
        var typed = Map.of("kind", "RESCHEDULE", "task", year.task(3), "version", String.valueOf(year.version(3)), "reason", "加密通报", "period", "QUARTERLY", "quota_per", "QUARTER",
                "quota_n", "3", "quota_text", "每季度不少于3次");
        assertThat(page("office", "POST", "/work-plans/" + year.plan() + "/amendments", with(typed, "quota_n", "三"), 422)).contains("value=\"三\"", "每季度不少于3次");
        page("office", "POST", "/work-plans/" + year.plan() + "/amendments", typed, 302);
        year.reload();
        assertThat(year.taskJson(3).path("quotas").get(0).path("at_least").asInt()).isEqualTo(3);
        assertThat(page("office", "GET", form, Map.of(), 200)).contains("每季度不少于3次");
        page("office", "POST", "/work-plans/" + year.plan() + "/amendments", with(with(typed, "version", String.valueOf(year.version(3))), "quota_n", ""), 302);
        year.reload();
        assertThat(year.taskJson(3).path("quotas").values()).isEmpty();
    }

    private Answer amend(PlanYear year, Map<String, ?> act) {
        return api.post("office", "/work-plans/" + year.plan() + "/amendments", act);
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        var more = new HashMap<>(form);
        more.put(field, value);
        return more;
    }

    private String page(String account, String method, String path, Map<String, String> form, int status) throws Exception {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path).with(TestWorld.inBrowser(account)).with(csrf());
        form.forEach(request::param);
        var answer = mvc.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
