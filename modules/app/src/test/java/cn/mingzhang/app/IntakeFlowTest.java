package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.mingzhang.tenants.intake.ImportProvince;
import cn.mingzhang.tenants.intake.TenantImport;
import cn.mingzhang.testkit.TwoProvinces;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** A province of its own grows from a workbook: faults on the page, mending, the job, the report, and the same file again. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeFlowTest {

    private static final String PROVINCE = "xishan";

    @Autowired
    private TenantImport tenants;
    @Autowired
    private Api api;
    @Autowired
    private MockMvc mvc;
    @Autowired
    private JsonMapper json;

    @BeforeAll
    void found() {
        var bodies = new String(TwoProvinces.bodies(false), StandardCharsets.UTF_8).replace("东江省", "西山省");
        tenants.create(new ImportProvince(PROVINCE, "西山省", bodies.getBytes(StandardCharsets.UTF_8), TwoProvinces.people(false),
                account -> TwoProvinces.subject(PROVINCE + account)));
    }

    @Test
    void aWorkbookIsCheckedMendedAppliedAndChangesNothingTheSecondTime() throws Exception {
        byte[] file = workbook("county009", "没有的角色");
        var checked = upload("admin", file).is(201);
        assertThat(checked.text("state")).isEqualTo("CHECKED");
        assertThat(checked.number("faults")).isEqualTo(2);
        String id = checked.id();
        send("admin", api.request("GET", "/tenant-imports/" + id + "/faults?cursor=x")).refused(400, "invalid_request");
        var faults = send("admin", api.request("GET", "/tenant-imports/" + id + "/faults")).is(200).items();
        assertThat(faults.stream().map(fault -> fault.path("sheet").asString() + ":" + fault.path("line").asInt() + ":" + fault.path("column").asString()))
                .containsExactlyInAnyOrder("机构:2:system_superior", "人员:2:roles");
        assertThat(page("admin", "/bodies/imports/" + id).getContentAsString(StandardCharsets.UTF_8)).contains("没有的角色", "county009", "不导入此行");
        assertThat(begin(id, checked.version()).status()).isEqualTo(409);

        var fixed = send("admin", api.withBody(api.request("PATCH", "/tenant-imports/" + id + "/cells"), Map.of("version", checked.version(), "cells", List.of(
                Map.of("row", 1, "column", "system_superior", "value", "county001"), Map.of("row", 2, "column", "roles", "value", "联络员"))))).is(200);
        assertThat(fixed.number("faults")).isZero();
        begin(id, fixed.version()).is(202);
        assertThat(report(id)).containsExactly("GROUP 1 0", "BODY 1 0", "PERSON 1 0", "PLACE 1 0");
        assertThat(page("admin", "/bodies/imports/" + id).getContentAsString(StandardCharsets.UTF_8)).contains("导入报告", "已完成");
        assertThat(page("admin", "/bodies/imports/" + id + "/report.csv").getContentAsString(StandardCharsets.UTF_8)).startsWith("\uFEFF").contains("清溪司法所", "xs-town");

        var again = upload("admin", workbook("county001", "联络员")).is(201);
        begin(again.id(), again.version()).is(202);
        assertThat(report(again.id())).containsExactly("GROUP 0 0", "BODY 0 0", "PERSON 0 0", "PLACE 0 0");
    }

    @Test
    void rolesOfAFileAreWorthNothingBeforeSecurityConfirmsTheImport() throws Exception {
        String id = imported("xs-roles");
        send("xs-roles", api.request("GET", "/obligations")).refused(403, "no_membership");
        assertThat(report(imported("xs-roles"))).containsExactly("GROUP 0 0", "BODY 0 0", "PERSON 0 0", "PLACE 0 0");
        var waiting = send("security", api.request("GET", "/role-proposals/imports")).is(200).item(each -> each.path("id").asString().equals(id));
        assertThat(waiting.path("roles")).hasToString("[{\"role\":\"REPORTER\",\"count\":1},{\"role\":\"APPROVER\",\"count\":1}]");
        int version = waiting.path("version").asInt();
        assertThat(page("security", "/role-proposals").getContentAsString(StandardCharsets.UTF_8)).contains("confirm-import", "reject-import", "全省.xlsx");
        assertThat(page("admin", "/role-proposals").getContentAsString(StandardCharsets.UTF_8)).contains("全省.xlsx").doesNotContain("confirm-import");

        decide("admin", id, "confirmation", version).refused(403, "forbidden");
        decide("office", id, "confirmation", version).refused(404, "not_found");
        decide("city02-security", id, "confirmation", version).refused(404, "not_found");
        decide("security", id, "confirmation", version + 1).refused(409, "stale");
        send("xs-roles", api.request("GET", "/obligations")).refused(403, "no_membership");
        assertThat(decide("security", id, "confirmation", version).is(200).number("decided")).isEqualTo(2);
        send("xs-roles", api.request("GET", "/obligations")).is(200);
        decide("security", id, "confirmation", version).refused(409, "stale");
        assertThat(report(imported("xs-roles"))).containsExactly("GROUP 0 0", "BODY 0 0", "PERSON 0 0", "PLACE 0 0");
        assertThat(send("auditor", api.request("GET", "/audit?thing=intake")).is(200).body()).contains("REPORTER 1", "APPROVER 1");
    }

    @Test
    void aWholeImportIsRefusedWithAReasonAndMayBeProposedAgain() throws Exception {
        String id = imported("xs-refused");
        int version = send("admin", api.request("GET", "/tenant-imports/" + id)).version();
        send("security", api.withBody(api.request("POST", "/role-proposals/imports/" + id + "/rejection"), Map.of("version", version, "reason", "")))
                .invalidAt("reason", "required");
        var answer = mvc.perform(post("/role-proposals/imports/" + id + "/rejection").param("version", String.valueOf(version)).param("reason", "名单有误")
                .with(csrf()).with(inBrowser("security"))).andReturn();
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/role-proposals");
        assertThat(Map.copyOf(answer.getFlashMap())).isEqualTo(Map.of("decided", 2, "left", 0));
        assertThat(mvc.perform(get("/role-proposals").cookie(answer.getResponse().getCookies()).with(inBrowser("security"))).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8)).contains("已办理 2 项");
        send("xs-refused", api.request("GET", "/obligations")).refused(403, "no_membership");
        assertThat(send("admin", api.request("GET", "/role-proposals?state=REJECTED")).body()).contains("名单有误");
        assertThat(report(imported("xs-refused"))).contains("PLACE 0 1");
    }

    /** Imports one person with two roles as the administrator and answers the import's id. */
    private String imported(String account) throws Exception {
        byte[] file;
        try (var workbook = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            sheet(workbook, "人员", List.of("账号", "姓名", "所在机构", "角色"), List.of(account, "新人", "county003", "联络员、分管领导"));
            workbook.write(out);
            file = out.toByteArray();
        }
        var checked = upload("admin", file).is(201);
        begin(checked.id(), checked.version()).is(202);
        report(checked.id());
        return checked.id();
    }

    private Answer decide(String account, String id, String decision, int version) {
        return send(account, api.withBody(api.request("POST", "/role-proposals/imports/" + id + "/" + decision), Map.of("version", version)));
    }

    @Test
    void cellsAreMendedOnThePage() throws Exception {
        String id = upload("admin", workbook("county008", "联络员")).is(201).id();
        int version = send("admin", api.request("GET", "/tenant-imports/" + id)).version();
        var answer = mvc.perform(post("/bodies/imports/" + id + "/cells").param("version", String.valueOf(version)).param("cell-1-system_superior", "county002")
                .with(csrf()).with(inBrowser("admin"))).andReturn().getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/bodies/imports/" + id);
        assertThat(send("admin", api.request("GET", "/tenant-imports/" + id)).number("faults")).isZero();
        var dropped = mvc.perform(post("/bodies/imports/" + id + "/cancellation").param("version", String.valueOf(version + 2)).with(csrf()).with(inBrowser("admin")))
                .andReturn().getResponse();
        assertThat(dropped.getRedirectedUrl()).isEqualTo("/bodies/imports");
        assertThat(send("admin", api.request("GET", "/tenant-imports/" + id)).text("state")).isEqualTo("CANCELLED");
    }

    @Test
    void onlyTheAdministratorOfTheProvinceImports() {
        send("office", api.request("GET", "/tenant-imports")).refused(403, "forbidden");
        assertThat(upload("security", TwoProvinces.bodies(false)).status()).isEqualTo(403);
        String id = upload("admin", TwoProvinces.bodies(false)).is(201).id();
        send("office", api.request("GET", "/tenant-imports/" + id)).refused(404, "not_found");
        send("auditor", api.request("GET", "/account-provisioning")).refused(403, "forbidden");
    }

    @Test
    void whatIsNoTableIsRefusedInWords() throws Exception {
        upload("admin", "hello".getBytes(StandardCharsets.UTF_8)).invalidAt("file", "no_table");
        var page = mvc.perform(multipart("/bodies/imports").file(new MockMultipartFile("file", "a.txt", null, new byte[] {'a'})).with(csrf()).with(inBrowser("admin")))
                .andReturn().getResponse();
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8)).contains("文件里没有机构表");
    }

    @Test
    void thePageOffersABlankWorkbookAndShowsHowFarAccountsAre() throws Exception {
        assertThat(page("admin", "/bodies/imports").getContentAsString(StandardCharsets.UTF_8)).contains("下载空白表格", "账号开通");
        assertThat(page("admin", "/bodies/imports/template.xlsx").getContentAsByteArray()).startsWith('P', 'K');
        assertThat(page("admin", "/bodies/accounts").getStatus()).isEqualTo(200);
        assertThat(page("admin", "/bodies").getContentAsString(StandardCharsets.UTF_8)).contains("/bodies/imports");
        assertThat(page("office", "/bodies").getContentAsString(StandardCharsets.UTF_8)).doesNotContain("/bodies/imports");
    }

    private Answer begin(String id, int version) {
        return send("admin", api.withBody(api.request("POST", "/tenant-imports/" + id + "/application"), Map.of("version", version)));
    }

    /** Waits until it is through and answers what was created and changed of each kind. */
    private List<String> report(String id) throws InterruptedException {
        for (int tries = 0; tries < 100 && !send("admin", api.request("GET", "/tenant-imports/" + id)).text("state").equals("DONE"); tries++) {
            Thread.sleep(200);
        }
        assertThat(send("admin", api.request("GET", "/tenant-imports/" + id)).text("state")).isEqualTo("DONE");
        return send("admin", api.request("GET", "/tenant-imports/" + id + "/report")).is(200).list("lines").stream()
                .map(line -> line.path("kind").asString() + " " + line.path("created").asInt() + " " + line.path("changed").asInt()).toList();
    }

    private Answer upload(String account, byte[] file) {
        return send(account, multipart("/api/v1/tenant-imports").file(new MockMultipartFile("file", "全省.xlsx", null, file)));
    }

    private Answer send(String account, AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            var response = mvc.perform(request.with(jwt().jwt(token -> token.subject(TwoProvinces.subject(PROVINCE + account))
                    .claim("preferred_username", account).claim("organization", List.of(PROVINCE))))).andReturn().getResponse();
            return new Answer("import as " + account, response, json);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private MockHttpServletResponse page(String account, String path) throws Exception {
        return mvc.perform(get(path).with(inBrowser(account))).andReturn().getResponse();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor inBrowser(String account) {
        return oidcLogin().idToken(token -> token.subject(TwoProvinces.subject(PROVINCE + account)).claim("preferred_username", account)
                .claim("organization", List.of(PROVINCE)));
    }

    private static byte[] workbook(String superior, String role) throws Exception {
        try (var workbook = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            sheet(workbook, "机构", List.of("机构代码", "机构名称", "层级", "条线上级", "考核组别", "简称"), List.of("xs-town", "清溪司法所", "乡镇", superior, "TOWNSHIPS", "清溪所"));
            sheet(workbook, "人员", List.of("账号", "姓名", "所在机构", "角色"), List.of("xs-liaison", "丁所", "xs-town", role));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void sheet(XSSFWorkbook workbook, String name, List<String> heads, List<String> cells) {
        var sheet = workbook.createSheet(name);
        var head = sheet.createRow(0);
        var row = sheet.createRow(1);
        for (int place = 0; place < heads.size(); place++) {
            head.createCell(place).setCellValue(heads.get(place));
            row.createCell(place).setCellValue(cells.get(place));
        }
    }
}
