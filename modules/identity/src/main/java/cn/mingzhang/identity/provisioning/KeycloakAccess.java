package cn.mingzhang.identity.provisioning;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The way into Keycloak's administration: a client of the realm with its own service account, which may manage users and organizations
 * and create clients, and nothing else.
 *
 * @param issuer   address of the realm
 * @param clientId the client
 * @param secret   its secret; blank where accounts are made by hand
 */
public record KeycloakAccess(String issuer, String clientId, String secret) {

    /** What the environment says of it. */
    @ConfigurationProperties("mingzhang.provisioning")
    record Settings(String clientId, @Nullable String clientSecret) {
    }

    /** Whether there is a way at all. */
    boolean isOpen() {
        return !secret.isBlank();
    }

    /** Where the realm is administered. */
    String administration() {
        return issuer.replaceFirst("/realms/", "/admin/realms/");
    }
}
