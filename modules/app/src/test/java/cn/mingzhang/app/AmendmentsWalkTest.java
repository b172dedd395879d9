package cn.mingzhang.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;

/** The office changes what it handed down and a county takes note, in a browser. */
@AppTest
@Tag("browser")
@EnabledIf("cn.mingzhang.app.Browser#isInstalled")
class AmendmentsWalkTest {

    private static Browser browser;

    @Autowired
    private Api api;
    @Autowired
    private TestClock clock;

    @BeforeAll
    static void open() {
        TestServers.keycloak();
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void theOfficeAmendsAndACountyTakesNote() {
        clock.set(LocalDate.of(2026, 3, 2));
        var year = PlanYear.published(api, false);
        String plan = "/work-plans/" + year.plan();
        var office = browser.signedIn("office");
        office.navigate(Browser.address(plan));
        accessible(office, "amend-plan");
        office.getByTestId("amend").first().click();
        office.locator("[name=title]").fill("更新政策文件库并公布目录");
        office.locator("[name=reason]").fill("省政府文件修订，增加目录公布的要求。");
        accessible(office, "amend-reword");
        office.getByTestId("amend-task").click();
        assertThat(office.locator("main [role=status]")).containsText("第 1 次调整已生效");
        amend(office, plan, year.task(0), "EXTEND");
        office.locator("[name=due_on]").fill("2026-07-11");
        office.locator("[name=reason]").fill("系统升级。");
        accessible(office, "amend-extend");
        office.getByTestId("amend-task").click();
        amend(office, plan, year.task(3), "EXTEND");
        accessible(office, "amend-extend-periods");
        amend(office, plan, year.task(4), "EXEMPT");
        office.locator("[name=body_name]").fill("没有这个局");
        office.locator("[name=reason]").fill("该县相关职责整体划转。");
        office.getByTestId("amend-task").click();
        accessible(office, "amend-exempt-refused");
        office.locator("[name=body_name]").fill("清溪县司法局");
        office.getByTestId("amend-task").click();
        amend(office, plan, year.task(1), "CANCEL");
        office.locator("[name=reason]").fill("并入专项行动。");
        accessible(office, "amend-cancel");
        office.getByTestId("amend-task").click();
        office.getByTestId("add-live-task").click();
        accessible(office, "amend-add");
        office.locator("[name=text]").fill("对照公示清单开展一次专项核查，逐项核对公示内容。");
        office.locator("[name=owner_name]").first().fill("各县（市、区）司法局");
        office.locator("[name=due_on]").fill("2026-10-30");
        office.locator("[name=reason]").fill("省委部署。");
        office.getByTestId("amend-task").click();
        assertThat(office.getByTestId("amendment")).hasCount(5);
        accessible(office, "amendments");
        office.navigate(Browser.address(plan));
        accessible(office, "amended-plan");

        var county = browser.signedIn("county001-reporter");
        assertThat(county.getByTestId("amended")).containsText("任务有调整");
        accessible(county, "amended-workbench");
        county.getByTestId("receive-amendment").first().click();
        assertThat(county.locator("main [role=status]").first()).containsText("已知悉");
        county.navigate(Browser.address("/obligations/" + year.obligation(0, "county001")));
        accessible(county, "amended-obligation");
        county.navigate(Browser.address("/preferences?lang=en"));
        county.navigate(Browser.address(plan + "/amendments"));
        accessible(county, "amendments-en");
        county.navigate(Browser.address("/preferences?lang=zh-CN"));
        assertThat(browser.faults).isEmpty();
    }

    private static void accessible(Page page, String name) {
        Browser.picture(page, name);
        var found = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21aa")).analyze().getViolations();
        assertThat(found).as(name).extracting(violation -> violation.getId() + ": " + violation.getNodes().getFirst().getHtml()).isEmpty();
    }

    private static void amend(Page office, String plan, String task, String kind) {
        office.navigate(Browser.address(plan + "/amendments/new?task=" + task + "&kind=" + kind));
    }
}
