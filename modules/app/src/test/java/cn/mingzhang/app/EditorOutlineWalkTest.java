package cn.mingzhang.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The outline in the split editor: its headings, many tasks at once, and words that come from an input method. */
@BrowserTest
class EditorOutlineWalkTest {

    private final Browser browser;

    @Autowired
    private TestClock clock;

    EditorOutlineWalkTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void inMarch() {
        clock.set(LocalDate.of(2026, 3, 2));
    }

    @Test
    void headingsAreRewordedMovedAndRemovedByTheKeyboard() throws IOException {
        var office = browser.signedIn("office");
        EditorRoom.imported(office);
        var keys = office.keyboard();
        keys.press("End");
        keys.press("h");
        assertThat(office.getByTestId("heading-editor")).isVisible();
        Browser.accessible(office, "editor-heading");
        office.locator("#f-heading").fill("加强政策解读和回应");
        office.getByTestId("save-heading").press("Enter");
        assertThat(office.locator(".mz-outline__head").last()).containsText("二、加强政策解读和回应");
        assertThat(office.getByTestId("heading-editor")).not().isVisible();

        keys.press("h");
        office.getByTestId("heading-in").press("Enter");
        assertThat(office.locator(".mz-outline__head").last()).hasAttribute("data-depth", "2");
        keys.press("h");
        office.getByTestId("drop-heading").press("Enter");
        assertThat(office.locator(".mz-outline__head")).hasCount(1);
        EditorRoom.cards(office, 4);
        keys.press("Control+z");
        keys.press("Control+z");
        assertThat(office.locator(".mz-outline__head").last()).hasAttribute("data-depth", "1");
        keys.press("Control+z");
        assertThat(office.locator(".mz-outline__head").last()).hasText("二、加强政策解读");

        keys.press("Home");
        keys.press("j");
        keys.press("Shift+H");
        office.locator("#f-heading").fill("征求意见");
        office.getByTestId("save-heading").press("Enter");
        assertThat(office.locator(".mz-outline__head")).hasCount(3);
        assertThat(office.locator(".mz-outline__head[data-depth='2']")).hasText("征求意见");
        keys.press("Control+z");
        assertThat(office.locator(".mz-outline__head")).hasCount(2);
    }

    @Test
    void halfAWordOfAnInputMethodIsNeitherSavedNorAShortcut() throws IOException {
        var office = browser.signedIn("office");
        EditorRoom.imported(office);
        var sent = new CopyOnWriteArrayList<String>();
        office.onRequest(request -> {
            if (request.url().endsWith("/typed")) {
                sent.add(URLDecoder.decode(request.postData(), StandardCharsets.UTF_8));
            }
        });
        EditorRoom.title(office, "新");
        var method = office.context().newCDPSession(office);
        method.send("Input.imeSetComposition", composing("nihao"));
        office.waitForTimeout(1_500);
        assertThat(sent).noneMatch(body -> body.contains("nihao"));
        office.locator("#f-title").dispatchEvent("keydown", Map.of("key", "Escape", "isComposing", true));
        assertThat(office.getByTestId("task-editor")).isVisible();
        var words = new JsonObject();
        words.addProperty("text", "你好");
        method.send("Input.insertText", words);
        assertThat(office.locator("#saved")).containsText("已保存");
        assertThat(sent).anyMatch(body -> body.contains("title=新你好")).noneMatch(body -> body.contains("nihao"));
        office.keyboard().press("Escape");
        assertThat(office.getByTestId("task-card").first()).containsText("新你好");

        office.locator(".mz-point.is-current").dispatchEvent("keydown", Map.of("key", "d", "isComposing", true));
        office.waitForTimeout(500);
        EditorRoom.cards(office, 4);
    }

