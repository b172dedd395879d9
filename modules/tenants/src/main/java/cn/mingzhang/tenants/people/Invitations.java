package cn.mingzhang.tenants.people;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.DomainException.Kind;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.province.Provinces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people come in: ADMIN invites them to a place and proposes roles; they join when they first sign in. */
@Service
public class Invitations {

    private final PeopleRepository people;
    private final PeopleWriter writer;
    private final ProposalRepository proposals;
    private final Bodies bodies;
    private final Provinces provinces;
    private final Trail trail;
    private final Clock clock;

    Invitations(PeopleRepository people, PeopleWriter writer, ProposalRepository proposals, Bodies bodies, Provinces provinces, Trail trail,
            Clock clock) {
        this.people = people;
        this.writer = writer;
        this.proposals = proposals;
        this.bodies = bodies;
        this.provinces = provinces;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Invites somebody new. Their account is made in the background; nothing is in force before SECURITY confirms.
     *
     * @throws DomainException NOT_FOUND when the body is out of reach, FORBIDDEN unless ADMIN, INVALID with every fault, CONFLICT
     *     when the province has the account already
     */
    @Transactional
    public PersonId invite(Scope scope, InvitePerson command) {
        bodies.get(scope, command.terms().body());
        scope.require(Role.ADMIN);
        var faults = new ArrayList<Fault>();
        PeopleRules.person(command.account(), command.name(), faults);
        PeopleRules.duty(null, command.terms().roles(), command.account(), faults);
        check(scope, command.terms(), faults);
        if (people.accountTaken(scope.province(), command.account())) {
            throw new DomainException(Kind.CONFLICT, "account_in_province", command.account());
        }
        provinces.requireRoomForPeople(scope.province(), 1);
        var id = writer.insert(scope, command.account(), command.name().strip(), command.terms().roles().iterator().next().duty());
        trail.record(scope, "invite", "person", id, Map.of("name", command.name().strip(), "account", command.account()));
        place(scope, new PersonCard(id, command.account(), command.name(), command.terms().roles().iterator().next().duty(), "ACTIVE", false, 1,
                List.of(), 0), command.terms());
        return id;
    }

    /**
     * Offers a person in reach another place.
     *
     * @throws DomainException as {@link #invite}; INVALID when the person has a place there, or the roles are of another line of duty
     */
    @Transactional
    public MembershipId addPlace(Scope scope, PersonId id, InvitePerson.Terms terms) {
        var person = people.find(scope, id).orElseThrow(DomainException::notFound);
        bodies.get(scope, terms.body());
        scope.require(Role.ADMIN);
        writer.lock(scope, id);
        var faults = new ArrayList<Fault>();
        PeopleRules.duty(person.duty(), terms.roles(), person.account(), faults);
        if (people.places(scope, List.of(id)).getOrDefault(id, List.of()).stream()
                .anyMatch(place -> place.body().equals(terms.body()) && place.stands(LocalDate.now(clock)))) {
            faults.add(Fault.of("body_id", "has_place"));
        }
        check(scope, terms, faults);
        if (!person.active()) {
            throw new DomainException(Kind.CONFLICT, "person_disabled");
        }
        return place(scope, person, terms);
    }

    private void check(Scope scope, InvitePerson.Terms terms, List<Fault> faults) {
        PeopleRules.term(terms.untilOn(), terms.thirdParty(), terms.roles(), LocalDate.now(clock), faults);
        PeopleRules.reason(terms.reason(), faults);
        if (!bodies.get(scope, terms.body()).state().equals("ACTIVE")) {
            faults.add(Fault.of("body_id", "body_abolished"));
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }

    private MembershipId place(Scope scope, PersonCard person, InvitePerson.Terms terms) {
        var place = writer.place(scope, person.id(), terms.body(), person.duty(), terms.untilOn(), terms.thirdParty());
        proposals.showAnew(scope, place);
        trail.record(scope, "create", "membership", place, Map.of("person", person.name(), "body", bodies.get(scope, terms.body()).name(),
                "until_on", String.valueOf(terms.untilOn() == null ? "" : terms.untilOn()), "third_party", terms.thirdParty()));
        propose(scope, people.place(scope, place), terms.roles(), terms.reason());
        return place;
    }

    /**
     * Proposes further roles for a place.
     *
     * @throws DomainException NOT_FOUND out of reach, FORBIDDEN unless ADMIN, INVALID, CONFLICT when the place has ended
     */
    @Transactional
    public void propose(Scope scope, PersonId id, MembershipId placeId, Set<Role> roles, String reason) {
        var person = people.find(scope, id).orElseThrow(DomainException::notFound);
        var place = people.place(scope, id, placeId).orElseThrow(DomainException::notFound);
        scope.require(Role.ADMIN);
        writer.lock(scope, id);
        var faults = new ArrayList<Fault>();
        PeopleRules.duty(person.duty(), roles, person.account(), faults);
        PeopleRules.reason(reason, faults);
        if (place.thirdParty() && !roles.equals(Set.of(Role.ASSESSOR))) {
            faults.add(Fault.of("roles", "third_party_assesses"));
        }
        if (faults.isEmpty() && roles.stream().allMatch(role -> place.roles().contains(role) || place.waiting().contains(role))) {
            faults.add(Fault.of("roles", "nothing_new"));
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        if (!person.active() || !place.stands(LocalDate.now(clock))) {
            throw new DomainException(Kind.CONFLICT, "place_ended");
        }
        propose(scope, place, roles, reason);
    }

    private void propose(Scope scope, Place place, Set<Role> roles, String reason) {
        roles.stream().sorted().filter(role -> !place.roles().contains(role) && !place.waiting().contains(role)).forEach(role -> {
            var proposal = proposals.insert(scope, place.id(), role, reason.strip(), null, clock.instant());
            trail.record(scope, "propose", "role_proposal", proposal, Map.of("role", role.name(), "body", place.bodyName(), "reason", reason.strip()));
        });
    }
}
