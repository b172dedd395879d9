package cn.mingzhang.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole main job as people do it: office, liaison, leader, city, assessor, each in a window of their own. */
@BrowserTest
class BrowserWalkTest {

    private static final String PLAN = """
            东江省司法厅2026年政务公开工作要点
            一、深化决策公开
            1.重大事项决策前公开征求意见，反馈采纳情况。（责任单位：清溪县司法局）
            2.每季度至少更新1次公开目录，年底前完成核对。（牵头单位：办公室；责任单位：清溪县司法局）
            """;

    private final Browser browser;

    @Autowired
    private TestClock clock;

    BrowserWalkTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void aDocumentBecomesARanking() {
        clock.set(LocalDate.of(2026, 3, 2));
        var office = browser.signedIn("office");
        String plan = publish(office);

        clock.set(LocalDate.of(2026, 11, 2));
        var liaison = browser.signedIn("county001-reporter");
        String obligation = report(liaison);
        pass(browser.signedIn("county001-approver"), obligation, "approve-report");
        pass(browser.signedIn("city01-office"), obligation, "verify-report");
        pass(office, obligation, "verify-report");
        liaison.navigate(obligation);
        assertThat(liaison.locator("main .mz-sub")).containsText("已核验");
        Browser.picture(liaison, "obligation-verified");

        score(office, browser.signedIn("assessor1"), plan);
    }

    private static String publish(Page office) {
        Browser.accessible(office, "workbench-office");
        office.navigate(Browser.address("/work-plans/import"));
        office.getByTestId("document-file").setInputFiles(new FilePayload("plan.txt", "text/plain", PLAN.getBytes(StandardCharsets.UTF_8)));
        office.locator("button[data-testid=import-document]").click();
        assertThat(office.getByTestId("task-card")).hasCount(2);
        Browser.accessible(office, "work-plan");
        office.keyboard().press("j");
        office.getByTestId("review-plan").click();
        Browser.accessible(office, "publication");
        office.locator("main [data-testid=publish-plan]").click();
        assertThat(office.locator("[data-testid=publication-progress][data-state=DONE]"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        return office.url().replaceFirst(".*/work-plans/(\\d+)/.*", "$1");
    }

    private static String report(Page liaison) {
        Browser.accessible(liaison, "workbench-liaison");
        liaison.navigate(Browser.address("/obligations"));
        Browser.accessible(liaison, "obligations");
        liaison.locator("main table a.mz-table__main").first().click();
        String obligation = liaison.url();
        liaison.locator("input[name=outcome][value=FULFILLED]").check(new Locator.CheckOptions().setForce(true));
        liaison.locator("#f-narrative").fill("已就重大事项公开征求意见两次，收到意见十二条，采纳五条，采纳情况已在门户网站公开。");
        liaison.locator("#evidence input[type=file]").setInputFiles(
                new FilePayload("征求意见公告.txt", "text/plain", "关于征求意见的公告".getBytes(StandardCharsets.UTF_8)));
        liaison.getByTestId("add-evidence").click();
        assertThat(liaison.locator("#evidence .mz-file")).hasCount(1);
        Browser.accessible(liaison, "obligation");
        liaison.getByTestId("submit-report").click();
        assertThat(liaison.locator("main .mz-sub")).containsText("审");
        return obligation;
    }

    private static void pass(Page reviewer, String obligation, String control) {
        reviewer.navigate(Browser.address("/reviews"));
        Browser.accessible(reviewer, "reviews");
        reviewer.navigate(obligation);
        Browser.accessible(reviewer, "review");
        reviewer.getByTestId(control).click();
        assertThat(reviewer.getByTestId(control)).hasCount(0);
    }

    private static void score(Page office, Page assessor, String plan) {
        office.navigate(Browser.address("/schemes/new?plan_id=" + plan));
        office.locator("#f-group").selectOption("COUNTIES");
        office.locator("input[name=criterion_title]").all().forEach(title -> title.fill("落实情况"));
        Browser.accessible(office, "scheme");
        office.getByTestId("save-draft").click();
        office.getByTestId("publish-scheme").click();
        String scheme = office.url().replaceFirst(".*/schemes/", "/schemes/");
        office.locator("dialog[open] button.btn-primary").click();
        office.navigate(Browser.address("/assessments"));
        office.locator("tr:has(a[href='" + scheme + "'])").getByTestId("take-snapshot").click();
        Browser.accessible(office, "assessment");
        String assessment = office.url();

        mark(assessor, assessment);
        office.navigate(assessment);
        office.getByTestId("move-assessment").click();
        office.getByTestId("confirm-move").click();
        assertThat(office.locator("#content")).containsText("清溪县司法局");
        Browser.accessible(office, "ranking");
    }

    private static void mark(Page assessor, String assessment) {
        assessor.navigate(assessment);
        List<String> sheets = assessor.locator("a[href*='/sheets/']").all().stream().map(link -> link.getAttribute("href")).distinct().toList();
        assertThat(sheets).isNotEmpty();
        for (String sheet : sheets) {
            assessor.navigate(Browser.address(sheet));
            Browser.accessible(assessor, "sheet");
            for (int left = 0; left < 5 && assessor.getByTestId("set-mark").count() > 0; left++) {
                assessor.locator("#f-points").first().fill("8");
                assessor.locator("#f-reason").first().fill("资料齐全，个别事项公开不够及时。");
                assessor.getByTestId("set-mark").first().click();
                assessor.waitForLoadState();
            }
        }
    }
}
