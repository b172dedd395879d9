package cn.mingzhang.tenants.people;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which people a list wants; null means any.
 *
 * @param query part of a name or account
 * @param role  held or proposed
 */
public record PersonFilter(@Nullable String query, @Nullable BodyId body, @Nullable Role role, Shown shown) {

    /** How people stand. */
    public enum Shown {
        /** With a place that holds. */
        ACTIVE,
        /** Invited, never signed in. */
        INVITED,
        /** With a role that waits for SECURITY. */
        WAITING,
        /** Disabled, or without a place that holds. */
        LEFT,
        /** Everybody. */
        ALL
    }
}
