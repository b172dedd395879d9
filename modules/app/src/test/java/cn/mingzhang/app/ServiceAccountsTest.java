package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import cn.mingzhang.identity.provisioning.AccountProvisioning;
import cn.mingzhang.identity.provisioning.KeycloakAccess;
import cn.mingzhang.identity.provisioning.KeycloakSystems;
import cn.mingzhang.tenants.account.Accounts;
import cn.mingzhang.tenants.systems.EndedSystems;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/** Other office systems that call the API with a client of their own. */
@AppTest
class ServiceAccountsTest {

    @Autowired
    private Api api;
    @Autowired
    private MockMvcTester mvc;
    @Autowired
    private JsonMapper json;

    @Autowired
    private EndedSystems ended;
    @Autowired
    private Accounts accounts;
    @Autowired
    private AccountProvisioning provisioning;
    @Autowired
    private TestWorld world;

    private final HttpClient http = HttpClient.newHttpClient();

    private static String code() {
        return "s" + System.nanoTime();
    }

    private Map<String, Object> wish(String code, String... roles) {
        return Map.of("name", "协同办公系统", "code", code, "body_id", api.get("admin", "/me").text("memberships/0/body/id"), "roles", List.of(roles));
    }

    @Test
    void actsWithItsSecretOnceConfirmedAndNoLongerOnceRevoked() throws Exception {
        String code = code();
        var proposed = api.post("admin", "/service-accounts", wish(code, "REPORTER", "OFFICE")).is(201);
        assertThat(proposed.text("state")).isEqualTo("PROPOSED");
        String client = proposed.text("client_id");
        assertThat(client).isEqualTo("dongjiang." + code);
        String path = "/service-accounts/" + proposed.id();
        api.post("admin", path + "/secret", Map.of("version", 1)).refused(409, "stale");
        assertThat(api.post("security", path + "/confirmation", Map.of("version", 1)).is(200).text("state")).isEqualTo("ACTIVE");
        api.post("security", path + "/secret", Map.of("version", 2)).refused(403, "forbidden");
        api.post("other-admin", path + "/secret", Map.of("version", 2)).refused(404, "not_found");
        String secret = api.post("admin", path + "/secret", Map.of("version", 2)).is(201).text("client_secret");
        api.post("admin", path + "/secret", Map.of("version", 3)).refused(409, "stale");

        String token = json.readTree(token(client, secret).body()).path("access_token").asString();
        var me = json.readTree(call("/me", token).body());
        assertThat(me.path("memberships")).hasSize(1);
        assertThat(me.at("/memberships/0/body/name").asString()).isEqualTo("东江省司法厅");
        assertThat(me.at("/memberships/0/roles").valueStream().map(role -> role.asString())).containsExactly("OFFICE", "REPORTER");
        assertThat(call("/bodies", token).statusCode()).isEqualTo(200);
        assertThat(call("/audit", token).statusCode()).isEqualTo(403);

        api.post("admin", path + "/revocation", Map.of("version", 3)).is(200);
        assertThat(call("/bodies", token).body()).as("a token that is still good").contains("no_membership");
        provisioning.shutEnded(world.dongjiang());
        assertThat(token(client, secret).statusCode()).as("no further token").isBetween(400, 401);
        assertThat(ended.waiting(world.dongjiang(), 100)).isEmpty();
        assertThat(api.get("auditor", "/audit?thing=service_account:" + proposed.id()).is(200).items()).extracting(entry -> entry.path("action").asString())
                .contains("propose", "confirm", "issue_secret", "revoke");
        assertThat(api.get("auditor", "/audit?thing=service_account:" + proposed.id()).body()).doesNotContain(secret);
    }

    @Test
    void aProposalIsNoClientYet() {
        String id = api.post("admin", "/service-accounts", wish(code(), "REPORTER")).is(201).id();
        api.post("admin", "/service-accounts/" + id + "/revocation", Map.of("version", 1)).is(200);
        assertThat(ended.waiting(world.dongjiang(), 100)).isEmpty();
        assertThat(accounts.pending(world.dongjiang(), 10_000)).noneMatch(person -> person.account().startsWith("dongjiang."));
    }

    @Test
    void aSystemNeitherApprovesNorAssesses() throws Exception {
        for (String role : List.of("APPROVER", "ASSESSOR")) {
            api.post("admin", "/service-accounts", wish(code(), "REPORTER", role)).invalidAt("roles", "service_judges");
        }
        assertThat(mvc.get().uri("/service-accounts").with(TestWorld.inBrowser("admin"))).bodyText().contains("value=\"REPORTER\"", "value=\"OFFICE\"")
                .doesNotContain("value=\"APPROVER\"", "value=\"ASSESSOR\"");
    }

