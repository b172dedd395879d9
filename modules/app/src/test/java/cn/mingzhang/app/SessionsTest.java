package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.identity.SignInSessions;
import cn.mingzhang.testkit.TwoProvinces;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in and out with the real Keycloak, and how long a session lasts. */
@AppTest
class SessionsTest {

    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private MockMvcTester mvc;

    @Test
    void aSignOutAtKeycloakEndsTheSessionHere() throws Exception {
        var office = new Visitor(TestServers.APP_PORT);
        var city = new Visitor(TestServers.APP_PORT);
        assertThat(office.signIn("office").body()).contains("sign-out");
        city.signIn("city01-office");
        TestServers.keycloak().administer("POST", "/users/" + TwoProvinces.subject("office") + "/logout", null);
        waitUntilGone("office");
        assertThat(office.open("/work-plans").asksFor("username")).isTrue();
        assertThat(city.open("/work-plans").status()).as("somebody else's").isEqualTo(200);
        assertThat(city.open("/work-plans").asksFor("username")).isFalse();
    }

    private void waitUntilGone(String account) throws InterruptedException {
        for (int look = 0; look < 50 && sessionsOf(account) > 0; look++) {
            Thread.sleep(100);
        }
        assertThat(sessionsOf(account)).isZero();
    }

    private int sessionsOf(String account) {
        return jdbc.queryForObject("select count(*) from SPRING_SESSION where PRINCIPAL_NAME = ?", Integer.class, TwoProvinces.subject(account));
    }

    @Test
    void anotherReplicaEndsItAsWell() {
        var reporter = new Visitor(TestServers.APP_PORT);
        reporter.signIn("county001-reporter");
        var replica = new SignInSessions(new JdbcIndexedSessionRepository(jdbc, new TransactionTemplate(transactions)));
        assertThat(replica.removeSessionInformation(signOut("county001-reporter", "another sign-in"))).isEmpty();
        assertThat(reporter.open("/").status()).isEqualTo(200);
        assertThat(sessionsOf("county001-reporter")).isPositive();
        assertThat(replica.removeSessionInformation(signOut("county001-reporter", null))).isNotEmpty();
        assertThat(sessionsOf("county001-reporter")).isZero();
        assertThat(reporter.ask("/").statusCode()).isEqualTo(302);
    }

    private static OidcLogoutToken signOut(String account, String signIn) {
        var token = OidcLogoutToken.withTokenValue("sign-out").issuer(TestServers.keycloak().issuer().toString()).subject(TwoProvinces.subject(account))
                .audience(List.of("mingzhang-web")).issuedAt(Instant.now()).jti("one")
                .events(Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return (signIn == null ? token : token.sessionId(signIn)).build();
    }

    @Test
    void aSessionGetsAnotherIdBySigningIn() {
        var assessor = new Visitor(TestServers.APP_PORT);
        assessor.ask("/");
        String before = assessor.session();
        assertThat(before).isNotNull();
        assertThat(assessor.signIn("assessor1").status()).isEqualTo(200);
        assertThat(assessor.session()).isNotEqualTo(before);
        assertThat(jdbc.queryForObject("select count(*) from SPRING_SESSION where SESSION_ID = ?", Integer.class, id(before))).as("the id somebody may have planted").isZero();
    }

    private static String id(String cookie) {
        return new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
    }

    @Test
    void theCookieIsForThisServerAlone() {
        var plain = new Visitor(TestServers.APP_PORT).ask("/").headers().allValues("Set-Cookie").toString();
        assertThat(plain).contains("SESSION=").contains("HttpOnly").contains("SameSite=Lax").doesNotContain("Secure").doesNotContain("Domain");
        var behindTls = new Visitor(TestServers.APP_PORT).ask("/", "X-Forwarded-Proto", "https").headers().allValues("Set-Cookie").toString();
        assertThat(behindTls).contains("SESSION=").contains("Secure");
    }

    @Test
    void headersThatNoProxySetsAreNotBelieved() {
        var forwarded = new Visitor(TestServers.APP_PORT).ask("/", "Forwarded", "for=203.0.113.9;proto=https;host=elsewhere.example");
        assertThat(forwarded.headers().allValues("Set-Cookie").toString()).contains("SESSION=").doesNotContain("Secure");
        assertThat(forwarded.headers().firstValue("Location").orElse("")).doesNotContain("elsewhere");
        var prefixed = new Visitor(TestServers.APP_PORT).ask("/", "X-Forwarded-Prefix", "/actuator");
        assertThat(prefixed.headers().firstValue("Location").orElse("")).contains("/oauth2/authorization/").doesNotContain("/actuator");
    }

    @Test
    void whoeverIsIdleTooLongSignsInAgain() {
        assertThat(afterGrowingOlder("LAST_ACCESS_TIME", Duration.ofMinutes(29))).isEqualTo(200);
        assertThat(afterGrowingOlder("LAST_ACCESS_TIME", Duration.ofMinutes(31))).isEqualTo(302);
    }

    @Test
    void noSessionOutlivesItsTimeHoweverBusy() {
        assertThat(afterGrowingOlder("CREATION_TIME", Duration.ofHours(11))).isEqualTo(200);
        assertThat(afterGrowingOlder("CREATION_TIME", Duration.ofHours(13))).isEqualTo(302);
    }

    private int afterGrowingOlder(String since, Duration by) {
        var approver = new Visitor(TestServers.APP_PORT);
        approver.signIn("county001-approver");
        jdbc.update("update SPRING_SESSION set " + since + " = " + since + " - ? where SESSION_ID = ?", by.toMillis(), id(approver.session()));
        return approver.ask("/").statusCode();
    }

    @Test
    void whoeverSignsOutIsOutAtKeycloakToo() {
        var leader = new Visitor(TestServers.APP_PORT);
        var page = leader.signOut(leader.signIn("assessor1"));
        assertThat(page.at().getPath()).isEqualTo("/signed-out");
        assertThat(leader.open("/").asksFor("username")).isTrue();
    }

    @Test
    void thePersonsAccountAndDevicesAreKeycloaksOwnPage() {
        var office = new Visitor(TestServers.APP_PORT);
        assertThat(office.signIn("office").body()).contains("href=\"/account\"");
        var page = office.open("/account");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.at().toString()).startsWith(TestServers.keycloak().issuer() + "/account");
    }

    @Test
    void aDisabledPersonIsToldSoAtTheNextRequest() {
        String subject = TwoProvinces.subject("county003-approver");
        assertThat(mvc.get().uri("/work-plans").with(TestWorld.inBrowser("county003-approver"))).hasStatusOk();
        try {
            jdbc.update("update tenants_person set state = 'DISABLED' where subject = ?", subject);
            assertThat(mvc.get().uri("/work-plans").with(TestWorld.inBrowser("county003-approver"))).hasStatus(403).bodyText()
                    .contains("您在本平台尚无任职").doesNotContain("/obligations");
            assertThat(mvc.get().uri("/api/v1/bodies").with(TestWorld.as("county003-approver"))).hasStatus(403).bodyJson().extractingPath("$.code").isEqualTo("no_membership");
        } finally {
            jdbc.update("update tenants_person set state = 'ACTIVE' where subject = ?", subject);
        }
        assertThat(mvc.get().uri("/work-plans").with(TestWorld.inBrowser("county003-approver"))).hasStatusOk();
    }
}
