package cn.mingzhang.identity.provisioning;

/** Keycloak does not answer, or not to us: nothing is wrong with the person, and everybody waits. */
final class KeycloakAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeycloakAway(String message, Throwable cause) {
        super(message, cause);
    }
}
