package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Administrators change the tree, as deep as superiors let them. */
@AppTest
class TreeFlowTest {

    @Autowired
    private Api api;
    @Autowired
    private MockMvc mvc;
    private final Deque<String> added = new ArrayDeque<>();

    private String id(String account, String code) {
        return api.get(account, "/bodies?q=" + code).is(200).item(body -> body.path("code").asString().equals(code)).path("id").asString();
    }

    private String added(String account, String under, String code, String level) {
        String id = api.post(account, "/bodies/" + under + "/bodies", Map.of("code", code, "name", "新设" + code, "level", level, "reason", "机构改革")).is(201).id();
        added.push(id);
        return id;
    }

    /** The province is everybody's: what a test added owes nothing in the next one. */
    @AfterEach
    void abolishWhatWasAdded() {
        for (String id : added) {
            var body = api.get("admin", "/bodies/" + id).is(200);
            if (body.text("state").equals("ACTIVE")) {
                api.post("admin", "/bodies/" + id + "/abolition", Map.of("version", body.version(), "reason", "机构改革")).is(204);
            }
        }
    }

    private Map<String, Object> change(String id, String field, Object value) {
        return Map.of("version", api.get("admin", "/bodies/" + id).version(), field, value, "reason", "据编办批复");
    }

    @Test
    void aNewNameLeavesTheOldOneInTheHistory() {
        String body = added("admin", id("admin", "city02"), "county-renamed", "COUNTY");
        api.patch("admin", "/bodies/" + body, change(body, "name", "更名区司法局")).is(200);
        var card = api.get("admin", "/bodies/" + body).is(200);
        assertThat(card.text("name")).isEqualTo("更名区司法局");
        assertThat(card.list("history")).hasSize(1);
        assertThat(card.at("history/0/name").asString()).isEqualTo("更名区司法局");
        assertThat(api.get("auditor", "/audit?thing=body").is(200).body()).contains("更名区司法局", "新设county-renamed", "据编办批复");
    }

    @Test
    void aMovedBodyIsReachedFromItsNewPlaceOnly() {
        String county = added("admin", id("admin", "city01"), "county-moved", "COUNTY");
        String division = added("admin", county, "county-moved-d1", "DIVISION");
        api.get("city01-office", "/bodies/" + division).is(200);
        api.patch("admin", "/bodies/" + county, change(county, "system_superior_id", id("admin", "city02"))).is(200);
        api.get("city01-office", "/bodies/" + division).refused(404, "not_found");
        api.get("city02-office", "/bodies/" + division).is(200);
        assertThat(api.get("city02-office", "/bodies/" + county).text("system_superior_id")).isEqualTo(id("admin", "city02"));
    }

    @Test
    void noSuperiorStandsBelowItself() {
        String county = added("admin", id("admin", "city02"), "county-circle", "COUNTY");
        String township = added("admin", county, "township-circle", "TOWNSHIP");
        api.patch("admin", "/bodies/" + county, change(county, "system_superior_id", township)).invalidAt("system_superior_id", "circle");
        api.patch("admin", "/bodies/" + county, change(county, "system_superior_id", id("admin", "division01"))).invalidAt("system_superior_id", "level_misplaced");
    }

    @Test
    void whoSawAnOlderVersionChangesNothing() {
        String body = added("admin", id("admin", "city02"), "county-stale", "COUNTY");
        var first = change(body, "name", "先改");
        api.patch("admin", "/bodies/" + body, first).is(200);
        api.patch("admin", "/bodies/" + body, first).refused(409, "stale");
        api.patch("admin", "/bodies/" + body, Map.of("version", 2, "name", "无理由")).invalidAt("reason", "required");
    }

    @Test
    void whatStillHangsOnABodyIsSaid() {
        var answer = api.post("admin", "/bodies/" + id("admin", "city01") + "/abolition", Map.of("version", 1, "reason", "撤销")).is(422);
        assertThat(answer.list("errors")).extracting(error -> error.path("code").asString()).contains("abolish_subordinates", "abolish_people");
        String empty = added("admin", id("admin", "city02"), "county-gone", "COUNTY");
        api.post("admin", "/bodies/" + empty + "/abolition", Map.of("version", 1, "reason", "并入邻县")).is(204);
        assertThat(api.get("admin", "/bodies/" + empty).text("state")).isEqualTo("ABOLISHED");
    }

    @Test
    void anAbolitionIsTakenBack() throws Exception {
        String county = added("admin", id("admin", "city02"), "county-back", "COUNTY");
        String division = added("admin", county, "county-back-d1", "DIVISION");
        turn("abolition", division).is(204);
        turn("abolition", county).is(204);
        assertThat(shown("admin", "/bodies/" + division)).contains("data-testid=\"restore-body\"").doesNotContain("data-testid=\"abolish-body\"");
        assertThat(turn("restoration", division).is(422).list("errors")).extracting(error -> error.path("code").asString()).containsExactly("restore_superior_first");
        api.patch("admin", "/bodies/" + county, change(county, "name", "撤了又改")).refused(409, "stale");
        turn("restoration", county).is(204);
        turn("restoration", division).is(204);
        assertThat(api.get("admin", "/bodies/" + division).text("state")).isEqualTo("ACTIVE");
        assertThat(turn("restoration", division).refused(409, "stale").text("state")).isEqualTo("ACTIVE");
        api.get("city02-office", "/bodies/" + division).is(200);
        assertThat(api.get("auditor", "/audit?thing=body:" + county).body()).contains("restore", "ABOLISHED");
        for (String id : List.of(division, county)) {
            turn("abolition", id).is(204);
        }
    }

