package cn.mingzhang.tenants.people;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.Duty;
import cn.mingzhang.kernel.word.Role;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in a body.
 *
 * @param untilOn    the last day on which it holds, or null
 * @param thirdParty whether the person assesses from outside, which is for a time only
 * @param state      ACTIVE or ENDED
 * @param roles      that are in force
 * @param waiting    roles proposed and not decided
 */
public record Place(MembershipId id, PersonId person, BodyId body, String bodyName, Duty duty, @Nullable LocalDate untilOn, boolean thirdParty,
        String state, int version, List<Role> roles, List<Role> waiting) {

    /** Whether it stands on a day. */
    public boolean stands(LocalDate today) {
        return state.equals("ACTIVE") && (untilOn == null || !untilOn.isBefore(today));
    }
}
