package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Each body names its people for a plan; those over it see who has not. */
@AppTest
class RosterFlowTest {

    private static final Map<String, String> HEAD = Map.of("post", "HEAD", "name", "赵长河", "title", "局长", "phone", "0550-3010001");
    private static final Map<String, String> LEADER = Map.of("post", "LEADER", "name", "王大川", "title", "副局长", "phone", "0550-3010002");
    private static final Map<String, String> LIAISON = Map.of("post", "LIAISON", "name", "=李小溪", "title", "科员", "phone", "0550-3010003");

    @Autowired
    private Api api;
    @Autowired
    private MockMvc mvc;
    @Autowired
    private TestClock clock;

    @BeforeEach
    void beginTheYear() {
        clock.set(LocalDate.of(2026, 3, 2));
    }

    private Answer save(String account, PlanYear year, String body, int version, List<Map<String, String>> entries) {
        return api.put(account, "/work-plans/" + year.plan() + "/rosters/" + year.body(body), Map.of("version", version, "entries", entries));
    }

    @Test
    void aBodyFillsItsOwnAndItsSuperiorsSeeTheGaps() {
        var year = PlanYear.published(api, false);
        String rosters = "/work-plans/" + year.plan() + "/rosters";
        int before = api.get("office", rosters + "?missing=HEAD").is(200).items().size();
        save("county001-reporter", year, "county001", 0, List.of(HEAD, LIAISON)).is(200);
        assertThat(api.get("office", rosters + "/" + year.body("county001")).is(200).list("missing")).extracting(post -> post.asString()).containsExactly("LEADER");
        assertThat(api.get("office", rosters + "?missing=HEAD").items()).hasSize(before - 1);
        assertThat(api.get("office", rosters + "?gaps=true").body()).contains("清溪县司法局");
        save("county001-approver", year, "county001", 0, List.of(HEAD)).refused(409, "stale");
        save("county001-approver", year, "county001", 1, List.of(HEAD, LEADER, LIAISON)).is(200);
        assertThat(api.get("city01-office", rosters + "?gaps=true").is(200).body()).doesNotContain("清溪县司法局");
        var counts = api.get("office", "/work-plans/" + year.plan() + "/roster-gaps").is(200).list("");
        assertThat(counts).anySatisfy(city -> {
            assertThat(city.path("city_name").asString("")).isEqualTo("云州市司法局");
            assertThat(city.path("complete").asInt()).isEqualTo(1);
        });
        assertThat(api.get("auditor", "/audit?thing=work_plan").body()).contains("change_roster", "赵长河").doesNotContain("3010001");
    }

    @Test
    void nobodyFillsAnothers() {
        var year = PlanYear.published(api, false);
        save("office", year, "county001", 0, List.of(HEAD)).refused(403, "forbidden");
        save("city01-office", year, "county001", 0, List.of(HEAD)).refused(403, "forbidden");
        save("county002-reporter", year, "county001", 0, List.of(HEAD)).refused(404, "not_found");
        save("division02-reporter", year, "division01", 0, List.of(LIAISON)).refused(404, "not_found");
        save("other-county001-reporter", year, "county001", 0, List.of(HEAD)).refused(404, "not_found");
        save("county001-reporter", year, "county001", 0, List.of(HEAD, HEAD)).invalidAt("entries", "roster_too_many_head");
        save("county001-reporter", year, "county001", 0, List.of(Map.of("post", "LIAISON", "name", "甲", "title", "科员", "phone", "打总机"))).invalidAt("entries[0].phone", "bad_phone");
        save("county001-reporter", year, "county001", 0, List.of(Map.of("post", "LIAISON", "name", "甲", "title", "科员", "phone", "3010003", "person_id", "1")))
                .invalidAt("entries", "unknown_colleague");
    }

    @Test
    void theFileComputesNothingThatSomebodyTyped() {
        var year = PlanYear.published(api, false);
        save("county001-reporter", year, "county001", 0, List.of(LIAISON)).is(200);
        var file = api.get("office", "/work-plans/" + year.plan() + "/rosters.csv").is(200);
        assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).contains("\"'=李小溪\"").contains("南坪区司法局");
        assertThat(api.get("office", "/work-plans/" + year.plan() + "/rosters.xlsx").is(200).bytes()).startsWith('P', 'K');
        api.get("county002-reporter", "/work-plans/" + year.plan() + "/rosters.csv").is(200);
        assertThat(api.get("county002-reporter", "/work-plans/" + year.plan() + "/rosters.csv").body()).doesNotContain("李小溪");
    }

    @Test
    void thePagesListAndFill() throws Exception {
        var year = PlanYear.published(api, false);
        String list = "/work-plans/" + year.plan() + "/rosters";
        assertThat(page("office", list)).contains("清溪县司法局", "缺组长");
        assertThat(page("county001-reporter", list + "/" + year.body("county001"))).contains("data-testid=\"save-roster\"");
        assertThat(page("office", list + "/" + year.body("county001"))).doesNotContain("data-testid=\"save-roster\"");
        var saved = mvc.perform(MockMvcRequestBuilders.post(list + "/" + year.body("county001")).param("version", "0").param("post", "HEAD", "MEMBER")
                .param("name", "赵长河", "").param("title", "局长", "").param("phone", "0550-3010001", "").param("person", "", "")
                .with(csrf()).with(TestWorld.inBrowser("county001-reporter"))).andReturn().getResponse();
        assertThat(saved.getStatus()).isEqualTo(302);
        assertThat(page("office", list + "/" + year.body("county001"))).contains("赵长河");
    }

    private String page(String account, String path) throws Exception {
        var answer = mvc.perform(MockMvcRequestBuilders.get(path).with(TestWorld.inBrowser(account))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
