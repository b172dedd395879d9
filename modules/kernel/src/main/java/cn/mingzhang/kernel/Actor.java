package cn.mingzhang.kernel;

import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;

/**
 * The person who acts and the membership they chose to act in.
 *
 * @param name     shown to colleagues in histories and in the trail
 * @param bodyName name of the membership's body, shown beside it
 */
public record Actor(PersonId person, MembershipId membership, String name, String bodyName) {
}
