package cn.mingzhang.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A small Word document in the split editor: two headings, four tasks. */
final class EditorRoom {

    private static final List<String> LINES = List.of("东江省司法厅2026年政务公开工作要点", "一、深化决策公开",
            "1.年度目录于10月1日前公布。动态调整目录内容。（责任单位：办公室）", "2.重大事项决策前公开征求意见，反馈采纳情况。（责任单位：机要档案馆）",
            "二、加强政策解读", "3.每季度至少组织1次宣讲。（责任单位：清溪县司法局）", "4.对重点任务开展第三方评估并公开结果。");
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private EditorRoom() {
    }

    static void title(Page page, String words) {
        page.keyboard().press("Home");
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("task-editor")).isVisible();
        page.keyboard().press("Control+a");
        page.keyboard().type(words);
    }

    static void cards(Page page, int count) {
        assertThat(page.getByTestId("task-card")).hasCount(count);
    }

    static void imported(Page office) throws IOException {
        imported(office, LINES);
        cards(office, 4);
    }

    /** @param lines of a document of one's own */
    static void imported(Page office, List<String> lines) throws IOException {
        office.navigate(Browser.address("/work-plans/import"));
        office.getByTestId("document-file").setInputFiles(new FilePayload("要点.docx", DOCX, docx(lines)));
        office.locator("button[data-testid=import-document]").press("Enter");
        assertThat(office.getByTestId("task-card").first()).isVisible();
    }

    private static byte[] docx(List<String> lines) throws IOException {
        try (var document = new XWPFDocument(); var bytes = new ByteArrayOutputStream()) {
            lines.forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(bytes);
            return bytes.toByteArray();
        }
    }
}
