package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** A task table leaves a draft in three formats, is edited in an office and comes back. */
@AppTest
class TaskTableFlowTest {

    private static final Path SUITE = Path.of("/usr/bin/soffice");
    private static final int TITLE = 1;
    private static final int LEAD = 3;
    private static final int DUE = 5;

    @Autowired
    private Api api;
    @Autowired
    private MockMvc mvc;
    @TempDir
    private Path folder;
    private PlanYear year;
    private String table;
    private String page;

    @BeforeEach
    void importPlan() {
        year = PlanYear.imported(api, false);
        table = "/work-plans/" + year.plan() + "/table-import";
        page = "/work-plans/" + year.plan() + "/table-import";
    }

    @Test
    void leavesInThreeFormats() throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(taken("docx")))) {
            assertThat(document.getTables().getFirst().getText()).contains("工作任务", "一、深化主动公开", "更新政策文件库");
        }
        var pdf = api.get("office", "/work-plans/" + year.plan() + "/task-table.pdf");
        if (pdf.status() == 503) {
            pdf.refused(503, "pdf_no_font");
            return;
        }
        try (var document = Loader.loadPDF(pdf.is(200).bytes())) {
            assertThat(new PDFTextStripper().getText(document)).contains("任务分解表", "一、深化主动公开", "— 1 —");
        }
        assertThat(api.get("auditor", "/audit?thing=work_plan:" + year.plan()).is(200).body()).contains("任务分解表.docx", "任务分解表.pdf");
        api.get("city01-office", "/work-plans/" + year.plan() + "/task-table.docx").refused(404, "not_found");
        api.get("other-office", "/work-plans/" + year.plan() + "/task-table.pdf").refused(404, "not_found");
    }

    @Test
    void comesBackRowByRow() throws Exception {
        var edited = edited(sheet -> {
            task(sheet, 1).getCell(TITLE).setCellValue("更新并公开政策文件库");
            task(sheet, 2).getCell(DUE).setCellValue("2026-06-30");
            task(sheet, 3).getCell(LEAD).setCellValue("办公宝");
            task(sheet, 4).getCell(DUE).setCellValue("看情况");
        });
        var diff = api.upload("office", table, "改过的表.xlsx", edited).is(201);
        assertThat(diff.number("same")).isEqualTo(1);
        assertThat(diff.list("rows")).extracting(row -> row.path("kind").asString()).containsExactly("CHANGED", "CHANGED", "CHANGED", "CHANGED");
        assertThat(diff.body()).contains("任务分解表!F", "可写作 2026年6月30日");

        var first = diff.list("rows").getFirst();
        var left = api.post("office", table + "/acceptance", Map.of("row", first.path("key").asString(), "version", first.path("version").asInt())).is(200);
        assertThat(left.list("rows")).hasSize(3);
        api.post("office", table + "/acceptance", Map.of("row", diff.list("rows").get(1).path("key").asString(), "version", 99)).refused(409, "stale");
        year.reload();
        assertThat(year.taskJson(0).path("title").asString()).isEqualTo("更新并公开政策文件库");
        assertThat(year.taskJson(1).path("due_on").asString("")).isEmpty();

        String shown = shown(page);
        assertThat(shown).contains("改过的表.xlsx", "有 3 条不同", "“办公宝”是", "暂不确定", "全部采纳（1 条）").contains("单元格 任务分解表!F");
        assertThat(sent(post(page + "/all").param("rows", diff.list("rows").get(1).path("key").asString() + ":1 " + diff.list("rows").get(2).path("key").asString() + ":1"))
                .getRedirectedUrl()).isEqualTo(page);
        year.reload();
        assertThat(year.taskJson(1).path("due_on").asString()).isEqualTo("2026-06-30");
        assertThat(year.taskJson(2).path("owners").values()).isEmpty();
        sent(post(page + "/acceptance").param("row", diff.list("rows").get(2).path("key").asString()).param("version", "1")
                .param("name", "办公宝").param("meant", year.body("division01")));
        year.reload();
        assertThat(year.taskJson(2).path("owners").values()).extracting(owner -> owner.path("body_id").asString()).containsExactly(year.body("division01"));
        sent(post(page + "/setting-aside").param("row", diff.list("rows").get(3).path("key").asString()));
        assertThat(api.get("office", table).is(200).list("rows")).isEmpty();
        assertThat(shown(page)).contains("与草案一致");
        assertThat(api.upload("office", table, "改过的表.xlsx", edited).is(201).list("rows")).as("what was set aside is asked again with a new upload").hasSize(1);
        api.delete("office", table).is(204);
        api.get("office", table).refused(404, "not_found");
        assertThat(shown(page)).contains("把改好的 XLSX 拖到这里");
    }

    @Test
    void severalRowsAreTakenOverInOneRequest() throws Exception {
        var diff = api.upload("office", table, "表.xlsx", edited(sheet -> {
            task(sheet, 1).getCell(DUE).setCellValue("2026-06-30");
            task(sheet, 2).getCell(TITLE).setCellValue("改好的任务");
            task(sheet, 3).getCell(LEAD).setCellValue("办公宝");
        })).is(201);
        var rows = diff.list("rows").stream().map(row -> Map.of("row", row.path("key").asString(), "version", row.path("version").asInt())).toList();
        assertThat(api.post("office", table + "/acceptances", Map.of("rows", rows)).is(200).list("rows")).as("who is meant is not guessed").hasSize(1);
        year.reload();
        assertThat(year.taskJson(0).path("due_on").asString()).isEqualTo("2026-06-30");
        assertThat(year.taskJson(1).path("title").asString()).isEqualTo("改好的任务");
        api.post("office", table + "/acceptances", Map.of()).invalidAt("rows", "required");
    }

    @Test
    void whatIsNoTableIsRefusedInWords() throws Exception {
        var refused = mvc.perform(multipart(page).file(new MockMultipartFile("file", "a.txt", null, new byte[] {'a'})).with(csrf()).with(TestWorld.inBrowser("office")))
                .andReturn().getResponse();
        assertThat(refused.getStatus()).isEqualTo(415);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("a.txt", "把改好的 XLSX 拖到这里");
        api.upload("office", table, "要点.xlsx", edited(sheet -> sheet.getRow(2).getCell(TITLE).setCellValue("别的"))).invalidAt("file", "table_no_head");
        api.upload("office", "/work-plans/" + PlanYear.imported(api, false).plan() + "/table-import", "表.xlsx", taken("xlsx")).invalidAt("file", "table_other_plan");
        var published = PlanYear.published(api, false);
        api.upload("office", "/work-plans/" + published.plan() + "/table-import", "表.xlsx", taken("xlsx")).refused(409, "table_plan_handed_down");
        api.upload("county001-reporter", "/work-plans/" + published.plan() + "/table-import", "表.xlsx", taken("xlsx")).refused(403, "forbidden");
    }

    @Test
    void speaksEnglishToo() throws Exception {
        api.upload("office", table, "t.xlsx", edited(sheet -> task(sheet, 1).getCell(DUE).setCellValue("x"))).is(201);
        var page = mvc.perform(get(this.page).cookie(new Cookie("lang", "en")).with(TestWorld.inBrowser("office"))).andReturn().getResponse();
        assertThat(page.getContentAsString(StandardCharsets.UTF_8)).contains("Bring a task table back", "no single date was found").doesNotContain("??");
    }

    static boolean suiteIsInstalled() {
        return Files.isExecutable(SUITE);
    }

    @Test
    @Tag("office-suite")
    @EnabledIf("suiteIsInstalled")
    void anotherMakersOfficeSuiteLosesNothing() throws Exception {
        Files.write(folder.resolve("in.xlsx"), taken("xlsx"));
        var process = new ProcessBuilder(SUITE.toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
                "--outdir", folder.resolve("out").toString(), folder.resolve("in.xlsx").toString()).redirectErrorStream(true).redirectOutput(folder.resolve("suite.log").toFile()).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the office suite ended").isTrue();
        var back = folder.resolve("out/in.xlsx");
        assertThat(back).as(Files.readString(folder.resolve("suite.log"))).exists();
        try (var book = new XSSFWorkbook(Files.newInputStream(back))) {
            assertThat(book.getSheetAt(0).isColumnHidden(9)).isTrue();
        }
        var diff = api.upload("office", table, "in.xlsx", Files.readAllBytes(back)).is(201);
        assertThat(diff.list("rows")).as(diff.body()).isEmpty();
        assertThat(diff.number("same")).isEqualTo(5);
    }

    private byte[] taken(String kind) {
        return api.get("office", "/work-plans/" + year.plan() + "/task-table." + kind).is(200).bytes();
    }

    private byte[] edited(Consumer<XSSFSheet> edit) throws Exception {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(taken("xlsx"))); var out = new ByteArrayOutputStream()) {
            edit.accept(book.getSheetAt(0));
            book.write(out);
            return out.toByteArray();
        }
    }

    private static Row task(XSSFSheet sheet, int number) {
        for (var row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(number + ".0")) {
                return row;
            }
        }
        throw new AssertionError("no task " + number);
    }

    private String shown(String path) throws Exception {
        return mvc.perform(get(path).with(TestWorld.inBrowser("office"))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse sent(org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(csrf()).with(TestWorld.inBrowser("office"))).andReturn().getResponse();
    }
}
