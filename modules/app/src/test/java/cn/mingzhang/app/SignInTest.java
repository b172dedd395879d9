package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.embedded.EmbeddedKeycloak;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A real Keycloak, real tokens, real HTTP. */
@AppTest
class SignInTest {

    @Autowired
    private JsonMapper json;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aTokenOfTheRealmIsWhoItSays() throws Exception {
        var answer = me(token("county001-reporter", "mingzhang"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var me = json.readTree(answer.body());
        assertThat(me.at("/memberships/0/body/name").asString()).isEqualTo("清溪县司法局");
        assertThat(me.at("/memberships/0/roles/0").asString()).isEqualTo("REPORTER");
    }

    @Test
    void aTokenThatWasChangedIsNobodys() throws Exception {
        var parts = token("office", "mingzhang").split("\\.");
        var other = token("county001-reporter", "mingzhang").split("\\.");
        var answer = me(parts[0] + "." + other[1] + "." + parts[2]);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json.readTree(answer.body()).path("code").asString()).isEqualTo("unauthorized");
    }

    @Test
    void aBrokenUploadIsRefusedInWords() throws Exception {
        var answer = http.send(HttpRequest.newBuilder(app("/api/v1/evidence")).header("Authorization", "Bearer " + token("county001-reporter", "mingzhang"))
                .header("Content-Type", "multipart/form-data; boundary=x").POST(HttpRequest.BodyPublishers.ofString("no part at all")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).path("code").asString()).isEqualTo("invalid_request");
    }

    @Test
    void aPageSendsWhoeverIsNotSignedInToKeycloak() throws Exception {
        var first = http.send(HttpRequest.newBuilder(app("/work-plans")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(first.statusCode()).isEqualTo(302);
        var second = http.send(HttpRequest.newBuilder(app("/").resolve(first.headers().firstValue("Location").orElseThrow())).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(second.statusCode()).isEqualTo(302);
        assertThat(second.headers().firstValue("Location").orElseThrow()).startsWith(TestServers.keycloak().issuer().toString())
                .contains("code_challenge_method=S256");
    }

    private HttpResponse<String> me(String token) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(app("/api/v1/me")).header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String token(String account, String password) throws IOException, InterruptedException {
        var form = "grant_type=password&client_id=" + EmbeddedKeycloak.demonstrationClient() + "&scope=openid+profile+organization:*&username=" + account + "&password=" + password;
        var answer = http.send(HttpRequest.newBuilder(URI.create(TestServers.keycloak().issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body()).path("access_token").asString();
    }

    private static URI app(String path) {
        return URI.create("http://127.0.0.1:" + TestServers.APP_PORT + path);
    }
}
