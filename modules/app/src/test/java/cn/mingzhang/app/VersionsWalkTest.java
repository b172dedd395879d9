package cn.mingzhang.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An office revises its plan in mid-year and carries it on into the next, in a browser. */
@BrowserTest
class VersionsWalkTest {

    private final Browser browser;

    @Autowired
    private Api api;

    VersionsWalkTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void aPlanIsRevisedInMidYear() {
        var year = PlanYear.published(api, false);
        var office = browser.signedIn("office");
        office.navigate(Browser.address("/work-plans/" + year.plan()));
        office.getByTestId("revise-plan").click();
        Browser.accessible(office, "revision-empty");
        office.getByTestId("revision-file").setInputFiles(new FilePayload("修订稿.txt", "text/plain", RevisionFlowTest.REVISED.getBytes(StandardCharsets.UTF_8)));
        office.locator("[data-testid=upload-revision]").click();
        assertThat(office.getByTestId("revision-row")).hasCount(4);
        Browser.accessible(office, "revision");
        office.navigate(Browser.address("/preferences?lang=en"));
        office.navigate(Browser.address("/work-plans/" + year.plan() + "/revision"));
        Browser.accessible(office, "revision-en");
        office.navigate(Browser.address("/preferences?lang=zh-CN"));
        office.navigate(Browser.address("/work-plans/" + year.plan() + "/revision"));
        office.getByTestId("accept-all-REWORDED").click();
        assertThat(office.locator("main [role=status]")).containsText("已采纳");
        assertThat(office.getByTestId("revision-row")).hasCount(3);
        Browser.accessible(office, "revision-accepted");
        office.getByTestId("cut-revision").click();
        assertThat(office.getByTestId("compare-revision")).hasCount(1);
        office.getByTestId("compare-revision").click();
        for (int left = 3; left > 0; left--) {
            office.getByTestId("refuse-row").first().click();
            assertThat(office.getByTestId("revision-row")).hasCount(left - 1);
        }
        assertThat(office.getByTestId("revision-state")).containsText("已修订");
        Browser.accessible(office, "revision-settled");
    }

    @Test
    void aPlanIsCarriedOnIntoTheNextYear() {
        var before = PlanYear.published(api, false);
        String draft = api.upload("office", "/work-plans?year=2027", "要点.txt", CarryForwardFlowTest.NEXT.getBytes(StandardCharsets.UTF_8)).is(201).id();
        var office = browser.signedIn("office");
        office.navigate(Browser.address("/work-plans/" + draft));
        office.getByTestId("carry-forward").click();
        office.navigate(Browser.address("/work-plans/" + draft + "/carry-forward?before_plan_id=" + before.plan()));
        assertThat(office.getByTestId("carry-row")).hasCount(6);
        Browser.accessible(office, "carry-forward");
        office.getByTestId("carry-one").first().click();
        assertThat(office.getByTestId("carried")).containsText("1");
        office.getByTestId("carry-all").click();
        assertThat(office.getByTestId("carried")).containsText("2");
        Browser.accessible(office, "carry-forward-taken");
        office.navigate(Browser.address("/preferences?lang=en"));
        office.navigate(Browser.address("/work-plans/" + draft + "/carry-forward"));
        Browser.accessible(office, "carry-forward-en");
        office.navigate(Browser.address("/preferences?lang=zh-CN"));
    }
}
