package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An auditor reads what was done in the own body and below it; the whole province only on its top. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditorsReachTest {

    @Autowired
    private Api api;
    @Autowired
    private MockMvcTester mvc;

    private PlanYear year;

    @BeforeAll
    void appointAuditorsAndAct() {
        year = PlanYear.published(api, false);
        for (String code : List.of("county001", "city01", "division01")) {
            String person = api.post("admin", "/people", Map.of("account", code + "-auditor", "name", "审" + code, "body_id", year.body(code),
                    "roles", List.of("AUDITOR"), "reason", "设岗")).is(201).id();
            String proposal = api.get("security", "/role-proposals?state=PROPOSED&limit=200").item(each -> each.path("person_id").asString().equals(person)).path("id").asString();
            api.post("security", "/role-proposals/" + proposal + "/confirmation", Map.of("version", 1)).is(200);
            api.get(code + "-auditor", "/audit").is(200);
        }
        for (String code : List.of("county001", "county002", "county003")) {
            year.evidence(code + "-reporter", "a.txt");
        }
    }

    private Set<String> bodies(String auditor) {
        return api.get(auditor, "/audit?limit=200").is(200).items().stream().map(each -> each.path("body_id").asString("none")).collect(Collectors.toSet());
    }

    @Test
    void aCountysAuditorReadsTheCountyOnly() {
        assertThat(bodies("county001-auditor")).containsExactly(year.body("county001"));
        assertThat(api.get("county001-auditor", "/audit?thing=work_plan:" + year.plan()).is(200).items()).isEmpty();
        assertThat(api.get("county001-auditor", "/audit?body=" + year.body("county002")).is(200).items()).isEmpty();
    }

    @Test
    void aCitysAuditorReadsWhatLiesBelow() {
        assertThat(bodies("city01-auditor")).contains(year.body("city01"), year.body("county001"), year.body("county002"))
                .isSubsetOf(year.body("city01"), year.body("county001"), year.body("county002"));
    }

    @Test
    void aDivisionsAuditorReadsTheDivision() {
        assertThat(bodies("division01-auditor")).containsExactly(year.body("division01"));
    }

    @Test
    void onlyTheAuditorOnTopReadsTheProvinceAndWhatTheInstallationDid() {
        assertThat(api.get("auditor", "/audit?limit=200&thing=evidence").items()).extracting(each -> each.path("body_id").asString())
                .contains(year.body("county001"), year.body("county003"));
        assertThat(api.get("auditor", "/audit?thing=province").items()).isNotEmpty();
        assertThat(api.get("auditor", "/audit?limit=200&thing=province&to=2026-03-02").items()).anySatisfy(each -> assertThat(each.path("body_id").isNull()).isTrue());
    }

    @Test
    void theExportHoldsNoMore() throws Exception {
        String csv = mvc.get().uri("/audit/export.csv").with(TestWorld.inBrowser("county001-auditor")).exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains("清溪县司法局").doesNotContain("东江省司法厅", "南坪区司法局", "石桥县司法局");
    }
}
