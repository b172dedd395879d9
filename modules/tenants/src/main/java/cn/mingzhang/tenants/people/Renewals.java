package cn.mingzhang.tenants.people;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What SECURITY confirmed holds for the place and the term that were before it. Whatever goes on beyond that begins again: the
 * roles are out of force at once and wait for SECURITY as proposals of whoever lets it go on.
 */
@Component
class Renewals {

    private final PeopleWriter writer;
    private final ProposalRepository proposals;
    private final Handovers handovers;
    private final Trail trail;
    private final Clock clock;

    Renewals(PeopleWriter writer, ProposalRepository proposals, Handovers handovers, Trail trail, Clock clock) {
        this.writer = writer;
        this.proposals = proposals;
        this.handovers = handovers;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Takes the roles of a place and proposes them again. What waited before waits on, anew: nobody confirms a term that they have not seen.
     *
     * @throws cn.mingzhang.kernel.DomainException CONFLICT when the place is in force and the last of a duty: nobody could confirm the roles
     */
    void begin(Scope scope, Place place, boolean inForce, String reason) {
        if (inForce) {
            handovers.requireOther(scope, place, place.roles());
        }
        proposals.showAnew(scope, place.id());
        writer.roleless(scope, place.id());
        if (!place.roles().isEmpty()) {
            trail.record(scope, "revoke", "membership", place.id(), Map.of("roles", Change.of(place.roles().stream().map(Role::name).toList(), List.of()),
                    "body", place.bodyName(), "reason", reason));
        }
        place.roles().stream().sorted().forEach(role -> {
            var proposal = proposals.insert(scope, place.id(), role, reason, null, clock.instant());
            trail.record(scope, "propose", "role_proposal", proposal, Map.of("role", role.name(), "body", place.bodyName(), "reason", reason));
        });
    }
}
