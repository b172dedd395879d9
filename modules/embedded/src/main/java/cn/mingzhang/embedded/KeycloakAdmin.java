package cn.mingzhang.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The few questions this module puts to Keycloak's administration interface. */
final class KeycloakAdmin {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI server;
    private final KeycloakSecrets secrets;

    KeycloakAdmin(URI server, KeycloakSecrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    /** Tells the realm where the application answers: the import could not know its port. */
    void setApplication(URI application) {
        var client = (ObjectNode) call("GET", "/clients?clientId=mingzhang-web", (JsonNode) null).get(0);
        var address = application.toString();
        client.put("rootUrl", address);
        client.putArray("redirectUris").add(address + "/login/oauth2/code/*");
        ((ObjectNode) client.get("attributes")).put("post.logout.redirect.uris", address + "/*")
                .put("backchannel.logout.url", address + "/logout/connect/back-channel/keycloak");
        call("PUT", "/clients/" + client.get("id").asString(), client);
    }

    /** Gives a person, created if missing, a password that has to be changed at the next sign-in. */
    UUID setOneTimePassword(String name, String displayName, String password) {
        var found = find(name);
        if (found.isEmpty()) {
            call("POST", "/users", JSON.createObjectNode().put("username", name).put("firstName", displayName).put("enabled", true));
            found = find(name);
        }
        var id = found.get(0).get("id").asString();
        call("PUT", "/users/" + id + "/reset-password",
                JSON.createObjectNode().put("type", "password").put("value", password).put("temporary", true));
        return UUID.fromString(id);
    }

    /** Tells whether an account is there and may sign in. */
    boolean isEnabled(String name) {
        var found = find(name);
        return !found.isEmpty() && found.get(0).path("enabled").asBoolean();
    }

    private JsonNode find(String name) {
        return call("GET", "/users?exact=true&username=" + encode(name), (JsonNode) null);
    }

    /** One call with a body as text. */
    String call(String method, String path, @Nullable String body) {
        var answer = call(method, path, body == null ? null : JSON.readTree(body));
        return answer.isMissingNode() ? "" : JSON.writeValueAsString(answer);
    }

    private JsonNode call(String method, String path, @Nullable JsonNode body) {
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        return send(HttpRequest.newBuilder(server.resolve("/admin/realms/mingzhang" + path)).method(method, publisher)
                .header("Authorization", "Bearer " + token()).header("Content-Type", "application/json"));
    }

    private String token() {
        var form = "grant_type=client_credentials&client_id=" + KeycloakSecrets.ADMIN_CLIENT + "&client_secret=" + encode(secrets.admin());
        return send(HttpRequest.newBuilder(server.resolve("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)))
                .get("access_token").asString();
    }

    private static JsonNode send(HttpRequest.Builder request) {
        var built = request.timeout(PATIENCE).build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(built, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw ServerFailure.other("Keycloak answered " + answer.statusCode() + " to " + built.method() + " " + built.uri().getPath() + ": " + answer.body());
            }
            return answer.body().isEmpty() ? JSON.missingNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new ServerFailure(ServerFailure.Kind.OTHER, "Keycloak does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ServerFailure.other("interrupted");
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