    @Test
    void aSecretIsShownOnce() throws Exception {
        String code = code();
        String id = api.post("admin", "/service-accounts", wish(code, "REPORTER")).is(201).id();
        api.post("security", "/service-accounts/" + id + "/confirmation", Map.of("version", 1)).is(200);
        assertThat(mvc.get().uri("/service-accounts").with(TestWorld.inBrowser("admin"))).bodyText().contains("issue-secret").doesNotContain("issued-secret");
        assertThat(mvc.get().uri("/service-accounts").with(TestWorld.inBrowser("security"))).bodyText().doesNotContain("issue-secret");
        var shown = mvc.post().uri("/service-accounts/" + id + "/secret").with(TestWorld.inBrowser("admin")).with(csrf()).param("version", "2").exchange();
        assertThat(shown).hasStatusOk().bodyText().contains("密钥只显示这一次");
        String secret = shown.getResponse().getContentAsString().replaceAll("(?s).*data-testid=\"secret\">([^<]+)<.*", "$1");
        assertThat(token("dongjiang." + code, secret).statusCode()).isEqualTo(200);
        assertThat(mvc.get().uri("/service-accounts").with(TestWorld.inBrowser("admin"))).bodyText().doesNotContain(secret).contains("密钥于");
        assertThat(mvc.post().uri("/service-accounts/" + id + "/secret").with(TestWorld.inBrowser("admin")).with(csrf()).param("version", "3")).hasStatus(409);
        api.post("security", "/service-accounts/" + id + "/revocation", Map.of("version", 3)).is(200);
        provisioning.shutEnded(world.dongjiang());
        assertThat(token("dongjiang." + code, secret).statusCode()).isBetween(400, 401);
    }

    @Test
    void anAnswerWithASecretIsNotKeptForItsKey() {
        String code = code();
        String id = api.post("admin", "/service-accounts", wish(code, "REPORTER")).is(201).id();
        api.post("security", "/service-accounts/" + id + "/confirmation", Map.of("version", 1)).is(200);
        var once = api.withBody(api.request("POST", "/service-accounts/" + id + "/secret"), Map.of("version", 2)).header("Idempotency-Key", code);
        api.send("admin", once).is(201);
        var again = api.withBody(api.request("POST", "/service-accounts/" + id + "/secret"), Map.of("version", 2)).header("Idempotency-Key", code);
        api.send("admin", again).refused(409, "stale");
        api.post("admin", "/service-accounts/" + id + "/revocation", Map.of("version", 3)).is(200);
        provisioning.shutEnded(world.dongjiang());
    }

    @Test
    void theClientThatMakesClientsMayNotChangeAny() {
        var systems = TestServers.systems();
        assertThatThrownBy(() -> systems.make("mingzhang-web", "x")).hasMessageContaining("service_client_exists");
        var away = new KeycloakSystems(new KeycloakAccess("http://127.0.0.1:9/realms/mingzhang", "mingzhang-provisioning", "x"));
        assertThatThrownBy(() -> away.make(code(), "x")).hasMessageContaining("identity_down");
        assertThat(may("GET", "/clients/" + clientId("mingzhang-web"))).isEqualTo(403);
        assertThat(may("DELETE", "/clients/" + clientId("mingzhang-web"))).isEqualTo(403);
    }

    private String clientId(String name) {
        return json.readTree(TestServers.keycloak().administer("GET", "/clients?clientId=" + name, null)).get(0).path("id").asString();
    }

