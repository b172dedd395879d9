package cn.mingzhang.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.mingzhang.testkit.StatementCount;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A plan of three hundred tasks is cut as smoothly as one of five. */
@BrowserTest
class LargePlanWalkTest {

    private static final int TASKS = 300;
    /** What an act's answer weighs at most: a stub for each card, and the cards that it touched. */
    private static final int DRAWN = 60_000;
    /** Milliseconds after which an act has run away; how fast it is, is no matter of a test. */
    private static final double PATIENCE = 30_000;
    private static final String[] SUBJECTS = {"行政规范性文件", "行政复议", "公共法律服务", "人民调解", "法治宣传教育", "社区矫正", "律师行业", "公证服务", "仲裁工作", "司法鉴定", "行政执法监督", "法律援助", "基层司法所建设", "涉外法治", "立法工作"};
    private static final String[] DEMANDS = {"完善工作制度并向社会公开", "开展专项检查并通报结果", "优化办理流程、压缩办理时限", "加强队伍建设和业务培训", "建立台账、逐项销号管理", "推进信息化建设与数据共享", "健全考核评价和激励机制", "总结经验、形成典型案例汇编"};
    private static final String[] OWNERS = {"办公室", "法治宣传处", "机要档案馆", "各市司法局", "各县（市、区）司法局", "综合改革协调处"};

    private final Browser browser;

    @Autowired
    private Api api;
    @Autowired
    private MockMvc mvc;
    @Autowired
    private TestClock clock;
    private String plan;

    LargePlanWalkTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void imported() {
        clock.set(LocalDate.of(2026, 3, 2));
        plan = "/work-plans/" + api.upload("office", "/work-plans?year=2026", "要点.txt", document().getBytes(StandardCharsets.UTF_8)).is(201).id();
    }

    @Test
    void anActCostsTheServerFewStatementsHoweverManyTasks() throws Exception {
        var task = api.get("office", plan + "/tasks?limit=3").is(200).items().get(2);
        String it = plan + "/tasks/" + task.path("id").asString();
        long turn = turn();
        assertThat(statements(get(plan), 600_000)).as("the page").isLessThan(30);
        assertThat(statements(post(plan + "/presence").param("window", "w"), 1_000)).as("who is here").isLessThan(9);
        assertThat(statements(post(it + "/typed").param("title", "题目").param("touched", "title").param("session", "s").param("version", "1"), 2_000))
                .as("typing").isLessThan(30);
        assertThat(statements(get(plan + "/outline").header("Mz-Turn", turn), DRAWN)).as("what others did").isLessThan(25);
        assertThat(statements(post(it + "/drop").param("version", "2").header("Mz-Turn", turn + 1), DRAWN)).as("an act").isLessThan(55);
        assertThat(statements(post(plan + "/undo").header("Mz-Turn", turn + 2), DRAWN)).as("undoing").isLessThan(60);
    }

    /** One act after the other is answered with what it touched alone, and drawn before anybody could wait for it. */
    @Test
    void anActDrawsWhatItTouchedAlone() {
        var office = browser.signedIn("office");
        office.navigate(Browser.address(plan));
        assertThat(office.getByTestId("task-card")).hasCount(TASKS);
        office.keyboard().press("j");
        office.keyboard().press("j");
        for (String key : List.of("d", "Control+z", "Alt+ArrowDown", "Control+z", "m", "Control+z")) {
            office.evaluate("() => { const from = performance.now(); performance.clearResourceTimings(); window.drawn = new Promise(done => document.addEventListener('mz:drawn', "
                    + "() => requestAnimationFrame(() => setTimeout(() => done(performance.now() - from))), { once: true })); }");
            office.keyboard().press(key);
            assertThat(((Number) office.evaluate("() => window.drawn")).doubleValue()).as(key + ", milliseconds").isLessThan(PATIENCE);
            assertThat(((Number) office.evaluate("() => Math.max(...performance.getEntriesByType('resource').map(each => each.decodedBodySize))")).intValue())
                    .as(key + ", bytes").isLessThan(DRAWN);
        }
        assertThat(office.getByTestId("task-card")).hasCount(TASKS);
        Browser.picture(office, "editor-large");
    }

    private long turn() throws Exception {
        String page = mvc.perform(get(plan).with(TestWorld.inBrowser("office"))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        return Long.parseLong(page.replaceAll("(?s).*data-turn=\"(\\d+)\".*", "$1"));
    }

    private int statements(MockHttpServletRequestBuilder request, int bytes) throws Exception {
        StatementCount.take();
        var answer = mvc.perform(request.header("HX-Request", "true").with(csrf()).with(TestWorld.inBrowser("office"))).andReturn().getResponse();
        int count = StatementCount.take();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).hasSizeLessThan(bytes);
        return count;
    }

    private static String document() {
        var text = new StringBuilder("东江省司法厅2026年法治建设工作要点\n\n");
        String[] numerals = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五"};
        int point = 0;
        for (int chapter = 0; chapter < SUBJECTS.length; chapter++) {
            text.append(numerals[chapter]).append("、深化").append(SUBJECTS[chapter]).append("改革\n");
            for (int at = 0; at < 20; at++) {
                point++;
                String demand = DEMANDS[at % DEMANDS.length];
                text.append(at + 1).append(".").append(SUBJECTS[chapter]).append(demand).append("。围绕").append(SUBJECTS[(chapter + at) % SUBJECTS.length])
                        .append("领域第").append(point).append("类事项，").append(at % 3 == 0 ? "每季度至少开展1次督导检查，" : "").append(at % 5 == 0 ? "2026年9月30日前完成阶段任务，" : "")
                        .append("对存在的突出问题逐一研究，提出切实可行的解决办法并组织落实，确保取得实效。（责任单位：").append(OWNERS[point % OWNERS.length]).append("）\n");
            }
        }
        return text.toString();
    }
}
