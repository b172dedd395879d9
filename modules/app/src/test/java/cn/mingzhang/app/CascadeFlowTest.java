package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A city splits what it received among its counties, they report to it, and its own report begins with theirs. */
@AppTest
class CascadeFlowTest {

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
    void whatACityReceivedGoesDownAndItsProgressComesBackUp() throws Exception {
        var year = PlanYear.published(api, false);
        String owed = year.obligation(1, "city01");
        api.post("county001-reporter", "/obligations/" + owed + "/cascade").refused(404, "not_found");
        api.post("city01-reporter", "/obligations/" + owed + "/cascade").refused(403, "forbidden");
        var begun = api.post("city01-office", "/obligations/" + owed + "/cascade").is(201);
        String draft = begun.text("plan_id");
        assertThat(begun.list("tasks")).hasSize(1).first().satisfies(task -> assertThat(task.path("parent_id").asString()).isEqualTo(year.task(1)));
        assertThat(api.post("city01-office", "/obligations/" + owed + "/cascade").is(201).body()).isEqualTo(begun.body());

        assign(year, draft, begun.list("tasks").getFirst().path("id").asString());
        api.post("city01-office", "/work-plans/" + draft + "/tasks", Map.of("title", "汇总本市情况", "text", "汇总本市情况并上报。", "due_on", "2026-09-25",
                "owners", List.of(year.owner("LEAD", "city01")))).is(201);
        assertThat(page("city01-office", "GET", "/work-plans/" + year.plan() + "/cascade", 200)).contains("data-testid=\"go-on-splitting\"", "已覆盖 · 1 项", "未分解");
        String job = api.post("city01-office", "/work-plans/" + draft + "/publication").is(202).text("job_id");
        await(job);

        var parts = api.get("city01-office", "/obligations/" + owed + "/parts").is(200);
        assertThat(parts.number("count/total")).isEqualTo(2);
        api.get("city02-office", "/work-plans/" + draft).refused(404, "not_found");
        api.get("office", "/work-plans/" + draft).is(200);
        api.get("county001-reporter", "/work-plans/" + draft).is(200);

        String below = parts.item(part -> part.path("body_id").asString().equals(year.body("county001"))).path("id").asString();
        assertThat(api.get("county001-reporter", "/obligations/" + below).text("parent_id")).isEqualTo(owed);
        year.reported("county001", below);
        api.post("office", "/obligations/" + below + "/verification", Map.of("version", year.versionOf(below))).refused(403, "forbidden");
        api.post("city01-office", "/obligations/" + below + "/verification", Map.of("version", year.versionOf(below))).is(200);
        assertThat(api.get("city01-reporter", "/obligations/" + owed + "/parts").number("count/verified")).isEqualTo(1);
        assertThat(api.get("city01-reporter", "/obligations/" + owed).text("state")).isEqualTo("OPEN");
        assertThat(page("city01-reporter", "GET", "/obligations/" + owed, 200)).contains("data-testid=\"begun-from-parts\"", "清溪县司法局：已完成清理并集中公开。", "南坪区司法局");
        takenOverBehindWhatWasWritten(owed);

        var life = api.get("office", "/work-plans/" + year.plan() + "/life?unfold=" + year.body("city01")).is(200);
        assertThat(life.list("rows").stream().filter(row -> row.path("body_id").asString().equals(year.body("city01"))).findFirst().orElseThrow().path("below").path("verified").asInt())
                .isEqualTo(1);
        assertThat(life.list("rows")).anySatisfy(row -> {
            assertThat(row.path("body_id").asString()).isEqualTo(year.body("county001"));
            assertThat(row.path("depth").asInt()).isEqualTo(1);
        });
        assertThat(life.list("rows").stream().filter(row -> row.path("body_id").asString().equals(year.body("city01")))).hasSize(1);
        assertThat(page("office", "GET", "/work-plans/" + year.plan() + "/life", 200)).contains("云州市司法局", "data-testid=\"life-row\"");
    }

    @Test
    void aDraftIsRefusedUntilEveryPartIsGivenToSomebody() throws Exception {
        var year = PlanYear.published(api, false);
        page("city01-office", "POST", "/work-plans/" + year.plan() + "/cascade", 302);
        String draft = api.get("city01-office", "/work-plans").items().getFirst().path("id").asString();
        var tasks = api.get("city01-office", "/work-plans/" + draft + "/tasks").items();
        assertThat(tasks).hasSize(2);
        assertThat(page("city01-office", "GET", "/work-plans/" + draft + "/publication", 200)).contains("data-testid=\"drop-ownerless\"");
        api.post("city01-office", "/work-plans/" + draft + "/publication").invalidAt("tasks." + tasks.getFirst().path("id").asString() + ".owners", "task_without_owner");
        assign(year, draft, tasks.getFirst().path("id").asString());
        page("city01-office", "POST", "/work-plans/" + draft + "/ownerless", 302);
        assertThat(api.get("city01-office", "/work-plans/" + draft + "/tasks").items()).hasSize(1);
        String task = tasks.getFirst().path("id").asString();
        int version = api.get("city01-office", "/work-plans/" + draft + "/tasks").items().getFirst().path("version").asInt();
        api.patch("city01-office", "/work-plans/" + draft + "/tasks/" + task, Map.of("version", version, "owners", List.of(year.owner("LEAD", "county003"))))
                .refused(404, "not_found");
        api.patch("city01-office", "/work-plans/" + draft + "/tasks/" + task, Map.of("version", version, "due_on", "2026-10-08")).is(200);
        api.post("city01-office", "/work-plans/" + draft + "/publication").invalidAt("tasks." + task + ".due_on", "part_due_late");
    }

