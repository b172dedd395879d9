package cn.mingzhang.app;

import static cn.mingzhang.schema.Tables.TENANTS_INTAKE;
import static cn.mingzhang.schema.Tables.TENANTS_PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.app.Route.Thing;
import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.IntakeState;
import cn.mingzhang.kernel.word.Provisioning;
import cn.mingzhang.tenants.intake.Importer;
import cn.mingzhang.tenants.intake.TenantIntakes;
import cn.mingzhang.tenants.intake.table.TableFile;
import cn.mingzhang.tenants.province.Provinces;
import cn.mingzhang.testkit.TwoProvinces;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The operator's console: provinces as customers, and nothing of what they do. */
@AppTest
class OperatorTest {

    /** What anybody who is signed in may ask, and the console itself. */
    private static final Set<String> NOT_CONTENT = Set.of("/account", "/", "/preferences", "/signed-out", "/sign-in-failed", "/identity-down", "/actuator/health",
            "/actuator/health/{group:liveness|readiness}", "/api/v1/me",
            // only points to the document itself
            "/documents/self-inspection");

    @Autowired
    private Api api;
    @Autowired
    private MockMvc mvc;
    @Autowired
    private TestWorld world;
    @Autowired
    private Provinces provinces;
    @Autowired
    private TenantIntakes intakes;
    @Autowired
    private DSLContext dsl;
    @TempDir
    private Path folder;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void opensAProvinceWithThreeAdministrators() {
        var opened = api.post("operator", "/operator/provinces", onboard("nanhu", "nanhu-")).is(201);
        assertThat(opened.text("state")).isEqualTo("ACTIVE");
        assertThat(opened.number("people")).isEqualTo(3);
        assertThat(opened.number("people_limit")).isEqualTo(4);
        assertThat(opened.at("last_activity_on").isNull()).isTrue();
        assertThat(api.get("operator2", "/operator/provinces?q=nanhu").is(200).items()).hasSize(1);
        assertThat(opened.response().getHeader("Location")).isEqualTo("/api/v1/operator/provinces/" + opened.id());
        api.post("operator", "/operator/provinces", onboard("nanhu", "again-")).refused(409, "province_exists");
    }

