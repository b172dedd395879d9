package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.embedded.EmbeddedKeycloak;
import cn.mingzhang.embedded.Ports;
import cn.mingzhang.testkit.TwoProvinces;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The application as in production, started while Keycloak is away; then Keycloak comes, goes and comes again. The methods
 * are one story.
 */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakAwayTest {

    @Autowired
    private JsonMapper json;

    private final HttpClient http = HttpClient.newHttpClient();
    private EmbeddedKeycloak keycloak;
    private Gate gate;
    private String issuer;
    private AnotherApp app;
    private Visitor office;
    private String officeToken;

    @BeforeAll
    void startWhileKeycloakIsAway() {
        keycloak = TestServers.keycloak();
        int port = Ports.free();
        gate = new Gate(port, keycloak.issuer().getPort());
        issuer = "http://127.0.0.1:" + port + "/realms/mingzhang";
        app = AnotherApp.start(issuer, keycloak.clientSecret(), Map.of("mingzhang.identity.clock-skew", "0s", "mingzhang.identity.watch-interval", "500ms"));
        var client = (ObjectNode) json.readTree(keycloak.administer("GET", "/clients?clientId=mingzhang-web", null)).get(0);
        client.withArray("redirectUris").add("http://127.0.0.1:" + app.port() + "/login/oauth2/code/*");
        keycloak.administer("PUT", "/clients/" + client.get("id").asString(), json.writeValueAsString(client));
        forget();
        client("short-lived", true);
        client("for-others", false);
    }

    /** A client for the password grant, whose tokens live for two seconds. */
    private void client(String name, boolean forUs) {
        var client = (ObjectNode) json.readTree(keycloak.administer("GET", "/clients?clientId=" + EmbeddedKeycloak.demonstrationClient(), null)).get(0);
        client.remove("id");
        client.put("clientId", name);
        client.putObject("attributes").put("access.token.lifespan", "2");
        client.withArray("protocolMappers").forEach(mapper -> ((ObjectNode) mapper).remove("id"));
        if (!forUs) {
            client.putArray("protocolMappers");
        }
        keycloak.administer("POST", "/clients", json.writeValueAsString(client));
    }

    @AfterAll
    void leave() {
        app.close();
        gate.close();
        forget();
    }

    /** The Keycloak of tests outlives a run: it must not remember this one. */
    private void forget() {
        for (String client : List.of("short-lived", "for-others")) {
            json.readTree(keycloak.administer("GET", "/clients?clientId=" + client, null)).forEach(found ->
                    keycloak.administer("DELETE", "/clients/" + found.get("id").asString(), null));
        }
        keycloak.administer("DELETE", "/attack-detection/brute-force/users/" + TwoProvinces.subject("auditor"), null);
        givePassword("admin", TestServers.PASSWORD, false);
        Stream.of("auditor", "admin").map(account -> "/users/" + TwoProvinces.subject(account) + "/credentials")
                .forEach(held -> json.readTree(keycloak.administer("GET", held, null)).valueStream().filter(each -> each.get("type").asString().equals("otp"))
                        .forEach(each -> keycloak.administer("DELETE", held + "/" + each.get("id").asString(), null)));
    }

    private void givePassword(String account, String password, boolean temporary) {
        keycloak.administer("PUT", "/users/" + TwoProvinces.subject(account) + "/reset-password",
                json.writeValueAsString(Map.of("type", "password", "value", password, "temporary", temporary)));
    }

    @Test
    @Order(1)
    void itStartsAllTheSameAndSaysSo() throws Exception {
        var visitor = new Visitor(app.port());
        var ready = visitor.ask("/actuator/health/readiness");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("\"status\":\"UP\"", "\"identity\":\"DEGRADED\"");
        assertThat(visitor.ask("/actuator/health").statusCode()).isEqualTo(200);
        assertNobodySignsIn(visitor);
        assertThat(api("/me", token(keycloak.issuer().toString(), "office", EmbeddedKeycloak.demonstrationClient())).statusCode()).isEqualTo(503);
    }

    private static void assertNobodySignsIn(Visitor visitor) {
        var page = visitor.open("/work-plans");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.body()).contains("暂时无法登录", "重试");
    }

    @Test
    @Order(2)
    void itHealsByItself() throws Exception {
        gate.open();
        awaitReadiness("UP");
        office = new Visitor(app.port());
        assertThat(office.signIn("office").status()).isEqualTo(200);
        assertThat(office.open("/work-plans").body()).doesNotContain("统一身份认证暂时不可用").doesNotContain("未启用动态口令");
        officeToken = token(issuer, "office", EmbeddedKeycloak.demonstrationClient());
        assertThat(api("/me", officeToken).statusCode()).isEqualTo(200);
    }

    private void awaitReadiness(String identity) throws InterruptedException {
        var visitor = new Visitor(app.port());
        for (int look = 0; look < 100 && !visitor.ask("/actuator/health/readiness").body().contains("\"identity\":\"" + identity + "\""); look++) {
            Thread.sleep(100);
        }
        assertThat(visitor.ask("/actuator/health/readiness").body()).contains("\"identity\":\"" + identity + "\"");
    }

    @Test
    @Order(3)
    void administrationSecurityAndAuditNeedAOneTimePassword() throws Exception {
        String byPassword = token(issuer, "auditor", EmbeddedKeycloak.demonstrationClient());
        refused(api("/audit", byPassword), 403, "step_up_required");
        assertThat(api("/me", byPassword).statusCode()).as("who I am is no secret").isEqualTo(200);
        var auditor = new Visitor(app.port());
        var enrolling = auditor.signIn("auditor");
        assertThat(enrolling.asksFor("totp")).isTrue();
        assertThat(auditor.ask("/audit").statusCode()).as("signed in by password alone").isEqualTo(302);
        var fragment = auditor.ask("/audit", "HX-Request", "true");
        assertThat(fragment.statusCode()).isEqualTo(403);
        assertThat(fragment.headers().firstValue("HX-Redirect")).hasValue("/oauth2/authorization/keycloak?confirm");
        String secret = totpSecret(enrolling);
        var inside = auditor.fill(enrolling, Map.of("totp", OneTimePassword.of(secret, 0), "userLabel", "phone"));
        assertThat(inside.status()).isEqualTo(200);
        assertThat(inside.at().getPort()).isEqualTo(app.port());
        assertThat(auditor.open("/audit").status()).isEqualTo(200);
        againWithTheSameSecret(secret);
    }

    /** As whoever hands out accounts does it: a password for one time, which opens nothing until it is changed and a code is set up. */
    @Test
    @Order(3)
    void aNewAdministratorSetsPasswordAndCodeAndIsIn() {
        givePassword("admin", TestServers.PASSWORD, true);
        var admin = new Visitor(app.port());
        var renewing = admin.signIn("admin");
        assertThat(renewing.asksFor("password-new")).as(renewing.body()).isTrue();
        assertThat(admin.ask("/people").statusCode()).as("signed in by the first password alone").isEqualTo(302);
        String own = "Xin-Mi-Ma-2026!y";
        var enrolling = admin.fill(renewing, Map.of("password-new", own, "password-confirm", own));
        assertThat(enrolling.asksFor("totp")).as(enrolling.body()).isTrue();
        var inside = admin.fill(enrolling, Map.of("totp", OneTimePassword.of(totpSecret(enrolling), 0), "userLabel", "phone"));
        assertThat(inside.at().getPort()).as(inside.body()).isEqualTo(app.port());
        assertThat(admin.open("/people").status()).isEqualTo(200);
    }

    private static String totpSecret(Visitor.Page enrolling) {
        var secret = Pattern.compile("name=\"totpSecret\" value=\"([^\"]+)\"").matcher(enrolling.body());
        assertThat(secret.find()).isTrue();
        return secret.group(1);
    }

    private void againWithTheSameSecret(String secret) {
        var auditor = new Visitor(app.port());
        var asked = auditor.signIn("auditor");
        assertThat(asked.asksFor("otp")).isTrue();
        var inside = auditor.fill(asked, Map.of("otp", OneTimePassword.of(secret, 1)));
        assertThat(inside.at().getPort()).as(inside.body()).isEqualTo(app.port());
        assertThat(auditor.open("/audit").status()).isEqualTo(200);
        var guesser = new Visitor(app.port());
        assertThat(guesser.fill(guesser.signIn("auditor"), Map.of("otp", "000000")).asksFor("otp")).isTrue();
        assertThat(guesser.ask("/audit").statusCode()).isEqualTo(302);
    }

    @Test
    @Order(4)
    void aTokenThatHasExpiredIsRefusedInWords() throws Exception {
        String token = token(issuer, "office", "short-lived");
        assertThat(api("/me", token).statusCode()).isEqualTo(200);
        Thread.sleep(3000);
        var expired = api("/me", token);
        refused(expired, 401, "unauthorized");
        assertThat(expired.body()).contains("已过期，请重新登录");
        assertThat(expired.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    @Order(5)
    void aTokenForAnotherSystemIsNotForUs() throws Exception {
        refused(api("/me", token(issuer, "office", "for-others")), 401, "unauthorized");
    }

    @Test
    @Order(6)
    void whenKeycloakDiesWhoeverIsInGoesOn() throws Exception {
        gate.close();
        awaitReadiness("DEGRADED");
        var page = office.open("/work-plans");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("统一身份认证暂时不可用");
        assertThat(api("/me", officeToken).statusCode()).isEqualTo(200);
        refused(api("/me", ofUnknownKey(officeToken)), 503, "identity_down");
        assertNobodySignsIn(new Visitor(app.port()));
        var out = office.signOut(page);
        assertThat(out.at().getPath()).isEqualTo("/signed-out");
        assertThat(out.body()).contains("未能一并退出");
    }

    private static String ofUnknownKey(String token) {
        var header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"of-tomorrow\"}".getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header) + token.substring(token.indexOf('.'));
    }

    @Test
    @Order(7)
    void andWhenItIsBackEverythingIs() throws Exception {
        gate.open();
        awaitReadiness("UP");
        assertThat(new Visitor(app.port()).signIn("city01-office").status()).isEqualTo(200);
        for (int often = 0; often < 5; often++) {
            refused(api("/me", ofUnknownKey(officeToken)), 401, "unauthorized");
        }
        assertThat(api("/me", officeToken).statusCode()).isEqualTo(200);
    }

    private void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json.readTree(answer.body()).path("code").asString()).isEqualTo(code);
    }

    private HttpResponse<String> api(String path, String token) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + "/api/v1" + path)).header("Authorization", "Bearer " + token).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String token(String issuer, String account, String client) throws IOException, InterruptedException {
        var form = "grant_type=password&client_id=" + client + "&scope=openid+profile+organization:*&username=" + account + "&password=" + TestServers.PASSWORD;
        var answer = http.send(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body()).path("access_token").asString();
    }
}
