package cn.mingzhang.kernel;

import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;

/**
 * The person who acts and the membership they chose to act in.
 *
 * @param name shown to colleagues in histories
 */
public record Actor(PersonId person, MembershipId membership, String name) {
}
