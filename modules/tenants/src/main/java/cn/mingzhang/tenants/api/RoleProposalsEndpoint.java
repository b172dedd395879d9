package cn.mingzhang.tenants.api;

import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.RoleProposalId;
import cn.mingzhang.kernel.word.ProposalState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.people.RoleProposal;
import cn.mingzhang.tenants.people.RoleProposals;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets SECURITY's client decide on roles, and ADMIN's take proposals back. */
@RestController
class RoleProposalsEndpoint {

    /** A proposed role. */
    record ProposalJson(RoleProposalId id, ProposalState state, Role role, PersonId personId, String personName, MembershipId membershipId, BodyId bodyId,
            String bodyName, @Nullable LocalDate untilOn, boolean thirdParty, String reason, @Nullable MembershipId replacesId, String proposedBy,
            Instant proposedAt, @Nullable String decidedBy, @Nullable Instant decidedAt, String decisionReason, int version) {

        static ProposalJson of(RoleProposal proposal) {
            return new ProposalJson(proposal.id(), proposal.state(), proposal.role(), proposal.person(), proposal.personName(), proposal.place(),
                    proposal.body(), proposal.bodyName(), proposal.untilOn(), proposal.thirdParty(), proposal.reason(), proposal.replaces(),
                    proposal.proposedByName(), proposal.proposedAt(), proposal.decidedBy(), proposal.decidedAt(), proposal.decisionReason(), proposal.version());
        }
    }

    /** The version that was seen, and for a rejection why. */
    record DecisionJson(@Nullable Integer version, @Nullable String reason) {

        int seen() {
            return version == null ? 0 : version;
        }
    }

    private final RoleProposals proposals;

    RoleProposalsEndpoint(RoleProposals proposals) {
        this.proposals = proposals;
    }

    @GetMapping("/api/v1/role-proposals")
    Page<ProposalJson> list(Scope scope, @RequestParam(required = false) @Nullable ProposalState state, PageRequest page) {
        return proposals.find(scope, state, page).map(ProposalJson::of);
    }

    @GetMapping("/api/v1/role-proposals/{id}")
    ProposalJson one(Scope scope, @PathVariable RoleProposalId id) {
        return ProposalJson.of(proposals.read(scope, id));
    }

    @PostMapping("/api/v1/role-proposals/{id}/confirmation")
    ProposalJson confirm(Scope scope, @PathVariable RoleProposalId id, @RequestBody DecisionJson body) {
        return ProposalJson.of(proposals.confirm(scope, id, body.seen()));
    }

    @PostMapping("/api/v1/role-proposals/{id}/rejection")
    ProposalJson reject(Scope scope, @PathVariable RoleProposalId id, @RequestBody DecisionJson body) {
        return ProposalJson.of(proposals.reject(scope, id, body.seen(), body.reason() == null ? "" : body.reason()));
    }

    @PostMapping("/api/v1/role-proposals/{id}/withdrawal")
    ProposalJson withdraw(Scope scope, @PathVariable RoleProposalId id, @RequestBody DecisionJson body) {
        return ProposalJson.of(proposals.withdraw(scope, id, body.seen()));
    }
}
