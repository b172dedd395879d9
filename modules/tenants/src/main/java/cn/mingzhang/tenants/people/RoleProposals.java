package cn.mingzhang.tenants.people;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.DomainException.Kind;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.RoleProposalId;
import cn.mingzhang.kernel.word.ProposalState;
import cn.mingzhang.kernel.word.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a role comes into force: ADMIN proposed it, somebody else as SECURITY confirms it. Nothing configures this away. */
@Service
public class RoleProposals {

    private final ProposalRepository repository;
    private final PeopleWriter people;
    private final Handovers handovers;
    private final Trail trail;
    private final Clock clock;

    RoleProposals(ProposalRepository repository, PeopleWriter people, Handovers handovers, Trail trail, Clock clock) {
        this.repository = repository;
        this.people = people;
        this.handovers = handovers;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Proposals for managed bodies: what waits oldest first, everything else newest first. Who looked stands in the trail.
     *
     * @throws DomainException FORBIDDEN unless ADMIN or SECURITY
     */
    @Transactional
    public Page<RoleProposal> find(Scope scope, @Nullable ProposalState state, PageRequest page) {
        scope.require(Role.ADMIN, Role.SECURITY);
        var found = Page.of(repository.find(scope, state, page), page.size(), proposal -> proposal.id().toString());
        trail.read(scope, "province", scope.province(), "proposals", Map.of("state", state == null ? "" : state.name(), "proposals", found.items().size()));
        return found;
    }

    /** One proposal to be shown to somebody, which stands in the trail. */
    @Transactional
    public RoleProposal read(Scope scope, RoleProposalId id) {
        var proposal = get(scope, id);
        trail.read(scope, "role_proposal", id, "proposals", Map.of("person", proposal.personName()));
        return proposal;
    }

    /** One proposal for a managed body, for whoever decides on it. */
    @Transactional(readOnly = true)
    public RoleProposal get(Scope scope, RoleProposalId id) {
        return repository.find(scope, id).orElseThrow(DomainException::notFound);
    }

    /** What was proposed for a person in managed bodies, the newest first, at most 50. */
    @Transactional(readOnly = true)
    public List<RoleProposal> of(Scope scope, PersonId person) {
        return repository.of(scope, person);
    }

    /**
     * Puts the role in force. Where it replaces a leaver's and was the last to wait, the leaver's place ends.
     *
     * @throws DomainException NOT_FOUND out of reach; FORBIDDEN unless SECURITY, and for whoever proposed it or would receive it; CONFLICT; STALE
     */
    @Transactional
    public RoleProposal confirm(Scope scope, RoleProposalId id, int version) {
        var proposal = get(scope, id);
        scope.require(Role.SECURITY);
        foreign(scope, proposal);
        people.lock(scope, proposal.person());
        handovers.requireStanding(scope, proposal.place());
        decide(scope, proposal, version, ProposalState.CONFIRMED, "");
        people.give(scope, proposal.place(), proposal.role());
        record(scope, "confirm", proposal, Map.of("role", proposal.role().name(), "person", proposal.personName(), "body", proposal.bodyName()));
        if (proposal.replaces() != null) {
            handovers.finish(scope, proposal.replaces(), proposal.place());
        }
        return get(scope, id);
    }

    /** Who proposed a role, or would receive it, does not decide on it. */
    private static void foreign(Scope scope, RoleProposal proposal) {
        if (proposal.proposedBy().equals(scope.actor().person())) {
            throw new DomainException(Kind.FORBIDDEN, "own_proposal");
        }
        if (proposal.person().equals(scope.actor().person())) {
            throw new DomainException(Kind.FORBIDDEN, "own_role");
        }
    }

    /** Refuses the role with a reason that the proposer reads. */
    @Transactional
    public RoleProposal reject(Scope scope, RoleProposalId id, int version, String reason) {
        var proposal = get(scope, id);
        scope.require(Role.SECURITY);
        var faults = new ArrayList<Fault>();
        PeopleRules.reason(reason, faults);
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        decide(scope, proposal, version, ProposalState.REJECTED, reason.strip());
        record(scope, "reject", proposal, Map.of("role", proposal.role().name(), "person", proposal.personName(), "reason", reason.strip()));
        return get(scope, id);
    }

    /** Takes a proposal back that nobody decided on. */
    @Transactional
    public RoleProposal withdraw(Scope scope, RoleProposalId id, int version) {
        var proposal = get(scope, id);
        scope.require(Role.ADMIN);
        decide(scope, proposal, version, ProposalState.WITHDRAWN, "");
        record(scope, "withdraw", proposal, Map.of("role", proposal.role().name(), "person", proposal.personName()));
        return get(scope, id);
    }

    private void decide(Scope scope, RoleProposal proposal, int version, ProposalState state, String reason) {
        if (!repository.decide(scope, proposal, version, state, reason, clock.instant())) {
            var now = get(scope, proposal.id());
            throw DomainException.stale(Map.of("state", now.state().name(), "version", now.version()));
        }
    }

    private void record(Scope scope, String action, RoleProposal proposal, Map<String, String> detail) {
        trail.record(scope, action, "role_proposal", proposal.id(), detail);
    }
}
