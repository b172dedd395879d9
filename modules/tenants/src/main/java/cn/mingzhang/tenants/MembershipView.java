package cn.mingzhang.tenants;

import cn.mingzhang.kernel.Actor;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Role;
import java.util.Set;

/**
 * One place in which a person may act.
 *
 * @param organization the province's organization in Keycloak, which the token must name
 * @param suspended    whether the province may only be read for now
 */
public record MembershipView(ProvinceId province, String organization, MembershipId id, PersonId person, String personName,
        BodyId body, BodyId tenant, String bodyName, BodyLevel level, Set<Role> roles, boolean suspended) {

    /** The scope of acting in this place. */
    public Scope scope() {
        return new Scope(province, body, tenant, new Actor(person, id, personName, bodyName), roles);
    }
}