    @Test
    void longNamesAndDeepOutlinesFitInEnglishToo() throws IOException {
        var office = browser.signedIn("office");
        EditorRoom.imported(office, List.of("东江省司法厅关于深入推进全省司法行政系统政务公开标准化规范化信息化建设的2026年工作要点", "一、全面深化全省司法行政系统行政执法公示制度执法全过程记录制度重大执法决定法制审核制度",
                "（一）重大行政决策公开与公众参与", "1.决策目录管理", "(1)全面梳理并公布全省司法行政系统重大行政决策事项目录，实行动态调整，自调整之日起20个工作日内向社会公开，每季度至少公布1次执行进展，全年不少于4次。"
                        + "（牵头单位：东江省司法厅行政执法协调监督与行政复议应诉联合工作专班办公室；责任单位：各设区市、自治州、县（市、区）司法局，清溪县司法局，法治宣传处）",
                "(2)修订目录。（责任单位：办公室）"));
        for (var language : List.of("zh-CN", "en")) {
            String editor = office.url();
            office.navigate(Browser.address("/preferences?lang=" + language));
            office.navigate(editor);
            assertThat(office.getByTestId("task-card")).hasCount(2);
            Browser.accessible(office, "editor-long-" + language);
            fits(office);
            office.keyboard().press("End");
            office.keyboard().press("[");
            assertThat(office.locator(".mz-outline__head[data-depth='2']")).hasCount(2);
            office.keyboard().press("Control+z");
            assertThat(office.locator(".mz-outline__head[data-depth='2']")).hasCount(1);
            office.keyboard().press("Home");
            office.keyboard().press("Enter");
            assertThat(office.getByTestId("task-editor")).isVisible();
            Browser.accessible(office, "editor-long-form-" + language);
            fits(office);
        }
        office.navigate(Browser.address("/preferences?lang=zh-CN"));
        assertThat(browser.faults).isEmpty();
    }

    /** Nothing sticks out to the right, on a desk or on a phone. */
    private static void fits(Page page) {
        for (int width : new int[] {390, 1440}) {
            page.setViewportSize(width, 900);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as("at " + width).isLessThanOrEqualTo(width);
        }
    }

    private static JsonObject composing(String letters) {
        var composition = new JsonObject();
        composition.addProperty("text", letters);
        composition.addProperty("selectionStart", letters.length());
        composition.addProperty("selectionEnd", letters.length());
        return composition;
    }

    @Test
    void manyAreGivenOwnersAndWeightsAndAStretchOfTheSourceListsItsTasks() throws IOException {
        var office = browser.signedIn("office");
        EditorRoom.imported(office);
        var keys = office.keyboard();
        keys.press("Home");
        keys.press("Control+a");
        office.locator("#bulk [name=owner_name]").fill("清溪县司法局、法治宣传处");
        office.locator("#bulk [name=weight]").fill("25");
        office.getByTestId("apply-bulk").press("Enter");
        for (int at = 0; at < 4; at++) {
            assertThat(office.getByTestId("task-card").nth(at)).containsText("法治宣传处");
            assertThat(office.getByTestId("task-card").nth(at)).containsText("权重 25%");
        }
        keys.press("Home");
        keys.press("x");
        office.getByTestId("bulk-clear").press("Enter");
        Browser.accessible(office, "editor-bulk");
        office.getByTestId("clear-owners").press("Enter");
        assertThat(office.getByTestId("task-card").first()).containsText("没有责任单位");
        keys.press("x");
        office.getByTestId("clear-weight").press("Enter");
        assertThat(office.getByTestId("task-card").first()).not().containsText("权重");
        keys.press("c");
        assertThat(office.getByTestId("checks")).containsText("各任务权重合计 75");
        keys.press("Escape");

        keys.press("Home");
        keys.press("s");
        assertThat(office.getByTestId("task-editor")).isVisible();
        for (int at = 0; at < "1.年度目录于10月1日前公布。".length(); at++) {
            keys.press("ArrowRight");
        }
        keys.press("Control+Enter");
        EditorRoom.cards(office, 5);
        office.locator(".mz-source [data-point]").first().click();
        assertThat(office.getByTestId("cuts").locator("button")).hasCount(2);
        Browser.picture(office, "editor-cuts");
        keys.press("Tab");
        keys.press("Enter");
        assertThat(office.locator(".mz-point.is-current")).containsText("动态调整");
    }
}
