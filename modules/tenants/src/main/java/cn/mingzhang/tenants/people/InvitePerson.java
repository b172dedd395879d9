package cn.mingzhang.tenants.people;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.Role;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A new person with their first place. */
public record InvitePerson(String account, String name, Terms terms) {

    /**
     * A place that is offered.
     *
     * @param roles      proposed; they take effect when SECURITY confirms
     * @param untilOn    the last day; required for third parties
     * @param thirdParty an assessor from outside
     */
    public record Terms(BodyId body, Set<Role> roles, @Nullable LocalDate untilOn, boolean thirdParty, String reason) {

        /** Keeps the roles immutable. */
        public Terms {
            roles = Set.copyOf(roles);
        }
    }
}