    /** What the administration answers to the client that makes accounts and clients. */
    private int may(String method, String path) {
        try {
            String token = json.readTree(token("mingzhang-provisioning", TestServers.keycloak().provisioningSecret()).body()).path("access_token").asString();
            return http.send(HttpRequest.newBuilder(URI.create(TestServers.keycloak().issuer().toString().replace("/realms/", "/admin/realms/") + path))
                    .header("Authorization", "Bearer " + token).method(method, HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString()).statusCode();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private HttpResponse<String> token(String client, String secret) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(TestServers.keycloak().issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_secret=" + secret + "&client_id=" + client)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> call(String path, String token) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + TestServers.APP_PORT + "/api/v1" + path)).header("Authorization", "Bearer " + token).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void isProposedByOneAndConfirmedByAnother() {
        api.post("office", "/service-accounts", wish(code(), "REPORTER")).refused(403, "forbidden");
        api.post("security", "/service-accounts", wish(code(), "REPORTER")).refused(403, "forbidden");
        String id = api.post("admin", "/service-accounts", wish(code(), "REPORTER")).is(201).id();
        api.post("admin", "/service-accounts/" + id + "/confirmation", Map.of("version", 1)).refused(403, "forbidden");
        api.post("security", "/service-accounts/" + id + "/confirmation", Map.of("version", 7)).refused(409, "stale");
        api.post("security", "/service-accounts/" + id + "/confirmation", Map.of("version", 1)).is(200);
        api.post("security", "/service-accounts/" + id + "/confirmation", Map.of("version", 2)).refused(409, "stale");
        api.get("office", "/service-accounts").refused(403, "forbidden");
        api.get("other-admin", "/service-accounts/" + id).refused(404, "not_found");
        assertThat(api.get("other-admin", "/service-accounts").is(200).items()).noneMatch(account -> account.path("id").asString().equals(id));
    }

    @Test
    void mayOnlyDoBusiness() {
        api.post("admin", "/service-accounts", wish(code(), "REPORTER", "SECURITY")).invalidAt("roles", "service_roles");
        api.post("admin", "/service-accounts", wish(code())).invalidAt("roles", "service_roles");
        api.post("admin", "/service-accounts", wish("Big Name", "REPORTER")).invalidAt("code", "service_code");
        String code = code();
        api.post("admin", "/service-accounts", wish(code, "REPORTER")).is(201);
        api.post("admin", "/service-accounts", wish(code, "REPORTER")).invalidAt("code", "service_code_taken");
        api.post("admin", "/service-accounts", Map.of("name", "x", "code", code())).invalidAt("body_id", "required");
    }

    @Test
    void isKnownOnlyByATokenThatItsClientGotForItself() {
        var confirmed = api.post("admin", "/service-accounts", wish(code(), "REPORTER")).is(201);
        api.post("security", "/service-accounts/" + confirmed.id() + "/confirmation", Map.of("version", 1)).is(200);
        String client = confirmed.text("client_id");
        assertThat(mvc.get().uri("/api/v1/bodies").with(token(Map.of("azp", client, "client_id", client)))).hasStatusOk();
        assertThat(mvc.get().uri("/api/v1/bodies").with(token(Map.of("azp", client)))).as("a person through the same client").hasStatus(403);
        assertThat(mvc.get().uri("/api/v1/bodies").with(token(Map.of("azp", "another", "client_id", client)))).hasStatus(403);
        assertThat(mvc.get().uri("/api/v1/bodies").with(token(Map.of("azp", "nobody", "client_id", "nobody")))).hasStatus(403);
        assertThat(mvc.get().uri("/api/v1/bodies").with(token(Map.of("azp", client, "preferred_username", client, "organization", List.of("dongjiang")))))
                .as("a person with the name of a client").hasStatus(403);
    }

    private static RequestPostProcessor token(Map<String, Object> claims) {
        return jwt().jwt(token -> token.subject("of-keycloak").claims(all -> all.putAll(claims)));
    }

    @Test
    void thePageProposesAndConfirms() {
        String code = code();
        String body = "province";
        assertThat(mvc.get().uri("/service-accounts").with(TestWorld.inBrowser("admin"))).hasStatusOk().bodyText().contains("register-service-account");
        assertThat(mvc.post().uri("/service-accounts").with(TestWorld.inBrowser("admin")).with(csrf()).param("name", "公文系统").param("code", code)
                .param("body_name", body).param("role", "REPORTER")).hasStatus3xxRedirection();
        assertThat(mvc.post().uri("/service-accounts").with(TestWorld.inBrowser("admin")).with(csrf()).param("name", "公文系统").param("code", code)
                .param("body_name", body)).hasStatus(422).bodyText().contains("客户端标识已被使用", "请至少选择一个业务角色");
        var page = mvc.get().uri("/service-accounts").with(TestWorld.inBrowser("security"));
        assertThat(page).hasStatusOk().bodyText().contains("dongjiang." + code, "confirm-service-account").doesNotContain("register-service-account");
        String id = api.get("security", "/service-accounts").item(account -> account.path("client_id").asString().endsWith(code)).path("id").asString();
        assertThat(mvc.post().uri("/service-accounts/" + id + "/confirmation").with(TestWorld.inBrowser("security")).with(csrf()).param("version", "1"))
                .hasStatus3xxRedirection();
        assertThat(api.get("admin", "/service-accounts/" + id).is(200).text("state")).isEqualTo("ACTIVE");
        assertThat(mvc.get().uri("/service-accounts").with(TestWorld.inBrowser("office"))).hasStatus(403);
    }
}
