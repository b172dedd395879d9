package cn.mingzhang.app;

import static cn.mingzhang.schema.Tables.TENANTS_MEMBERSHIP_ROLE;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.mingzhang.kernel.word.Role;
import java.io.IOException;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The split editor as an office uses it: a Word document by the keyboard alone, two people at once, a browser closed in between. */
@BrowserTest
class EditorWalkTest {

    private final Browser browser;

    @Autowired
    private TestClock clock;
    @Autowired
    private TestWorld world;
    @Autowired
    private DSLContext dsl;

    EditorWalkTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void letTheAssessorCutToo() {
        clock.set(LocalDate.of(2026, 3, 2));
        var colleague = world.scope("assessor1");
        var role = TENANTS_MEMBERSHIP_ROLE;
        var held = dsl.selectFrom(role).where(role.PROVINCE_ID.eq(colleague.province()), role.MEMBERSHIP_ID.eq(colleague.actor().membership())).fetchAny();
        dsl.insertInto(role).set(role.PROVINCE_ID, colleague.province()).set(role.MEMBERSHIP_ID, colleague.actor().membership())
                .set(role.ROLE, Role.OFFICE).set(role.DUTY, held.getDuty()).onDuplicateKeyIgnore().execute();
    }

    @AfterEach
    void leaveTheAssessorAsBefore() {
        var colleague = world.scope("assessor1");
        var role = TENANTS_MEMBERSHIP_ROLE;
        dsl.deleteFrom(role).where(role.PROVINCE_ID.eq(colleague.province()), role.MEMBERSHIP_ID.eq(colleague.actor().membership()),
                role.ROLE.eq(Role.OFFICE)).execute();
    }

    @Test
    void aWordDocumentIsCutByTheKeyboardAlone() throws IOException {
        var office = browser.signedIn("office");
        EditorRoom.imported(office);
        var keys = office.keyboard();
        keys.press("j");
        assertThat(office.locator(".mz-point.is-current")).containsText("年度目录");
        assertThat(office.locator(".mz-source .is-lit").first()).containsText("年度目录");

        keys.press("s");
        assertThat(office.getByTestId("task-editor")).isVisible();
        for (int at = 0; at < "1.年度目录于10月1日前公布。".length(); at++) {
            keys.press("ArrowRight");
        }
        keys.press("Control+Enter");
        EditorRoom.cards(office, 5);
        assertThat(office.locator(".mz-point.is-current")).containsText("年度目录");
        keys.press("m");
        EditorRoom.cards(office, 4);
        keys.press("Control+z");
        EditorRoom.cards(office, 5);
        keys.press("Control+z");
        EditorRoom.cards(office, 4);
        keys.press("Control+Shift+z");
        EditorRoom.cards(office, 5);
        keys.press("Control+z");
        EditorRoom.cards(office, 4);

        keys.press("End");
        keys.press("Alt+ArrowUp");
        assertThat(office.getByTestId("task-card").nth(2)).containsText("第三方评估");
        keys.press("Alt+ArrowUp");
        assertThat(office.locator(".mz-outline > :nth-child(4)")).containsText("第三方评估");
        keys.press("u");
        keys.press("u");
        assertThat(office.getByTestId("task-card").nth(3)).containsText("第三方评估");

        keys.press("x");
        keys.press("Shift+ArrowUp");
        assertThat(office.getByTestId("bulk")).containsText("2");
        keys.press("b");
        keys.type("清溪县司法局");
        keys.press("Enter");
        assertThat(office.getByTestId("task-card").nth(3)).containsText("清溪县司法局");
        keys.press("d");
        EditorRoom.cards(office, 3);
        keys.press("Control+z");
        EditorRoom.cards(office, 4);

        keys.press("c");
        assertThat(office.getByTestId("checks")).containsText("责任单位待确认");
        assertThat(office.getByTestId("checks")).containsText("到期日在休息日");
        Browser.accessible(office, "editor-checks");
        office.getByTestId("mend-due").first().press("Enter");
        assertThat(office.getByTestId("checks")).not().containsText("到期日在休息日");
        keys.press("Escape");
        keys.press("?");
        assertThat(office.getByTestId("keys")).isVisible();
        keys.press("Escape");
        Browser.accessible(office, "editor");
    }

    @Test
    void twoPeopleSeeEachOtherAndNobodysWordsAreLost() throws IOException {
        var office = browser.signedIn("office");
        EditorRoom.imported(office);
        var colleague = browser.signedIn("assessor1");
        colleague.navigate(office.url());
        EditorRoom.title(colleague, "对方改的题目");
        assertThat(colleague.locator("#saved")).containsText("已保存");
        assertThat(office.locator("#presence")).containsText("正在修改");
        assertThat(office.getByTestId("task-card").first()).containsText("对方改的题目");

        EditorRoom.title(office, "我的题目");
        colleague.keyboard().type("再改");
        assertThat(office.locator("#saved")).containsText("已保存");
        assertThat(colleague.getByTestId("clash")).isVisible();
        assertThat(colleague.getByTestId("clash")).containsText("我的题目");
        assertThat(colleague.getByTestId("clash")).containsText("对方改的题目再改");
        Browser.accessible(colleague, "editor-clash");
        colleague.getByTestId("keep-mine").press("Enter");
        assertThat(colleague.locator("#saved")).containsText("已保存");
        colleague.keyboard().press("Escape");
        assertThat(colleague.getByTestId("task-card").first()).containsText("对方改的题目再改");
    }

    @Test
    void whatWasTypedOutlivesTheBrowser() throws IOException {
        var office = browser.signedIn("office");
        EditorRoom.imported(office);
        String plan = office.url();
        EditorRoom.title(office, "关窗之前写的");
        assertThat(office.locator("#saved")).containsText("已保存");
        office.context().setOffline(true);
        office.locator("#f-title").press("End");
        office.keyboard().type("，断网时写的");
        assertThat(office.locator("#saved")).containsText("重试");
        var context = office.context();
        office.close();
        context.setOffline(false);

        var again = context.newPage();
        again.navigate(plan);
        assertThat(again.locator("#saved")).containsText("已保存");
        assertThat(again.locator("#f-title")).hasValue("关窗之前写的，断网时写的");
        context.close();

        var elsewhere = browser.signedIn("office");
        elsewhere.navigate(plan);
        assertThat(elsewhere.getByTestId("task-card").first()).containsText("关窗之前写的，断网时写的");
        elsewhere.keyboard().press("Control+z");
        assertThat(elsewhere.getByTestId("task-card").first()).not().containsText("断网时写的");
        elsewhere.keyboard().press("Control+y");
        assertThat(elsewhere.getByTestId("task-card").first()).containsText("断网时写的");
    }
}