    @Test
    void aListSaysWhosePlanAsksOnWhichLineAndWhatWasGivenFurther() throws Exception {
        var year = PlanYear.published(api, false);
        String owed = year.obligation(1, "city01");
        String draft = api.post("city01-office", "/obligations/" + owed + "/cascade").is(201).text("plan_id");
        assign(year, draft, api.get("city01-office", "/work-plans/" + draft + "/tasks").items().getFirst().path("id").asString());
        int version = api.get("city01-office", "/work-plans/" + draft).version();
        String title = "云州市落实省厅要点分工";
        api.patch("city01-office", "/work-plans/" + draft, Map.of("version", version, "title", title, "behalf_of", "云州市人民政府")).is(200);
        await(api.post("city01-office", "/work-plans/" + draft + "/publication").is(202).text("job_id"));

        String received = page("city01-reporter", "GET", "/obligations?show=all&whose=own&plan_id=" + year.plan(), 200);
        assertThat(received).contains("《东江省司法厅2026年政务公开工作要点》", "业务线", "href=\"/obligations/" + owed + "#parts\"", "下级核验 0 / 2");
        assertThat(page("city01-reporter", "GET", "/obligations/" + owed, 200)).contains("id=\"parts\"");
        assertThat(page("county001-reporter", "GET", "/obligations?show=all&whose=own&plan_id=" + draft, 200)).contains("云州市司法局《" + title + "》", "属地部署：云州市人民政府");
        assertThat(page("city01-office", "GET", "/obligations?show=all&whose=all&plan_id=" + draft, 200)).contains("本单位《" + title + "》");
        assertThat(page("county001-reporter", "GET", "/", 200)).contains("data-testid=\"duty-from\"");
    }

    private void takenOverBehindWhatWasWritten(String owed) throws Exception {
        String form = "/obligations/" + owed + "/draft";
        sent(form, Map.of("version", String.valueOf(api.get("city01-reporter", "/obligations/" + owed).version()), "narrative", "本市已自查。"));
        assertThat(page("city01-reporter", "GET", "/obligations/" + owed, 200)).contains("data-testid=\"take-over-parts\"", "下级已提交 1 份报告");
        for (int times = 0; times < 2; times++) {
            var taken = sent("/obligations/" + owed + "/parts", Map.of("version", String.valueOf(api.get("city01-reporter", "/obligations/" + owed).version()), "narrative",
                    times == 0 ? "本市已自查，另有补充。" : "本市已自查，另有补充。\n清溪县司法局：已完成清理并集中公开。"));
            assertThat(taken).isEqualTo(302);
            assertThat(api.get("city01-reporter", "/obligations/" + owed).at("reports").get(0).path("narrative").asString())
                    .isEqualTo("本市已自查，另有补充。\n清溪县司法局：已完成清理并集中公开。");
        }
        assertThat(sent("/obligations/" + owed + "/parts", Map.of("version", "1", "narrative", "另一人写的"))).isEqualTo(409);
    }

    private int sent(String path, Map<String, String> form) throws Exception {
        var request = MockMvcRequestBuilders.post(path).with(TestWorld.inBrowser("city01-reporter")).with(csrf());
        form.forEach(request::param);
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    private void assign(PlanYear year, String draft, String task) {
        var owners = List.of(year.owner("RESPONSIBLE", "county001"), year.owner("RESPONSIBLE", "county002"));
        api.patch("city01-office", "/work-plans/" + draft + "/tasks/" + task, Map.of("version", 1, "owners", owners)).is(200);
    }

    private void await(String job) throws InterruptedException {
        for (int tries = 0; tries < 300 && !api.get("city01-office", "/jobs/" + job).is(200).text("state").equals("DONE"); tries++) {
            Thread.sleep(200);
        }
        assertThat(api.get("city01-office", "/jobs/" + job).text("state")).isEqualTo("DONE");
    }

    private String page(String account, String method, String path, int status) throws Exception {
        var answer = mvc.perform(MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path).with(TestWorld.inBrowser(account)).with(csrf())).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
