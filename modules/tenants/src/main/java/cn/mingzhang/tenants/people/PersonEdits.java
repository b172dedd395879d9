package cn.mingzhang.tenants.people;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.DomainException.Kind;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.province.Provinces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What ADMIN changes of people and places, and SECURITY of roles in force. Whatever is taken away is out at the next request. */
@Service
public class PersonEdits {

    private final PeopleBook book;
    private final PeopleWriter writer;
    private final Handovers handovers;
    private final Renewals renewals;
    private final Provinces provinces;
    private final Trail trail;
    private final Clock clock;

    PersonEdits(PeopleBook book, PeopleWriter writer, Handovers handovers, Renewals renewals, Provinces provinces, Trail trail, Clock clock) {
        this.book = book;
        this.writer = writer;
        this.handovers = handovers;
        this.renewals = renewals;
        this.provinces = provinces;
        this.trail = trail;
        this.clock = clock;
    }

    /** Corrects a name. */
    @Transactional
    public void rename(Scope scope, PersonId id, int version, String name, String reason) {
        var person = whole(scope, id);
        var faults = new ArrayList<Fault>();
        PeopleRules.name(name, faults);
        check(reason, faults);
        store(scope, person, version, name.strip(), person.state(), false);
        trail.record(scope, "change", "person", id, Map.of("name", Change.of(person.name(), name.strip()), "reason", reason.strip()));
    }

    /**
     * Disables a person in all places at once, or enables them again; the roles of whoever is enabled wait for SECURITY like new ones.
     *
     * @throws DomainException NOT_FOUND out of reach; FORBIDDEN unless ADMIN, and for the own account; CONFLICT when the person also has
     *     places elsewhere, or is the last of a duty; STALE; SUSPENDED for enabling in a suspended province
     */
    @Transactional
    public void setDisabled(Scope scope, PersonId id, int version, boolean disabled, String reason) {
        whole(scope, id);
        other(scope, id);
        check(reason, new ArrayList<>());
        writer.lock(scope, id);
        var person = whole(scope, id);
        var standing = person.places().stream().filter(place -> place.stands(LocalDate.now(clock))).toList();
        if (disabled) {
            handovers.requireOthers(scope, standing);
        } else {
            provinces.requireWorking(scope.province());
            provinces.requireRoomForPeople(scope.province(), person.active() ? 0 : 1);
        }
        store(scope, person, version, person.name(), disabled ? "DISABLED" : "ACTIVE", true);
        trail.record(scope, disabled ? "disable" : "enable", "person", id,
                Map.of("state", Change.of(person.state(), disabled ? "DISABLED" : "ACTIVE"), "reason", reason.strip()));
        if (!disabled && !person.active()) {
            standing.forEach(place -> renewals.begin(scope, place, false, reason.strip()));
        }
    }

    private void store(Scope scope, PersonCard person, int version, String name, String state, boolean provisionAnew) {
        if (!writer.update(scope, person.id(), version, name, state, provisionAnew)) {
            throw DomainException.stale(Map.of("state", person.state(), "version", person.version()));
        }
    }

    /** A person all of whose places the administrator manages. */
    private PersonCard whole(Scope scope, PersonId id) {
        var person = book.get(scope, id);
        scope.require(Role.ADMIN);
        if (person.elsewhere() > 0) {
            throw new DomainException(Kind.CONFLICT, "places_elsewhere", person.elsewhere());
        }
        return person;
    }

    /**
     * Changes until when a place holds and whether it is a third party's. ADMIN alone shortens; where the place is to hold longer, or for
     * more than a third party, its roles wait for SECURITY like new ones.
     *
     * @throws DomainException NOT_FOUND out of reach; FORBIDDEN unless ADMIN, and for the own place; INVALID; CONFLICT for the last of a
     *     duty; STALE
     */
    @Transactional
    public void setTerm(Scope scope, PersonId id, MembershipId placeId, int version, @Nullable LocalDate until, boolean thirdParty, String reason) {
        var person = book.get(scope, id);
        book.place(scope, id, placeId);
        scope.require(Role.ADMIN);
        other(scope, id);
        writer.lock(scope, id);
        var place = book.place(scope, id, placeId);
        var faults = new ArrayList<Fault>();
        var roles = new ArrayList<>(place.roles());
        roles.addAll(place.waiting());
        PeopleRules.term(until, thirdParty, thirdParty ? Set.copyOf(roles) : Set.of(), LocalDate.now(clock), faults);
        check(reason, faults);
        if (!writer.term(scope, place, version, until, thirdParty)) {
            throw DomainException.stale(Map.of("state", place.state(), "version", place.version()));
        }
        trail.record(scope, "change", "membership", placeId, Map.of("until_on", Change.of(place.untilOn(), until),
                "third_party", Change.of(place.thirdParty(), thirdParty), "reason", reason.strip()));
        boolean inForce = person.active() && place.stands(LocalDate.now(clock));
        if (PeopleRules.widens(place, until, thirdParty)) {
            renewals.begin(scope, place, inForce, reason.strip());
        } else if (inForce) {
            handovers.requireOther(scope, place, place.roles());
        }
    }

    /** Ends a place at once. */
    @Transactional
    public void end(Scope scope, PersonId id, MembershipId placeId, int version, String reason) {
        book.get(scope, id);
        var place = book.place(scope, id, placeId);
        scope.require(Role.ADMIN);
        other(scope, id);
        check(reason, new ArrayList<>());
        if (place.version() != version || !place.state().equals("ACTIVE")) {
            throw DomainException.stale(Map.of("state", place.state(), "version", place.version()));
        }
        handovers.end(scope, place, "end", Map.of("reason", reason.strip()));
    }

    /** Takes a role out of force at once; SECURITY needs nobody's proposal for that. */
    @Transactional
    public void revoke(Scope scope, PersonId id, MembershipId placeId, Role role, String reason) {
        book.get(scope, id);
        var place = book.place(scope, id, placeId);
        scope.require(Role.SECURITY);
        other(scope, id);
        check(reason, new ArrayList<>());
        handovers.requireOther(scope, place, place.roles().contains(role) ? List.of(role) : List.of());
        if (!writer.take(scope, placeId, role)) {
            throw new DomainException(Kind.CONFLICT, "role_not_held");
        }
        trail.record(scope, "revoke", "membership", placeId, Map.of("role", Change.of(role, null), "body", place.bodyName(), "reason", reason.strip()));
    }

    /** Nobody ends, disables or reduces themselves by mistake. */
    private static void other(Scope scope, PersonId id) {
        if (scope.actor().person().equals(id)) {
            throw new DomainException(Kind.FORBIDDEN, "own_place");
        }
    }

    private static void check(String reason, List<Fault> faults) {
        PeopleRules.reason(reason, faults);
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }
}
