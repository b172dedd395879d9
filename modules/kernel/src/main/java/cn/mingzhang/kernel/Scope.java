package cn.mingzhang.kernel;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.Duty;
import cn.mingzhang.kernel.word.Role;
import java.util.Set;

/**
 * Who acts, where, and in which roles: the wall between tenants, made once at the edge from the signed-in person's
 * chosen membership and passed first to every door and repository that touches tenant-owned rows.
 *
 * @param province the customer; nothing outside it exists
 * @param body     the body of the membership: a bureau, or one division of it
 * @param tenant   the bureau that the body belongs to (the body itself for a bureau)
 * @param actor    the person
 * @param roles    what the membership lets the person do
 */
public record Scope(ProvinceId province, BodyId body, BodyId tenant, Actor actor, Set<Role> roles) {

    /** Keeps the roles immutable. */
    public Scope {
        roles = Set.copyOf(roles);
    }

    /** Whether the membership has this role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the membership has one of these roles. */
    public boolean hasAny(Role... wanted) {
        for (var role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Holds an act to those who may do it.
     *
     * @throws DomainException FORBIDDEN without one of the roles
     */
    public void require(Role... wanted) {
        if (!hasAny(wanted)) {
            throw DomainException.forbidden();
        }
    }

    /** Whether the membership is of the line of duty that sees content: who administers, grants or audits sees none (三员分立). */
    public boolean doesBusiness() {
        return roles.stream().anyMatch(role -> role.duty() == Duty.BUSINESS);
    }

    /**
     * Holds lists of content to those whose line of duty it is.
     *
     * @throws DomainException FORBIDDEN for who administers, grants or audits
     */
    public void requireBusiness() {
        if (!doesBusiness()) {
            throw DomainException.forbidden();
        }
    }

    /** Whether the person acts for a whole bureau rather than one division. */
    public boolean forBureau() {
        return body.equals(tenant);
    }

    /** Whether the person sees what lies under the body (offices, leaders, assessors), not only the body's own. */
    public boolean overSubtree() {
        return hasAny(Role.OFFICE, Role.LEADER, Role.ASSESSOR);
    }
}
