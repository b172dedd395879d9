package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.embedded.EmbeddedKeycloak;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.json.JsonMapper;

/** An access token that the tests' Keycloak gave for an account and its password, to ask the running application with. */
record RealToken(String text) {

    static RealToken of(String account, String password) throws IOException, InterruptedException {
        var form = "grant_type=password&client_id=" + EmbeddedKeycloak.demonstrationClient() + "&scope=openid+profile+organization:*&username=" + account + "&password=" + password;
        var answer = send(HttpRequest.newBuilder(URI.create(TestServers.keycloak().issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new RealToken(JsonMapper.shared().readTree(answer.body()).path("access_token").asString());
    }

    /** The token of an account of the fixtures. */
    static RealToken of(String account) throws IOException, InterruptedException {
        return of(account, "mingzhang");
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(app(path)).header("Authorization", "Bearer " + text));
    }

    static URI app(String path) {
        return URI.create("http://127.0.0.1:" + TestServers.APP_PORT + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
