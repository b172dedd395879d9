package cn.mingzhang.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An office takes the task table out, edits it, and brings it back, in a browser. */
@BrowserTest
class TaskTableWalkTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final Browser browser;

    @Autowired
    private Api api;

    TaskTableWalkTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void theTableGoesOutAndComesBack() throws Exception {
        var year = PlanYear.imported(api, false);
        var office = browser.signedIn("office");
        office.navigate(Browser.address("/work-plans/" + year.plan()));
        office.getByTestId("task-table-menu").click();
        Browser.accessible(office, "task-table-menu");
        var taken = office.waitForDownload(() -> office.locator("a[href$='task-table.xlsx']").click());
        assertThat(taken.suggestedFilename()).endsWith("任务分解表.xlsx");
        office.navigate(Browser.address("/work-plans/" + year.plan() + "/table-import"));
        Browser.accessible(office, "table-import-empty");

        api.patch("office", year.taskPath(3), Map.of("version", year.version(3), "title", "及时回应社会关切")).is(200);
        office.getByTestId("table-file").setInputFiles(new FilePayload("改过的任务分解表.xlsx", XLSX, edited(taken.path())));
        office.locator("[data-testid=upload-table]").click();
        assertThat(office.getByTestId("table-row")).hasCount(6);
        Browser.accessible(office, "table-import");
        office.navigate(Browser.address("/preferences?lang=en"));
        office.navigate(Browser.address("/work-plans/" + year.plan() + "/table-import"));
        Browser.accessible(office, "table-import-en");
        office.navigate(Browser.address("/preferences?lang=zh-CN"));

        var conflict = office.locator("[data-testid=table-row]", new Page.LocatorOptions().setHasText("两边都改").setHasText("及时回应社会关切"));
        office.navigate(Browser.address("/work-plans/" + year.plan() + "/table-import"));
        assertThat(conflict).hasCount(1);
        office.getByTestId("accept-all").click();
        assertThat(office.locator("main [role=status]")).containsText("已采纳");
        Browser.accessible(office, "table-import-accepted");
        assertThat(conflict).hasCount(1);
        conflict.getByTestId("accept-row").click();
        assertThat(conflict).hasCount(0);
        office.navigate(Browser.address("/work-plans/" + year.plan()));
        assertThat(office.locator("main")).containsText("回应群众关切");
        assertThat(office.locator("main")).containsText("组织一次政务公开开放日");
    }

    /** As somebody leaves it: a title, a date, a name that nobody has, a cell that says nothing, a row less and a row more. */
    private static byte[] edited(Path file) throws Exception {
        try (var book = new XSSFWorkbook(Files.newInputStream(file)); var out = new ByteArrayOutputStream()) {
            var sheet = book.getSheetAt(0);
            task(sheet, 1).getCell(1).setCellValue("更新并公开政策文件库");
            task(sheet, 1).getCell(5).setCellValue("2026年6月30日");
            task(sheet, 2).getCell(3).setCellValue("办公宝、法治宣传处");
            task(sheet, 3).getCell(5).setCellValue("视情况而定");
            task(sheet, 4).getCell(1).setCellValue("回应群众关切");
            sheet.removeRow(task(sheet, 5));
            var added = sheet.createRow(sheet.getLastRowNum() + 1);
            added.createCell(1).setCellValue("组织一次政务公开开放日");
            added.createCell(2).setCellValue("结合政务公开日活动，邀请群众代表走进公共法律服务中心。");
            added.createCell(3).setCellValue("办公室");
            added.createCell(5).setCellValue("2026年9月底前");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static Row task(Iterable<Row> sheet, int number) {
        for (var row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(number + ".0")) {
                return row;
            }
        }
        throw new AssertionError("no task " + number);
    }
}
