package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A plan in force is carried on into the draft of the next year. */
@AppTest
class CarryForwardFlowTest {

    /** The first reworded, the second the same, the third gone, the fourth due by its own words, the fifth new. */
    static final String NEXT = """
            东江省司法厅2027年政务公开工作要点

            一、深化主动公开
            （一）更新政策文件库。对现行有效的规章和行政规范性文件进行全面清理，集中公开并动态更新。
            （二）规范公开法治政府建设年度报告。按时公开上一年度法治政府建设情况。
            二、加强解读回应
            （三）回应社会关切。每月至少1次及时回应群众关注的公共法律服务事项。
            三、强化组织保障
            （四）建设基层公开示范点。选择条件成熟的乡镇先行先试。
            """;

    @Autowired
    private Api api;
    @Autowired
    private MockMvc mvc;
    private PlanYear before;
    private String draft;

    @BeforeEach
    void twoYears() {
        before = PlanYear.published(api, false);
        draft = api.upload("office", "/work-plans?year=2027", "要点.txt", NEXT.getBytes(StandardCharsets.UTF_8)).is(201).id();
    }

    @Test
    void comparesWithTheYearBeforeAndTakesOver() {
        var found = api.get("office", "/work-plans/" + draft + "/carry-forward").is(200);
        assertThat(found.text("before_plan_id")).isEqualTo(before.plan());
        assertThat(found.json().path("counts").path("ADDED").asInt()).isEqualTo(1);
        assertThat(found.json().path("counts").path("GONE").asInt()).isEqualTo(2);
        var rows = found.list("rows");
        assertThat(rows).extracting(row -> row.path("kind").asString()).containsExactly("CHANGED", "CHANGED", "CHANGED", "ADDED", "GONE", "GONE");
        assertThat(rows.getFirst().path("differences").values()).extracting(each -> each.asString()).containsExactly("WORDS", "OWNERS", "DUE");
        assertThat(rows.getFirst().path("due_on").asString()).isEqualTo("2027-06-30");
        assertThat(rows.get(2).path("period").isNull()).as("this year says every month").isTrue();

        var first = rows.getFirst().path("task_id").asString();
        assertThat(api.post("office", "/work-plans/" + draft + "/carry-forward", Map.of("task_ids", List.of(first), "fields", List.of("OWNERS"))).is(200).items())
                .singleElement().satisfies(task -> {
                    assertThat(task.path("owners").get(0).path("audience").asString()).isEqualTo("ALL_COUNTIES");
                    assertThat(task.path("due_on").isNull()).isTrue();
                });
        assertThat(api.post("office", "/work-plans/" + draft + "/carry-forward", Map.of("all", true)).is(200).items()).hasSize(3);
        assertThat(api.post("office", "/work-plans/" + draft + "/carry-forward", Map.of("all", true)).is(200).items()).as("twice is once").isEmpty();
        var tasks = api.get("office", "/work-plans/" + draft + "/tasks").is(200).items();
        assertThat(tasks.get(1).path("due_on").asString()).isEqualTo("2027-09-30");
        assertThat(tasks.get(2).path("period").asString()).isEqualTo("MONTHLY");
        api.post("office", "/work-plans/" + draft + "/undo").is(204);
        assertThat(api.get("office", "/work-plans/" + draft + "/tasks").is(200).items().get(1).path("owners").values()).isEmpty();
    }

    @Test
    void anotherPlanOfTheYearBeforeIsChosen() throws Exception {
        var second = PlanYear.published(api, false);
        String carry = "/work-plans/" + draft + "/carry-forward";
        var other = api.get("office", carry).is(200).text("before_plan_id").equals(second.plan()) ? before.plan() : second.plan();
        var chosen = api.get("office", carry + "?before_plan_id=" + other).is(200);
        assertThat(chosen.text("before_plan_id")).isEqualTo(other);
        assertThat(chosen.list("candidates")).extracting(each -> each.path("id").asString()).contains(before.plan(), second.plan());
        api.get("office", carry + "?before_plan_id=" + draft).refused(404, "not_found");
        api.post("office", carry + "?before_plan_id=" + draft, Map.of("all", true)).refused(404, "not_found");
        assertThat(shown(get(carry).param("before_plan_id", other))).contains("data-testid=\"carry-candidates\"", "name=\"before_plan_id\" value=\"" + other + "\"").doesNotContain("??");
        assertThat(sent(post(carry).param("field", "DUE").param("before_plan_id", other)).getRedirectedUrl()).isEqualTo(carry + "?before_plan_id=" + other);
    }

    @Test
    void refusesInWordsWhatCannotBeCarried() {
        String carry = "/work-plans/" + draft + "/carry-forward";
        api.post("office", carry, Map.of()).invalidAt("task_ids", "required");
        api.post("office", carry, Map.of("task_ids", List.of("1"))).invalidAt("task_ids", "carry_task_unknown");
        api.post("office", carry, Map.of("all", true, "fields", List.of())).invalidAt("fields", "required");
        api.get("office", "/work-plans/" + before.plan() + "/carry-forward").refused(409, "carry_plan_handed_down");
        api.get("leader", carry).refused(403, "forbidden");
        api.get("city01-office", carry).refused(404, "not_found");
        api.get("other-office", carry).refused(404, "not_found");
        var alone = api.upload("office", "/work-plans?year=2099", "要点.txt", NEXT.getBytes(StandardCharsets.UTF_8)).is(201).id();
        assertThat(api.get("office", "/work-plans/" + alone + "/carry-forward").is(200).json().path("before_plan_id").isNull()).isTrue();
        api.post("office", "/work-plans/" + alone + "/carry-forward", Map.of("all", true)).refused(409, "carry_no_year_before");
    }

    @Test
    void showsBothYearsOnAPage() throws Exception {
        String page = "/work-plans/" + draft + "/carry-forward";
        assertThat(shown(get("/work-plans/" + draft))).contains("沿用上年");
        assertThat(shown(get(page))).contains("条有变化", "条今年新增", "条今年不再列入", "全部沿用（3 条）", "<ins>全面</ins>", "县（市、区）司法局", "2027年6月30日")
                .doesNotContain("??");
        assertThat(shown(get(page).cookie(new Cookie("lang", "en")))).contains("Take all over (3)", "gone this year").doesNotContain("??");
        assertThat(sent(post(page)).getStatus()).isEqualTo(422);
        assertThat(sent(post(page).param("field", "OWNERS", "DUE")).getRedirectedUrl()).isEqualTo(page);
        assertThat(api.get("office", "/work-plans/" + draft + "/tasks").is(200).items().getFirst().path("due_on").asString()).isEqualTo("2027-06-30");
    }

    private String shown(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(TestWorld.inBrowser("office"))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(TestWorld.inBrowser("office"))).andReturn().getResponse();
    }
}
