package cn.mingzhang.tenants.people;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Kind;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.Duty;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.OpenWork;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How places end: at once, or when whoever takes over holds the same roles. */
@Component
class Handovers {

    private final PeopleRepository people;
    private final PeopleWriter writer;
    private final ProposalRepository proposals;
    private final List<OpenWork> work;
    private final Trail trail;
    private final Clock clock;

    Handovers(PeopleRepository people, PeopleWriter writer, ProposalRepository proposals, List<OpenWork> work, Trail trail, Clock clock) {
        this.people = people;
        this.writer = writer;
        this.proposals = proposals;
        this.work = work;
        this.trail = trail;
        this.clock = clock;
    }

    /** Holds a role to a place that still stands. */
    void requireStanding(Scope scope, MembershipId place) {
        if (!people.place(scope, place).stands(LocalDate.now(clock))) {
            throw new DomainException(Kind.CONFLICT, "place_ended");
        }
    }

    /** What waits for a place, and what its person began there. */
    List<OpenWork.Waiting> waiting(Scope scope, Place place) {
        return work.stream().flatMap(each -> each.ofPlace(scope.province(), place.person(), place.body(), Set.copyOf(place.roles())).stream())
                .filter(waiting -> waiting.count() > 0).toList();
    }

    /** Ends a leaver's place once the successor's holds every role of it; what SECURITY refused keeps the leaver in place. */
    void finish(Scope scope, MembershipId replaced, MembershipId successor) {
        writer.lock(scope, people.place(scope, replaced).person());
        var place = people.place(scope, replaced);
        var next = people.place(scope, successor);
        if (place.state().equals("ACTIVE") && next.roles().containsAll(place.roles())) {
            handOver(scope, place, next.person());
        }
    }

    /** Ends a place in favour of another person, who finds its drafts. */
    private void handOver(Scope scope, Place place, PersonId successor) {
        int moved = work.stream().mapToInt(each -> each.handOver(scope.province(), place.body(), place.person(), successor)).sum();
        end(scope, place, "hand_over", Map.of("successor", successor.toString(), "drafts", moved));
        disableWhenPlaceless(scope, place.person());
    }

    /** Ends a place at once; the roles that wait for it are withdrawn. */
    void end(Scope scope, Place place, String action, Map<String, ?> detail) {
        requireOther(scope, place, place.roles());
        if (!writer.end(scope, place.id(), place.version())) {
            throw DomainException.stale(Map.of("state", people.place(scope, place.id()).state(), "version", people.place(scope, place.id()).version()));
        }
        proposals.withdraw(scope, place.id(), clock.instant());
        var changes = new LinkedHashMap<String, Object>(detail);
        changes.put("body", place.bodyName());
        changes.put("roles", Change.of(place.roles().stream().map(Role::name).toList(), List.of()));
        trail.record(scope, action, "membership", place.id(), changes);
    }

    /**
     * A body never loses its last administrator, security officer or auditor: nobody could appoint the next. Two who take such people
     * of one body wait for each other at its row.
     */
    void requireOther(Scope scope, Place place, List<Role> roles) {
        var administering = roles.stream().filter(role -> role.duty() != Duty.BUSINESS).toList();
        if (administering.isEmpty()) {
            return;
        }
        writer.lock(scope, place.body());
        for (var role : administering) {
            if (people.others(scope, place, role, LocalDate.now(clock)) == 0) {
                throw new DomainException(Kind.CONFLICT, "last_of_duty", place.bodyName());
            }
        }
    }

    /** The same for all roles of several places, their bodies in one order, so that no two wait for each other in a circle. */
    void requireOthers(Scope scope, List<Place> places) {
        places.stream().sorted(Comparator.comparingLong(place -> place.body().value())).forEach(place -> requireOther(scope, place, place.roles()));
    }

    /** Whoever has no place left in the province loses the account as well. */
    void disableWhenPlaceless(Scope scope, PersonId person) {
        if (people.standing(scope.province(), person, LocalDate.now(clock)) > 0) {
            return;
        }
        writer.disable(scope, person);
        trail.record(scope, "disable", "person", person, Map.of("state", Change.of("ACTIVE", "DISABLED")));
    }
}
