package cn.mingzhang.identity.provisioning;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Calls of Keycloak's administration with a token of our service account, which is fetched anew when it runs out. */
final class KeycloakCalls {

    /** An answer that is neither a failure of the way nor of the token. */
    record Answer(HttpStatusCode status, @Nullable Object body, @Nullable URI location) {

        boolean is(int code) {
            return status.value() == code;
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final KeycloakAccess access;
    private final RestClient http;
    private volatile @Nullable String token;

    KeycloakCalls(KeycloakAccess access) {
        this.access = access;
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    /**
     * Sends a request and returns whatever Keycloak says to it.
     *
     * @param path begins behind the realm
     * @throws KeycloakAway when there is no answer, or none to us
     */
    Answer call(HttpMethod method, String path, @Nullable Object body) {
        var answer = send(method, path, body);
        if (answer.is(UNAUTHORIZED)) {
            token = null;
            answer = send(method, path, body);
        }
        if (answer.is(UNAUTHORIZED) || answer.is(FORBIDDEN) || answer.status().is5xxServerError()) {
            throw new KeycloakAway(method + " " + path.replaceAll("\\?.*", "") + " was answered " + answer.status().value(), new IllegalStateException());
        }
        return answer;
    }

    /**
     * Registers a client: the one way to make one with the role to create clients and without the role to change those of others.
     *
     * @return whatever Keycloak says, a refusal of ours too
     * @throws KeycloakAway when there is no answer
     */
    Answer register(Map<String, Object> client) {
        var address = URI.create(access.issuer() + "/clients-registrations/default");
        var answer = send(HttpMethod.POST, address, client);
        if (answer.is(UNAUTHORIZED)) {
            token = null;
            answer = send(HttpMethod.POST, address, client);
        }
        if (answer.status().is5xxServerError()) {
            throw new KeycloakAway("registering a client was answered " + answer.status().value(), new IllegalStateException());
        }
        return answer;
    }

    /** The account as which a client gets tokens for itself, as such a token says. */
    String subject(String client, String secret) {
        try {
            String[] parts = tokenOf(client, secret).split("\\.");
            return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(parts[1])).path("sub").asString();
        } catch (ResourceAccessException failure) {
            throw new KeycloakAway("Keycloak does not answer", failure);
        }
    }

    private Answer send(HttpMethod method, String path, @Nullable Object body) {
        return send(method, URI.create(access.administration() + path), body);
    }

    private Answer send(HttpMethod method, URI address, @Nullable Object body) {
        try {
            var request = http.method(method).uri(address).header("Authorization", "Bearer " + token());
            if (body != null) {
                request.contentType(MediaType.APPLICATION_JSON).body(body);
            }
            return request.exchange((_, response) -> new Answer(response.getStatusCode(),
                    response.getStatusCode().is2xxSuccessful() && response.getHeaders().getContentLength() != 0 && response.getHeaders().getContentType() != null
                            ? response.bodyTo(Object.class) : null, response.getHeaders().getLocation()));
        } catch (ResourceAccessException failure) {
            throw new KeycloakAway("Keycloak does not answer", failure);
        }
    }

    private String token() {
        String known = token;
        if (known != null) {
            return known;
        }
        String fresh = tokenOf(access.clientId(), access.secret());
        token = fresh;
        return fresh;
    }

    private String tokenOf(String client, String secret) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", client);
        form.add("client_secret", secret);
        var answer = http.post().uri(URI.create(access.issuer() + "/protocol/openid-connect/token")).contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form).exchange((_, response) -> response.getStatusCode().is2xxSuccessful()
                        ? response.bodyTo(new ParameterizedTypeReference<Map<String, Object>>() { }) : Map.<String, Object>of());
        if (answer == null || !(answer.get("access_token") instanceof String fresh)) {
            throw new KeycloakAway("no token for " + client, new IllegalStateException());
        }
        return fresh;
    }
}
