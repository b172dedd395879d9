package cn.mingzhang.tenants.systems;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another system as those who administer it see it.
 *
 * @param id         the person as whom it acts
 * @param client     its client in Keycloak
 * @param roles      what was proposed, and is in force once ACTIVE
 * @param proposedBy the administrator's name
 * @param secretAt   when its client was made and its secret shown; null before
 */
public record ServiceAccountView(PersonId id, MembershipId membership, String name, String client, BodyId body, String bodyName, List<Role> roles,
        ServiceAccountState state, String proposedBy, Instant proposedAt,
        @Nullable Instant secretAt, int version) {
}
