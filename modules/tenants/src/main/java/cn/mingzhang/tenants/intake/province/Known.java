package cn.mingzhang.tenants.intake.province;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.GroupId;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Duty;
import cn.mingzhang.kernel.word.Line;
import cn.mingzhang.kernel.word.Role;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A province as it stands, by the codes under which files speak of it.
 *
 * @param bodies by code
 * @param people by account
 * @param groups by code
 */
public record Known(Map<String, KnownBody> bodies, Map<String, KnownPerson> people, Map<String, KnownGroup> groups) {

    /** A province that was only just made. */
    public static final Known NOTHING = new Known(Map.of(), Map.of(), Map.of());

    /** Whether somebody has this account already. */
    public boolean hasPerson(String account) {
        return people.containsKey(account);
    }

    /**
     * A body.
     *
     * @param systemSuperior code of its superior on the SYSTEM line
     * @param group          code of its assessment group
     * @param aliases        its other names, folded by {@link Names}
     */
    record KnownBody(BodyId id, BodyId tenant, String code, String name, BodyLevel level, boolean active, @Nullable String systemSuperior,
            @Nullable String areaSuperior, @Nullable String group, Set<String> aliases) {

        @Nullable String superior(Line line) {
            return line == Line.SYSTEM ? systemSuperior : areaSuperior;
        }
    }

    /**
     * A person.
     *
     * @param places by the code of the body
     */
    record KnownPerson(PersonId id, String account, String name, Duty duty, boolean active, Map<String, KnownPlace> places) {
    }

    /** A person's place in a body with the roles that it has or waits for; an ended one has none to speak of. */
    record KnownPlace(MembershipId id, boolean active, Set<Role> roles) {
    }

    /** An assessment group. */
    record KnownGroup(GroupId id, String code, String name) {
    }
}
