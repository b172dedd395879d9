package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.tenants.people.PersonEdits;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** ADMIN alone takes away and shortens; whatever goes on beyond what SECURITY confirmed waits for SECURITY again. */
@AppTest
class RenewedRolesTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    @Autowired
    private Api api;
    @Autowired
    private MockMvcTester mvc;
    @Autowired
    private TestClock clock;
    @Autowired
    private TestWorld world;
    @Autowired
    private PersonEdits edits;
    @Autowired
    private PlatformTransactionManager transactions;

    private String invited(String account, String body, String role, Map<String, ?> more) {
        var invitation = new HashMap<String, Object>(Map.of("account", account, "name", "续任" + account, "body_id",
                api.get("admin", "/bodies?q=" + body).item(each -> each.path("code").asString().equals(body)).path("id").asString(),
                "roles", List.of(role), "reason", "工作需要"));
        invitation.putAll(more);
        return api.post("admin", "/people", invitation).is(201).id();
    }

    private void confirm(String person) {
        var proposal = proposal(person);
        api.post("security", "/role-proposals/" + proposal.id() + "/confirmation", Map.of("version", proposal.version())).is(200);
    }

    private Answer proposal(String person) {
        return api.get("security", "/role-proposals/" + api.get("security", "/role-proposals?state=PROPOSED&limit=200").is(200)
                .item(each -> each.path("person_id").asString().equals(person)).path("id").asString()).is(200);
    }

    private String thirdParty(String account) {
        String person = invited(account, "province", "ASSESSOR", Map.of("third_party", true, "until_on", LAST_DAY.toString()));
        confirm(person);
        api.get(account, "/obligations").is(200);
        return person;
    }

    private Answer seen(String person) {
        return api.get("admin", "/people/" + person).is(200);
    }

    private Answer term(String by, String person, Map<String, ?> term) {
        var seen = seen(person);
        var body = new HashMap<String, Object>(Map.of("version", seen.number("memberships/0/version"), "reason", "任期调整"));
        body.putAll(term);
        return api.patch(by, "/people/" + person + "/memberships/" + seen.text("memberships/0/id"), body);
    }

    private void waits(String account, String person) {
        api.get(account, "/obligations").refused(403, "no_membership");
        assertThat(seen(person).list("memberships/0/roles")).isEmpty();
        assertThat(seen(person).list("memberships/0/proposed")).isNotEmpty();
        confirm(person);
        api.get(account, "/obligations").is(200);
    }

    @Test
    void aTermThatRanOutIsNotRevivedByAdminAlone() {
        clock.set(LocalDate.of(2026, 6, 1));
        String person = thirdParty("r-revived");
        clock.set(LAST_DAY.plusDays(1));
        term("admin", person, Map.of("third_party", false)).is(200);
        waits("r-revived", person);
        assertThat(api.get("auditor", "/audit?limit=200&thing=role_proposal:" + proposals(person).getFirst()).body()).contains("propose", "confirm");
    }

    private List<String> proposals(String person) {
        return api.get("security", "/role-proposals?state=CONFIRMED&limit=200").items().stream()
                .filter(each -> each.path("person_id").asString().equals(person)).map(each -> each.path("id").asString()).toList();
    }

    @Test
    void aLongerTermNoTermAndMoreThanAThirdPartyWaitForSecurityAgain() {
        clock.set(LocalDate.of(2026, 6, 1));
        String person = thirdParty("r-longer");
        term("admin", person, Map.of("third_party", true, "until_on", LAST_DAY.plusDays(1).toString())).is(200);
        waits("r-longer", person);
        term("admin", person, Map.of("third_party", false, "until_on", LAST_DAY.toString())).is(200);
        waits("r-longer", person);
        term("admin", person, Map.of()).is(200);
        waits("r-longer", person);
    }

    @Test
    void aShorterTermHoldsAtOnce() {
        clock.set(LocalDate.of(2026, 6, 1));
        String person = thirdParty("r-shorter");
        term("admin", person, Map.of("third_party", true, "until_on", "2026-06-02")).is(200);
        api.get("r-shorter", "/obligations").is(200);
        clock.set(LocalDate.of(2026, 6, 3));
        api.get("r-shorter", "/obligations").refused(403, "no_membership");
    }

    @Test
    void whoSawTheOldTermDoesNotConfirmTheNew() {
        String person = invited("r-unseen", "province", "ASSESSOR", Map.of("third_party", true, "until_on", LAST_DAY.toString()));
        var before = proposal(person);
        term("admin", person, Map.of()).is(200);
        api.post("security", "/role-proposals/" + before.id() + "/confirmation", Map.of("version", before.version())).refused(409, "stale");
    }

    @Test
    void nobodyChangesTheirOwnTermAndTheLastOfADutyHasNone() {
        String admin = api.get("admin", "/people?q=admin").item(each -> each.path("account").asString().equals("admin")).path("id").asString();
        String security = api.get("admin", "/people?q=security").item(each -> each.path("account").asString().equals("security")).path("id").asString();
        term("admin", admin, Map.of("until_on", LAST_DAY.toString())).refused(403, "own_place");
        term("admin", security, Map.of("until_on", LAST_DAY.toString())).refused(409, "last_of_duty");
    }

    @Test
    void whoIsEnabledAgainWaitsForSecurity() {
        String person = invited("r-enabled", "county003", "REPORTER", Map.of());
        confirm(person);
        disabling(person, true);
        disabling(person, false);
        waits("r-enabled", person);
    }

    private void disabling(String person, boolean disabled) {
        api.post("admin", "/people/" + person + "/disabling", Map.of("version", seen(person).version(), "disabled", disabled, "reason", "停用")).is(200);
    }

    @Test
    void thePageSaysWhatWaitsForSecurity() throws Exception {
        String person = invited("r-paged", "county003", "REPORTER", Map.of());
        String page = mvc.get().uri("/people/" + person).with(TestWorld.inBrowser("admin")).exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("自动重新提请安全管理员审批");
        disabling(person, true);
        page = mvc.get().uri("/people/" + person).with(TestWorld.inBrowser("admin")).exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("此人原有角色自动重新提请安全管理员审批");
    }

    @Test
    void ofTwoWhoAreTakenAtOnceTheLastOneStays() throws Exception {
        String one = invited("r-first", "county003", "AUDITOR", Map.of());
        String two = invited("r-second", "county003", "AUDITOR", Map.of());
        confirm(one);
        confirm(two);
        var scope = world.scope("admin");
        int version = seen(two).version();
        var other = new TransactionTemplate(transactions).execute(_ -> {
            edits.setDisabled(scope, PersonId.parse(one), seen(one).version(), true, "离岗");
            var meanwhile = CompletableFuture.runAsync(() -> edits.setDisabled(scope, PersonId.parse(two), version, true, "离岗"));
            assertThatThrownBy(() -> meanwhile.get(1, TimeUnit.SECONDS)).as("the second waits for the first").isInstanceOf(TimeoutException.class);
            return meanwhile;
        });
        assertThatThrownBy(() -> other.get(30, TimeUnit.SECONDS)).cause().isInstanceOfSatisfying(DomainException.class,
                refused -> assertThat(refused.code()).isEqualTo("last_of_duty"));
    }
}
