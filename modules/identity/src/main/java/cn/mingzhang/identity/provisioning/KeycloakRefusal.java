package cn.mingzhang.identity.provisioning;

/** Keycloak answered and does not want this one; the others may go on. */
final class KeycloakRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    KeycloakRefusal(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Why, looked up under {@code error.<code>}. */
    String code() {
        return code;
    }
}
