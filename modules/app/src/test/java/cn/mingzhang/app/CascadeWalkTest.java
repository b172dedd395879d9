package cn.mingzhang.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A document goes down three levels, department, city, county, and comes back up as progress, as people do it. */
@BrowserTest
class CascadeWalkTest {

    private static final String[] PLAN = {"东江省司法厅2026年政务公开工作要点", "一、深化决策公开",
        "（一）公开重大决策目录。编制并公布年度重大行政决策事项目录，9月30日前完成。（责任单位：各市司法局）",
        "（二）规范结果公开。公布决策执行结果，11月30日前完成。（责任单位：各市司法局）"};

    private final Browser browser;

    @Autowired
    private TestClock clock;

    CascadeWalkTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void aDocumentGoesDownThreeLevelsAndComesBackUp() throws IOException {
        clock.set(LocalDate.of(2026, 3, 2));
        var office = browser.signedIn("office");
        String plan = imported(office);
        publish(office);

        var city = browser.signedIn("city01-office");
        split(city, plan);
        publish(city);

        var liaison = browser.signedIn("county001-reporter");
        String obligation = report(liaison, city.url().replaceFirst(".*/work-plans/(\\d+).*", "$1"));
        pass(browser.signedIn("county001-approver"), obligation, "approve-report");
        pass(city, obligation, "verify-report");

        var reporter = browser.signedIn("city01-reporter");
        reporter.navigate(Browser.address("/obligations?show=all&whose=own&plan_id=" + plan));
        reporter.locator("main a.mz-table__main", new Page.LocatorOptions().setHasText("公开重大决策目录")).first().click();
        assertThat(reporter.getByTestId("begun-from-parts")).isVisible();
        assertThat(reporter.locator("#f-narrative")).hasValue("清溪县司法局：已编制目录并在门户网站公布。");
        assertThat(reporter.locator("#parts")).containsText("1 / 2");
        Browser.accessible(reporter, "obligation-with-parts");

        office.navigate(Browser.address("/work-plans/" + plan));
        office.getByTestId("plan-life").click();
        office.locator("[data-testid=life-row]:has-text('云州市司法局') .mz-life__fold").click();
        assertThat(office.locator("[data-testid=life-row]:has-text('清溪县司法局')")).isVisible();
        Browser.accessible(office, "plan-life");
    }

    private static String imported(Page office) throws IOException {
        office.navigate(Browser.address("/work-plans/import"));
        office.getByTestId("document-file").setInputFiles(new FilePayload("要点.docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document", docx()));
        office.locator("button[data-testid=import-document]").click();
        assertThat(office.getByTestId("task-card")).hasCount(2);
        return office.url().replaceFirst(".*/work-plans/(\\d+).*", "$1");
    }

    private static void publish(Page page) {
        page.getByTestId("review-plan").click();
        page.locator("main [data-testid=publish-plan]").click();
        assertThat(page.locator("[data-testid=publication-progress][data-state=DONE]")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    }

    /** The city keeps the second task to itself and gives the first to its counties. */
    private static void split(Page city, String plan) {
        city.navigate(Browser.address("/work-plans/" + plan));
        city.getByTestId("split-further").click();
        assertThat(city.getByTestId("received-task")).hasCount(2);
        Browser.accessible(city, "cascade");
        city.locator("[data-testid=received-task] input[name=task]").last().uncheck();
        city.getByTestId("begin-cascade").click();
        assertThat(city.getByTestId("task-card")).hasCount(1);
        city.locator("[data-testid=task-card] input[name=task]").check();
        city.locator("#bulk [name=owner_name]").fill("各县（市、区）司法局");
        city.getByTestId("apply-bulk").click();
        assertThat(city.getByTestId("task-card")).containsText("2");
        Browser.accessible(city, "cascade-draft");
    }

    /** @param parts the city's plan */
    private static String report(Page liaison, String parts) {
        liaison.navigate(Browser.address("/obligations?show=all&whose=own&plan_id=" + parts));
        liaison.locator("main a.mz-table__main", new Page.LocatorOptions().setHasText("公开重大决策目录")).first().click();
        String obligation = liaison.url();
        liaison.locator("input[name=outcome][value=FULFILLED]").check(new Locator.CheckOptions().setForce(true));
        liaison.locator("#f-narrative").fill("已编制目录并在门户网站公布。");
        liaison.locator("#evidence input[type=file]").setInputFiles(new FilePayload("目录.txt", "text/plain", "年度重大行政决策事项目录".getBytes(StandardCharsets.UTF_8)));
        liaison.getByTestId("add-evidence").click();
        assertThat(liaison.locator("#evidence .mz-file")).hasCount(1);
        liaison.getByTestId("submit-report").click();
        assertThat(liaison.getByTestId("recall-report")).isVisible();
        return obligation;
    }

    private static void pass(Page reviewer, String obligation, String control) {
        reviewer.navigate(obligation);
        reviewer.getByTestId(control).click();
        assertThat(reviewer.getByTestId(control)).hasCount(0);
    }

    private static byte[] docx() throws IOException {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            for (String line : PLAN) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(out);
            return out.toByteArray();
        }
    }
}
