package cn.mingzhang.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EmbeddedKeycloakTest {
    private static final UUID SUBJECT = UUID.fromString("6f1d7e0a-4c7b-4c53-9a43-0d5a3f3c1a01");
    private static final RealmInput REALM = RealmInput.base().withDemonstration(
            List.of(new DemoOrganization("330000", "甲省"), new DemoOrganization("360000", "乙省")),
            List.of(new DemoAccount(SUBJECT, "office", "林知远", "mingzhang", List.of("330000", "360000"))));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path data;

    private static EmbeddedKeycloak keycloak;

    @BeforeAll
    static void start() {
        keycloak = EmbeddedKeycloak.start(EmbeddedServers.cache(), data.resolve("with space"), REALM, 0, System.out::println);
    }

    @AfterAll
    static void stop() {
        keycloak.stop();
    }

    @Test
    void givesTokensForTheApiWithTheFixedSubject() throws Exception {
        var claims = claims(token("openid organization:*").get("access_token").asString());

        assertThat(claims.get("aud").asString()).isEqualTo("mingzhang-api");
        assertThat(claims.get("sub").asString()).isEqualTo(SUBJECT.toString());
        assertThat(claims.get("iss").asString()).isEqualTo(keycloak.issuer().toString());
        assertThat(claims.get("preferred_username").asString()).isEqualTo("office");
        assertThat(claims.get("name").asString()).isEqualTo("林知远");
        assertThat(claims.get("organization").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrder("330000", "360000");
    }

    @Test
    void listsOrganizationsInTheIdTokenToo() throws Exception {
        var claims = claims(token("openid organization:*").get("id_token").asString());

        assertThat(claims.get("organization").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrder("330000", "360000");
    }

    @Test
    void refusesThePasswordGrantToTheWebClient() throws Exception {
        var answer = post("grant_type=password&client_id=mingzhang-web&client_secret=" + encode(keycloak.clientSecret()) + "&username=office&password=mingzhang");

        assertThat(answer.get("error").asString()).isEqualTo("unauthorized_client");
    }

    @Test
    void refusesThePasswordGrantToTheClientThatKeycloakBrings() throws Exception {
        var answer = post("grant_type=password&client_id=admin-cli&username=office&password=mingzhang");

        assertThat(answer.get("error").asString()).isIn("unauthorized_client", "invalid_client");
    }

    @Test
    void refusesSignInWithoutProofKey() throws Exception {
        assertThat(authorization("").headers().firstValue("location").orElse("")).contains("error=invalid_request").contains("code_challenge_method");
    }

    @Test
    void showsTheSignInPageInChineseForAnyLoopbackPort() throws Exception {
        var page = authorization("&code_challenge_method=S256&code_challenge=" + "x".repeat(43));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("lang=\"zh-CN\"").contains("明账");
    }

    @Test
    void makesAnOneTimePasswordForANewPersonAndAgain() {
        var first = keycloak.setOneTimePassword("operator", "运维", EmbeddedKeycloak.randomPassword());

        assertThat(keycloak.setOneTimePassword("operator", "运维", EmbeddedKeycloak.randomPassword())).isEqualTo(first);
    }

    @Test
    void learnsWhereTheApplicationAnswers() {
        keycloak.setApplication(URI.create("http://127.0.0.1:18081"));
        keycloak.setApplication(URI.create("http://127.0.0.1:18080"));
    }

    @Test
    void saysThatThePortIsTaken(@TempDir Path other) {
        assertThatThrownBy(() -> EmbeddedKeycloak.start(EmbeddedServers.cache(), other, REALM, keycloak.issuer().getPort()))
                .isInstanceOfSatisfying(ServerFailure.class, e -> assertThat(e.kind()).isEqualTo(ServerFailure.Kind.PORT));
    }

    private static HttpResponse<String> authorization(String more) throws Exception {
        var query = "client_id=mingzhang-web&response_type=code&scope=openid&state=s&redirect_uri=" + encode("http://127.0.0.1:18080/login/oauth2/code/keycloak") + more;
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(keycloak.issuer() + "/protocol/openid-connect/auth?" + query)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static JsonNode token(String scope) throws Exception {
        return post("grant_type=password&client_id=" + EmbeddedKeycloak.demonstrationClient() + "&username=office&password=mingzhang&scope=" + encode(scope));
    }

    private static JsonNode post(String form) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(keycloak.issuer() + "/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build();
            return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
    }

    private static JsonNode claims(String token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
