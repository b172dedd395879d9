package cn.mingzhang.web;

import cn.mingzhang.kernel.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sent the request, as pages show it.
 *
 * @param subject     the person's id in Keycloak
 * @param name        shown at the top of each page
 * @param memberships all places the person may act in
 * @param scope       of the chosen membership; null while none is chosen, the person has none, or its duty awaits a one-time password
 * @param suspended   whether the province of that membership may only be read
 * @param confirmed   whether a one-time password confirmed the sign-in, or the installation asks for none
 * @param operator    whether the person runs the installation; such a person has no membership
 */
public record SignedIn(String subject, String name, List<Choice> memberships, @Nullable Scope scope, boolean suspended, boolean confirmed,
        boolean operator) {

    /**
     * One place to act in.
     *
     * @param label   body and roles in words
     * @param current whether it is the chosen one
     */
    public record Choice(String id, String label, String bodyName, List<String> roles, boolean current) {
    }
}