    private Answer turn(String to, String body) {
        return api.post("admin", "/bodies/" + body + "/" + to, Map.of("version", api.get("admin", "/bodies/" + body).version(), "reason", "据编办批复"));
    }

    /** Thousands of bureaus are no list to choose from. */
    @Test
    void aSuperiorIsTypedByItsName() throws Exception {
        String county = added("admin", id("admin", "city01"), "county-typed", "COUNTY");
        String city = api.get("admin", "/bodies/" + id("admin", "city02")).text("name");
        String page = "/bodies/" + county + "/edit";
        assertThat(shown("admin", page)).contains("name=\"system_superior\"", "value=\"云州市司法局\"");
        var form = new HashMap<>(Map.of("version", "1", "name", "新设county-typed", "group", "", "area_superior", "", "reason", "区划调整"));
        form.put("system_superior", "没有这个局");
        assertThat(sent(page, form, 422)).contains("没有找到唯一的机构：没有这个局");
        form.put("system_superior", city);
        sent(page, form, 302);
        assertThat(api.get("admin", "/bodies/" + county).text("system_superior_id")).isEqualTo(id("admin", "city02"));
        form.put("version", "2");
        form.put("area_superior", "city01");
        sent(page, form, 302);
        assertThat(api.get("admin", "/bodies/" + county).text("area_superior_id")).isEqualTo(id("admin", "city01"));
        form.put("version", "3");
        form.put("area_superior", "");
        sent(page, form, 302);
        assertThat(api.get("admin", "/bodies/" + county).at("area_superior_id").isNull()).isTrue();
    }

    private String shown(String account, String path) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(path).with(TestWorld.inBrowser(account))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private String sent(String path, Map<String, String> form, int status) throws Exception {
        var request = MockMvcRequestBuilders.post(path).with(TestWorld.inBrowser("admin")).with(csrf());
        form.forEach(request::param);
        var answer = mvc.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path + form).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void aCityManagesItsCountiesOnlyWhenTheProvinceGrantsIt() {
        String city = id("admin", "city01");
        String county = id("admin", "county001");
        api.get("city01-admin", "/bodies/" + county).refused(404, "not_found");
        api.get("city01-admin", "/bodies/" + city).is(200);
        grant("admin", city, 1, 0).is(204);
        try {
            api.get("city01-admin", "/bodies/" + county).is(200);
            api.get("city01-security", "/bodies/" + county).is(200);
            assertThat(api.get("city01-admin", "/bodies?level=COUNTY").items()).extracting(each -> each.path("code").asString()).contains("county001", "county002")
                    .doesNotContain("county003");
            api.get("city01-admin", "/bodies/" + id("admin", "county003")).refused(404, "not_found");
            api.get("city02-admin", "/bodies/" + county).refused(404, "not_found");
            added("city01-admin", county, "county001-d9", "DIVISION");
            grant("city01-admin", county, 1, 0).invalidAt("levels", "delegation_none");
            grant("city01-admin", city, 2, 1).invalidAt("levels", "delegation_none");
            api.patch("city01-admin", "/bodies/" + city, Map.of("version", 1, "group", "", "reason", "自行退出分组")).refused(403, "forbidden");
            api.post("city01-admin", "/bodies/" + city + "/abolition", Map.of("version", 1, "reason", "x")).refused(403, "forbidden");
        } finally {
            grant("admin", city, 0, 1).is(204);
        }
        api.get("city01-admin", "/bodies/" + county).refused(404, "not_found");
    }

    private Answer grant(String account, String body, int levels, int version) {
        return api.put(account, "/bodies/" + body + "/delegation", Map.of("levels", levels, "version", version, "reason", "县级机构由市局管理"));
    }

    @Test
    void othersSeeButDoNotChange() {
        String county = id("office", "county001");
        api.patch("office", "/bodies/" + county, Map.of("version", 1, "name", "x", "reason", "x")).refused(403, "forbidden");
        api.post("county001-reporter", "/bodies/" + county + "/bodies", Map.of("code", "xx", "name", "x", "level", "DIVISION", "reason", "x")).refused(403, "forbidden");
        assertThat(api.get("county001-reporter", "/bodies/" + county + "/people").is(200).body()).contains("李小溪").doesNotContain("county001-reporter");
    }

    @Test
    void theTreeOpensLevelByLevel() throws Exception {
        String province = id("office", "province");
        String page = page("office", "/bodies");
        assertThat(page).contains("云州市司法局", "办公室").doesNotContain("清溪县司法局");
        assertThat(page("office", "/bodies/" + id("office", "city01") + "/children")).contains("清溪县司法局").doesNotContain("<html");
        assertThat(page("office", "/bodies?q=清溪局")).contains("清溪县司法局");
        assertThat(page("admin", "/bodies/" + province)).contains("data-testid=\"edit-body\"");
        assertThat(page("office", "/bodies/" + province)).doesNotContain("data-testid=\"edit-body\"");
    }

    @Test
    void aFormSaysWhatIsWrongBesideItsField() throws Exception {
        String city = id("admin", "city02");
        var answer = mvc.perform(MockMvcRequestBuilders.post("/bodies/" + city + "/below").param("code", "X!").param("name", "").param("level", "COUNTY")
                .param("reason", "").with(csrf()).with(TestWorld.inBrowser("admin"))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("f-code-fault", "f-name-fault", "f-reason-fault");
    }

    private String page(String account, String path) throws Exception {
        var answer = mvc.perform(MockMvcRequestBuilders.get(path).with(TestWorld.inBrowser(account))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
