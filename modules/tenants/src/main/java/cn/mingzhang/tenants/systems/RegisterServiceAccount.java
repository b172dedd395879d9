package cn.mingzhang.tenants.systems;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Proposes to let another system call the API.
 *
 * @param name  what people call the system, 1 to 100 characters; the trail shows it
 * @param code  its short name, 2 to 40 of lowercase letters, digits and hyphens; the client in Keycloak is named after it
 * @param body  the one body it acts for; null where none was named, which is a fault
 * @param roles what it may do there, of the line of duty BUSINESS
 */
public record RegisterServiceAccount(String name, String code, @Nullable BodyId body, Set<Role> roles) {

    /** Keeps the roles immutable. */
    public RegisterServiceAccount {
        roles = Set.copyOf(roles);
    }
}
