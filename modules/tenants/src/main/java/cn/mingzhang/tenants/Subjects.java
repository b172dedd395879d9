package cn.mingzhang.tenants;

/** What stands for a person's Keycloak id until it is known. */
public final class Subjects {

    private static final String BY_ACCOUNT = "account:";

    private static final String BY_CLIENT = "service:";

    private Subjects() {
    }

    /** Stands in the place of the Keycloak id of an account that was not made yet, or has not signed in yet. */
    public static String ofAccount(String account) {
        return BY_ACCOUNT + account;
    }

    /** Whether a subject is Keycloak's own id rather than something that stands for it. */
    public static boolean isKnown(String subject) {
        return !subject.startsWith(BY_ACCOUNT);
    }

    /** Stands for another system: its tokens are known by their client, not by a person. */
    public static String ofService(String client) {
        return BY_CLIENT + client;
    }
}
