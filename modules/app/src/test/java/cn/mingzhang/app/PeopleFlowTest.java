package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** People come by invitation, receive roles from two others, and leave with everything handed over. */
@AppTest
class PeopleFlowTest {

    @Autowired
    private Api api;
    @Autowired
    private MockMvc mvc;
    @Autowired
    private TestClock clock;

    private String body(String code) {
        return api.get("admin", "/bodies?q=" + code).is(200).item(body -> body.path("code").asString().equals(code)).path("id").asString();
    }

    private Answer invited(String account, String body, List<String> roles, Map<String, ?> more) {
        var invitation = new HashMap<String, Object>(Map.of("account", account, "name", "新人" + account, "body_id", body(body), "roles", roles, "reason", "工作需要"));
        invitation.putAll(more);
        return api.post("admin", "/people", invitation);
    }

    private String proposal(String personId) {
        return api.get("security", "/role-proposals?state=PROPOSED&limit=200").is(200).item(each -> each.path("person_id").asString().equals(personId)).path("id").asString();
    }

    private Answer confirm(String account, String proposal) {
        return api.post(account, "/role-proposals/" + proposal + "/confirmation", Map.of("version", 1));
    }

    /** A person who joined with one confirmed role. */
    private String joined(String account, String body, String role) {
        String person = invited(account, body, List.of(role), Map.of()).is(201).id();
        confirm("security", proposal(person)).is(200);
        api.get(account, "/me").is(200);
        return person;
    }

    private Answer person(String id) {
        return api.get("admin", "/people/" + id).is(200);
    }

