package cn.mingzhang.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The office changes what it handed down and a county takes note, in a browser. */
@BrowserTest
class AmendmentsWalkTest {

    private final Browser browser;

    @Autowired
    private Api api;
    @Autowired
    private TestClock clock;

    AmendmentsWalkTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void theOfficeAmendsAndACountyTakesNote() {
        clock.set(LocalDate.of(2026, 3, 2));
        var year = PlanYear.published(api, false);
        String plan = "/work-plans/" + year.plan();
        var office = browser.signedIn("office");
        office.navigate(Browser.address(plan));
        Browser.accessible(office, "amend-plan");
        office.getByTestId("amend").first().click();
        office.locator("[name=title]").fill("更新政策文件库并公布目录");
        office.locator("[name=reason]").fill("省政府文件修订，增加目录公布的要求。");
        Browser.accessible(office, "amend-reword");
        office.getByTestId("amend-task").click();
        assertThat(office.locator("main [role=status]")).containsText("第 1 次调整已生效");
        amend(office, plan, year.task(0), "EXTEND");
        office.locator("[name=due_on]").fill("2026-07-11");
        office.locator("[name=reason]").fill("系统升级。");
        Browser.accessible(office, "amend-extend");
        office.getByTestId("amend-task").click();
        amend(office, plan, year.task(3), "EXTEND");
        Browser.accessible(office, "amend-extend-periods");
        amend(office, plan, year.task(4), "EXEMPT");
        office.locator("[name=body_name]").fill("没有这个局");
        office.locator("[name=reason]").fill("该县相关职责整体划转。");
        office.getByTestId("amend-task").click();
        Browser.accessible(office, "amend-exempt-refused");
        office.locator("[name=body_name]").fill("清溪县司法局");
        office.getByTestId("amend-task").click();
        amend(office, plan, year.task(1), "CANCEL");
        office.locator("[name=reason]").fill("并入专项行动。");
        Browser.accessible(office, "amend-cancel");
        office.getByTestId("amend-task").click();
        office.getByTestId("add-live-task").click();
        Browser.accessible(office, "amend-add");
        office.locator("[name=text]").fill("对照公示清单开展一次专项核查，逐项核对公示内容。");
        office.locator("[name=owner_name]").first().fill("各县（市、区）司法局");
        office.locator("[name=due_on]").fill("2026-10-30");
        office.locator("[name=reason]").fill("省委部署。");
        office.getByTestId("amend-task").click();
        assertThat(office.getByTestId("amendment")).hasCount(5);
        Browser.accessible(office, "amendments");
        office.navigate(Browser.address(plan));
        Browser.accessible(office, "amended-plan");

        var county = browser.signedIn("county001-reporter");
        assertThat(county.getByTestId("amended")).containsText("任务有调整");
        Browser.accessible(county, "amended-workbench");
        county.getByTestId("receive-amendment").first().click();
        assertThat(county.locator("main [role=status]").first()).containsText("已知悉");
        county.navigate(Browser.address("/obligations/" + year.obligation(0, "county001")));
        Browser.accessible(county, "amended-obligation");
        county.navigate(Browser.address("/preferences?lang=en"));
        county.navigate(Browser.address(plan + "/amendments"));
        Browser.accessible(county, "amendments-en");
        county.navigate(Browser.address("/preferences?lang=zh-CN"));
    }

    private static void amend(Page office, String plan, String task, String kind) {
        office.navigate(Browser.address(plan + "/amendments/new?task=" + task + "&kind=" + kind));
    }
}