    @Test
    void tellsWhatWaitsAndWhatFailed() throws Exception {
        String path = "/operator/provinces/" + api.post("operator", "/operator/provinces", onboard("jihu", "jihu-")).is(201).id();
        assertThat(api.get("operator", path).is(200).number("jobs_waiting")).as("three accounts to be made").isEqualTo(3);
        var province = ProvinceId.parse(path.substring(path.lastIndexOf('/') + 1));
        var person = TENANTS_PERSON;
        dsl.update(person).set(person.PROVISIONING, Provisioning.FAILED).where(person.PROVINCE_ID.eq(province), person.ACCOUNT.eq("jihu-admin")).execute();
        var file = new TableFile("bodies.csv", Files.write(folder.resolve("bodies.csv"), TwoProvinces.bodies(false)));
        var brought = intakes.upload(Importer.operator(province), List.of(file));
        assertThat(api.get("operator", path).number("jobs_waiting")).as("an import that nobody began waits for no job").isEqualTo(2);
        turn(province, brought, IntakeState.APPLYING);
        assertThat(api.get("operator", path).number("jobs_waiting")).isEqualTo(3);
        assertThat(api.get("operator", path).number("jobs_failed")).isEqualTo(1);
        turn(province, brought, IntakeState.FAILED);
        assertThat(api.get("operator", path).number("jobs_waiting")).isEqualTo(2);
        assertThat(api.get("operator", path).number("jobs_failed")).isEqualTo(2);
        assertThat(mvc.perform(MockMvcRequestBuilders.get("/operator?q=jihu").with(TestWorld.inBrowser("operator"))).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8)).contains("2 个等待", "2 个失败");
    }

    private void turn(ProvinceId province, IntakeId id, IntakeState state) {
        var intake = TENANTS_INTAKE;
        dsl.update(intake).set(intake.STATE, state).where(intake.PROVINCE_ID.eq(province), intake.INTAKE_ID.eq(id)).execute();
    }

    @Test
    void refusesWhatDoesNotMakeThreePeople() {
        var twice = new HashMap<>(onboard("beihu", "beihu-"));
        twice.put("administrators", List.of(administrator("ADMIN", "beihu-one"), administrator("SECURITY", "beihu-one"), administrator("AUDITOR", "x y")));
        api.post("operator", "/operator/provinces", twice).invalidAt("security_account", "three_people").invalidAt("auditor_account", "account_form");
        twice.put("administrators", List.of(administrator("ADMIN", "beihu-one")));
        api.post("operator", "/operator/provinces", twice).invalidAt("administrators", "three_administrators");
        twice.put("administrators", onboard("", "beihu-").get("administrators"));
        twice.put("people_limit", 2);
        api.post("operator", "/operator/provinces", twice).invalidAt("people_limit", "people_limit_out_of_range");
        twice.put("code", "Bei Hu");
        twice.put("name", "");
        api.post("operator", "/operator/provinces", twice).invalidAt("code", "bad_code").invalidAt("name", "required");
        assertThat(api.get("operator", "/operator/provinces?q=beihu").is(200).items()).isEmpty();
    }

    private static Map<String, Object> onboard(String code, String prefix) {
        return Map.of("code", code, "name", "南湖省", "body", "南湖省司法厅", "people_limit", 4, "administrators",
                List.of(administrator("ADMIN", prefix + "admin"), administrator("SECURITY", prefix + "security"), administrator("AUDITOR", prefix + "auditor")));
    }

    private static Map<String, String> administrator(String role, String account) {
        return Map.of("role", role, "account", account, "name", "张三");
    }

    @Test
    void suspendsAndResumesWithAReasonAtTheVersionThatStands() {
        String path = "/operator/provinces/" + world.lanhai();
        int version = api.get("operator", path).is(200).version();
        api.post("operator", path + "/suspension", Map.of("reason", " ", "version", version)).invalidAt("reason", "required");
        var suspended = api.post("operator", path + "/suspension", Map.of("reason", "合同到期", "version", version)).is(200);
        try {
            assertThat(suspended.text("state")).isEqualTo("SUSPENDED");
            assertThat(suspended.text("reason")).isEqualTo("合同到期");
            api.post("operator", path + "/suspension", Map.of("reason", "再次", "version", version)).refused(409, "stale");
            api.post("other-office", "/work-plans/1/publication").refused(423, "suspended");
        } finally {
            api.post("operator", path + "/resumption", Map.of("reason", "已续约", "version", suspended.version())).is(200);
        }
        assertThat(api.get("other-auditor", "/audit?thing=province").is(200).body()).contains("suspend", "合同到期", "已续约");
    }

    @Test
    void whatGoesBeyondALimitIsRefusedInWords() {
        String path = "/operator/provinces/" + world.lanhai();
        long used = api.get("operator", path).is(200).at("storage_bytes").asLong();
        int people = api.get("operator", path).number("people");
        limit(path, people + 1, Math.max(1 << 20, used + 1));
        try {
            api.upload("other-county001-reporter", "/evidence", "a.txt", new byte[2 << 20]).refused(413, "storage_full");
            assertThat(api.get("operator", path).at("storage_bytes").asLong()).isEqualTo(used);
            var inTransaction = new TransactionTemplate(transactions);
            inTransaction.executeWithoutResult(_ -> provinces.requireRoomForPeople(world.lanhai(), 1));
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> inTransaction.executeWithoutResult(_ -> provinces.requireRoomForPeople(world.lanhai(), 2)))
                    .hasMessageStartingWith("people_limit_reached");
        } finally {
            limit(path, null, null);
        }
        api.upload("other-county001-reporter", "/evidence", "a.txt", new byte[2 << 20]).is(201);
        assertThat(api.get("operator", path).at("storage_bytes").asLong()).isEqualTo(used + (2 << 20));
    }

    private void limit(String path, @org.jspecify.annotations.Nullable Integer people, @org.jspecify.annotations.Nullable Integer bytes) {
        var body = new HashMap<String, Object>();
        body.put("people_limit", people);
        body.put("storage_limit_bytes", bytes);
        body.put("version", api.get("operator", path).version());
        api.put("operator", path + "/limits", body).is(200);
    }

    private void limit(String path, int people, long bytes) {
        limit(path, Integer.valueOf(people), Integer.valueOf((int) bytes));
    }

    @Test
    void seesNoContent() throws Exception {
        var year = PlanYear.published(api, false);
        var shown = ScoringYear.taken(api, year, "2026-06-30").provisional();
        var ids = new EnumMap<Thing, String>(Thing.class);
        Set.of(Thing.values()).forEach(thing -> ids.put(thing, RouteRequest.NOBODYS));
        String obligation = year.obligation(0, "county001");
        ids.putAll(Map.of(Thing.PLAN, year.plan(), Thing.TASK, year.task(0), Thing.OBLIGATION, obligation, Thing.EVIDENCE,
                year.evidence("county001-reporter", "a.txt"), Thing.SCHEME, shown.scheme(), Thing.ASSESSMENT, shown.assessment(),
                Thing.CRITERION, shown.criterion(2), Thing.BODY, year.body("county001")));
        var faults = new ArrayList<String>();
        for (var route : Route.all(mappings)) {
            if (NOT_CONTENT.contains(route.pattern()) || route.pattern().startsWith("/operator") || route.pattern().startsWith("/api/v1/operator")) {
                continue;
            }
            var answer = mvc.perform(RouteRequest.of(route, ids).with(route.isApi() ? TestWorld.as("operator") : TestWorld.inBrowser("operator")))
                    .andReturn().getResponse();
            if (answer.getStatus() != 403 && answer.getStatus() != 404) {
                faults.add(route + " is " + answer.getStatus());
            }
        }
        assertThat(faults).isEmpty();
        for (String page : List.of("/operator", "/operator/provinces/" + world.dongjiang())) {
            assertThat(text(browser("operator", "GET", page, Map.of()))).contains("东江省").doesNotContain("清溪县", "司法厅", "工作要点", "司法局");
        }
    }

    @Test
    void isThereForNobodyElse() throws Exception {
        String province = "/operator/provinces/" + world.dongjiang();
        for (String account : List.of("office", "admin", "security", "auditor", "leader")) {
            api.get(account, "/operator/provinces").refused(404, "not_found");
            api.get(account, province).refused(404, "not_found");
            api.post(account, "/operator/provinces", onboard("xihu", "xihu-")).refused(404, "not_found");
            api.put(account, province + "/limits", Map.of("version", 1)).refused(404, "not_found");
            assertThat(browser(account, "GET", "/operator", Map.of()).getStatus()).isEqualTo(404);
            assertThat(browser(account, "POST", province + "/suspension", Map.of("reason", "x", "version", "1")).getStatus()).isEqualTo(404);
        }
        api.get("operator", "/operator/provinces/" + RouteRequest.NOBODYS).refused(404, "not_found");
    }

    @Test
    void pagesWorkWithoutScriptsAndKeepWhatWasTyped() throws Exception {
        assertThat(browser("operator", "GET", "/", Map.of()).getRedirectedUrl()).isEqualTo("/operator");
        var list = text(browser("operator", "GET", "/operator", Map.of()));
        assertThat(list).contains("东江省", "澜海省", "数据库", "统一身份认证", "任务队列", "文件存储").doesNotContain("尚无任职");
        assertThat(text(browser("operator", "GET", "/operator?q=lanhai", Map.of()))).contains("澜海省").doesNotContain("东江省");
        assertThat(text(browser("operator", "GET", "/operator?q=nothing-of-it", Map.of()))).contains("没有符合条件的省份");
        var form = new HashMap<>(Map.of("code", "Dong", "name", "东湖省", "body", "东湖省司法厅", "admin_account", "a-one", "admin_name", "甲",
                "security_account", "a-one", "security_name", "乙", "auditor_account", "a-three", "auditor_name", "丙", "people_limit", "many"));
        var refused = browser("operator", "POST", "/operator", form);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("value=\"东湖省司法厅\"", "内容无法识别");
        form.put("people_limit", "");
        assertThat(text(browser("operator", "POST", "/operator", form))).contains("代码只能用小写字母", "三个管理员须是三个人");
        form.putAll(Map.of("code", "donghu", "security_account", "a-two", "storage_limit", "1.5"));
        String one = browser("operator", "POST", "/operator", form).getRedirectedUrl();
        assertThat(one).startsWith("/operator/provinces/");
        assertThat(text(browser("operator", "GET", one, Map.of()))).contains("1.5 GB", "3 人", "尚无活动");
        String version = "1";
        assertThat(browser("operator", "POST", one + "/suspension", Map.of("reason", "试用", "version", version)).getStatus()).isEqualTo(409);
        assertThat(browser("operator", "POST", one + "/suspension", Map.of("reason", "试用", "version", "2")).getRedirectedUrl()).isEqualTo(one);
        assertThat(text(browser("operator", "GET", one, Map.of()))).contains("已暂停", "试用", "resume-province");
    }

    private MockHttpServletResponse browser(String account, String method, String path, Map<String, String> form) throws Exception {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path).with(TestWorld.inBrowser(account)).with(csrf());
        form.forEach(request::param);
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
