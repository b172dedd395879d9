package cn.mingzhang.identity;

/** Keycloak does not answer, so that nobody can sign in just now. */
public final class KeycloakUnreachable extends RuntimeException {

    KeycloakUnreachable() {
        super("Keycloak does not answer");
    }
}
