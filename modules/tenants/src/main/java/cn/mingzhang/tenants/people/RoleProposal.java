package cn.mingzhang.tenants.people;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.RoleProposalId;
import cn.mingzhang.kernel.word.ProposalState;
import cn.mingzhang.kernel.word.Role;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role that ADMIN proposes for a person's place in a body.
 *
 * @param reason         why it is proposed
 * @param replaces       the place of a leaver that ends once this and its like are confirmed, or null
 * @param replacesName   the leaver's name
 * @param decidedBy      who confirmed, rejected or withdrew it, or null
 * @param decisionReason why it was rejected
 */
public record RoleProposal(RoleProposalId id, MembershipId place, PersonId person, String personName, String account, BodyId body, String bodyName,
        Role role, @Nullable LocalDate untilOn, boolean thirdParty, ProposalState state, String reason, @Nullable MembershipId replaces,
        @Nullable String replacesName, PersonId proposedBy, String proposedByName, Instant proposedAt, @Nullable String decidedBy,
        @Nullable Instant decidedAt, String decisionReason, int version) {
}