    private int status(String account, String page) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(page).with(TestWorld.inBrowser(account))).andReturn().getResponse().getStatus();
    }

    @Test
    void aRoleIsWorthNothingBeforeSecurityConfirms() throws Exception {
        String person = invited("p-newcomer", "county003", List.of("REPORTER"), Map.of()).is(201).id();
        assertThat(person(person).at("joined").asBoolean()).isFalse();
        api.get("p-newcomer", "/obligations").refused(403, "no_membership");
        assertThat(status("p-newcomer", "/obligations")).isEqualTo(403);
        String proposal = proposal(person);
        confirm("admin", proposal).refused(403, "forbidden");
        confirm("city02-security", proposal).refused(404, "not_found");
        confirm("office", proposal).refused(404, "not_found");
        confirm("security", proposal).is(200);
        confirm("security", proposal).refused(409, "stale");
        api.get("p-newcomer", "/obligations").is(200);
        assertThat(status("p-newcomer", "/obligations")).isEqualTo(200);
        assertThat(person(person).at("joined").asBoolean()).isTrue();
        assertThat(api.get("auditor", "/audit?thing=role_proposal").body()).contains("confirm", "propose");
    }

    @Test
    void whatIsTakenAwayIsOutAtTheNextRequest() throws Exception {
        String person = joined("p-revoked", "county003", "REPORTER");
        api.get("p-revoked", "/obligations").is(200);
        String place = person(person).at("memberships/0/id").asString();
        api.post("admin", "/people/" + person + "/memberships/" + place + "/revocation", Map.of("role", "REPORTER", "reason", "x")).refused(403, "forbidden");
        api.post("security", "/people/" + person + "/memberships/" + place + "/revocation", Map.of("role", "REPORTER", "reason", "岗位调整")).is(200);
        api.get("p-revoked", "/obligations").refused(403, "no_membership");
        assertThat(status("p-revoked", "/obligations")).isEqualTo(403);
    }

    @Test
    void whoIsDisabledIsOutAtTheNextRequest() throws Exception {
        String person = joined("p-disabled", "county003", "REPORTER");
        disabling(person, 1, true).is(200);
        api.get("p-disabled", "/obligations").refused(403, "no_membership");
        assertThat(status("p-disabled", "/obligations")).isEqualTo(403);
        disabling(person, 1, false).refused(409, "stale");
        disabling(person, 2, false).is(200);
        api.get("p-disabled", "/obligations").refused(403, "no_membership");
        confirm("security", proposal(person)).is(200);
        api.get("p-disabled", "/obligations").is(200);
    }

    private Answer disabling(String person, int version, boolean disabled) {
        return api.post("admin", "/people/" + person + "/disabling", Map.of("version", version, "disabled", disabled, "reason", "停用"));
    }

    @Test
    void aThirdPartyAssessesForATimeOnly() throws Exception {
        clock.set(LocalDate.of(2026, 6, 1));
        invited("p-third", "province", List.of("ASSESSOR"), Map.of("third_party", true)).invalidAt("until_on", "third_party_until");
        invited("p-third", "province", List.of("OFFICE"), Map.of("third_party", true, "until_on", "2026-06-30")).invalidAt("roles", "third_party_assesses");
        invited("p-third", "province", List.of("ASSESSOR"), Map.of("third_party", true, "until_on", "2026-05-31")).invalidAt("until_on", "until_past");
        String person = invited("p-third", "province", List.of("ASSESSOR"), Map.of("third_party", true, "until_on", "2026-06-30")).is(201).id();
        confirm("security", proposal(person)).is(200);
        clock.set(LocalDate.of(2026, 6, 30));
        api.get("p-third", "/obligations").is(200);
        assertThat(status("p-third", "/obligations")).isEqualTo(200);
        clock.set(LocalDate.of(2026, 7, 1));
        api.get("p-third", "/obligations").refused(403, "no_membership");
        assertThat(status("p-third", "/obligations")).isEqualTo(403);
    }

    @Test
    void threeDutiesAreThreePeople() {
        invited("p-both", "county003", List.of("OFFICE", "SECURITY"), Map.of()).invalidAt("roles", "two_duties");
        String person = joined("p-business", "county003", "REPORTER");
        String place = person(person).at("memberships/0/id").asString();
        api.post("admin", "/people/" + person + "/memberships/" + place + "/roles", Map.of("roles", List.of("SECURITY"), "reason", "x")).invalidAt("roles", "one_duty");
        api.post("admin", "/people/" + person + "/memberships", Map.of("body_id", body("city02"), "roles", List.of("ADMIN"), "reason", "x")).invalidAt("roles", "one_duty");
        invited("p-business", "county003", List.of("REPORTER"), Map.of()).refused(409, "account_in_province");
    }

    @Test
    void nobodyDecidesOnThemselvesAndTheLastOneStays() {
        String self = api.get("admin", "/people?q=admin").item(person -> person.path("account").asString().equals("admin")).path("id").asString();
        String security = api.get("admin", "/people?q=security").item(person -> person.path("account").asString().equals("security")).path("id").asString();
        disabling(self, 1, true).refused(403, "own_place");
        disabling(security, person(security).version(), true).refused(409, "last_of_duty");
        api.post("security", "/people/" + security + "/memberships/" + person(security).at("memberships/0/id").asString() + "/revocation",
                Map.of("role", "SECURITY", "reason", "x")).refused(403, "own_place");
    }

    @Test
    void aRefusalSaysWhyAndChangesNothing() {
        String person = invited("p-rejected", "county003", List.of("APPROVER"), Map.of()).is(201).id();
        String proposal = proposal(person);
        api.post("security", "/role-proposals/" + proposal + "/rejection", Map.of("version", 1, "reason", "")).invalidAt("reason", "required");
        api.post("security", "/role-proposals/" + proposal + "/rejection", Map.of("version", 1, "reason", "编制已满")).is(200);
        api.get("p-rejected", "/obligations").refused(403, "no_membership");
        assertThat(api.get("admin", "/role-proposals?state=REJECTED").body()).contains("编制已满");
        String place = person(person).at("memberships/0/id").asString();
        api.post("admin", "/people/" + person + "/memberships/" + place + "/roles", Map.of("roles", List.of("APPROVER"), "reason", "再次提请")).is(200);
        api.post("admin", "/role-proposals/" + proposal(person) + "/withdrawal", Map.of("version", 1)).is(200);
        api.post("admin", "/people/" + person + "/memberships/" + place + "/end", Map.of("version", 1, "reason", "不再任用")).is(204);
        assertThat(person(person).at("memberships/0/state").asString()).isEqualTo("ENDED");
    }

    @Test
    void aSuccessorTakesOverPlacesRolesAndDrafts() {
        clock.set(LocalDate.of(2026, 3, 2));
        var year = PlanYear.published(api, false);
        String leaver = joined("p-leaver", "county001", "REPORTER");
        String obligation = year.obligation(0, "county001");
        year.draft("p-leaver", obligation, year.evidence("p-leaver", "a.txt")).is(200);
        String next = joined("p-next", "county002", "REPORTER");
        var open = api.get("admin", "/people/" + leaver + "/open-work").is(200);
        assertThat(open.list("0/waiting")).extracting(work -> work.path("kind").asString()).contains("reports", "drafts");
        var handed = api.post("admin", "/people/" + leaver + "/departure", Map.of("version", person(leaver).version(), "successor_id", next, "reason", "轮岗")).is(200);
        assertThat(handed.number("waiting")).isEqualTo(1);
        api.get("p-leaver", "/obligations/" + obligation).is(200);
        confirm("security", proposal(next)).is(200);
        api.get("p-leaver", "/obligations").refused(403, "no_membership");
        assertThat(person(leaver).text("state")).isEqualTo("DISABLED");
        var places = api.get("p-next", "/me").is(200).list("memberships");
        assertThat(places).hasSize(2);
        String there = places.stream().filter(place -> place.at("/body/name").asString().contains("清溪")).findFirst().orElseThrow().path("id").asString();
        var seen = api.send("p-next", api.request("GET", "/obligations/" + obligation).header("Mingzhang-Membership", there)).is(200);
        assertThat(seen.body()).contains("narrative");
        assertThat(api.get("auditor", "/audit?thing=membership").body()).contains("hand_over", "drafts");
    }

    @Test
    void aCitysAdministratorSeesNobodyBesideIt() {
        String person = joined("p-hidden", "county003", "REPORTER");
        api.get("city01-admin", "/people/" + person).refused(404, "not_found");
        api.get("city02-admin", "/people/" + person).refused(404, "not_found");
        assertThat(api.get("city01-admin", "/people").is(200).items()).allSatisfy(each -> assertThat(each.at("/memberships/0/body_name").asString()).contains("云州"));
        api.get("office", "/people").refused(403, "forbidden");
        api.get("office", "/people/" + person).refused(404, "not_found");
        api.get("other-admin", "/people/" + person).refused(404, "not_found");
    }

    @Test
    void manyAreDecidedAtOnceEachByItself() throws Exception {
        String one = invited("p-many1", "county003", List.of("REPORTER"), Map.of()).is(201).id();
        String two = invited("p-many2", "county003", List.of("REPORTER"), Map.of()).is(201).id();
        var answer = mvc.perform(MockMvcRequestBuilders.post("/role-proposals").param("each", proposal(one) + "~1", proposal(two) + "~7").param("verdict", "confirm")
                .with(csrf()).with(TestWorld.inBrowser("security"))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("已办理 1 项，未成 1 项");
        api.get("p-many1", "/obligations").is(200);
        api.get("p-many2", "/obligations").refused(403, "no_membership");
    }

    @Test
    void thePagesShowWhatTheApiKnows() throws Exception {
        String person = joined("p-paged", "county003", "REPORTER");
        for (String page : List.of("/people", "/people?shown=WAITING&q=p", "/people/new", "/people/new?body_id=" + body("county003"), "/people/" + person,
                "/people/" + person + "/departure", "/role-proposals", "/role-proposals?state=CONFIRMED")) {
            assertThat(status("admin", page)).as(page).isEqualTo(200);
        }
        assertThat(status("security", "/people/" + person)).isEqualTo(200);
    }
}
