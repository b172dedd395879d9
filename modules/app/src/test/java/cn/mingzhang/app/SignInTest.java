package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

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
        var answer = RealToken.of("county001-reporter").get("/api/v1/me");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var me = json.readTree(answer.body());
        assertThat(me.at("/memberships/0/body/name").asString()).isEqualTo("清溪县司法局");
        assertThat(me.at("/memberships/0/roles/0").asString()).isEqualTo("REPORTER");
    }

    @Test
    void aTokenThatWasChangedIsNobodys() throws Exception {
        var parts = RealToken.of("office").text().split("\\.");
        var other = RealToken.of("county001-reporter").text().split("\\.");
        var answer = new RealToken(parts[0] + "." + other[1] + "." + parts[2]).get("/api/v1/me");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json.readTree(answer.body()).path("code").asString()).isEqualTo("unauthorized");
    }

    @Test
    void aBrokenUploadIsRefusedInWords() throws Exception {
        var answer = http.send(HttpRequest.newBuilder(RealToken.app("/api/v1/evidence")).header("Authorization", "Bearer " + RealToken.of("county001-reporter").text())
                .header("Content-Type", "multipart/form-data; boundary=x").POST(HttpRequest.BodyPublishers.ofString("no part at all")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).path("code").asString()).isEqualTo("invalid_request");
    }

    @Test
    void aPageSendsWhoeverIsNotSignedInToKeycloak() throws Exception {
        var first = http.send(HttpRequest.newBuilder(RealToken.app("/work-plans")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(first.statusCode()).isEqualTo(302);
        var second = http.send(HttpRequest.newBuilder(RealToken.app("/").resolve(first.headers().firstValue("Location").orElseThrow())).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(second.statusCode()).isEqualTo(302);
        assertThat(second.headers().firstValue("Location").orElseThrow()).startsWith(TestServers.keycloak().issuer().toString())
                .contains("code_challenge_method=S256");
    }
}
