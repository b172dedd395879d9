package cn.mingzhang.tenants;

import java.util.regex.Pattern;

/** How accounts are written, whichever way a person comes: what Keycloak takes without asking about look-alikes. */
public final class AccountForm {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,63}");

    private AccountForm() {
    }

    /** Whether a text can be an account: 3 to 64 small letters, digits, dots, underscores, hyphens or @, the first a letter or digit. */
    public static boolean fits(String text) {
        return FORM.matcher(text).matches();
    }
}
