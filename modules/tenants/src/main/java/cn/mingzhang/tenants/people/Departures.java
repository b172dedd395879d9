package cn.mingzhang.tenants.people;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.DomainException.Kind;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.OpenWork;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people leave: at once, or by handing everything over to somebody who receives the same places and roles. */
@Service
public class Departures {

    /** A place of a leaver and what waits there. */
    public record Left(Place place, List<OpenWork.Waiting> waiting) {
    }

    private final PeopleBook book;
    private final PeopleWriter writer;
    private final ProposalRepository proposals;
    private final Handovers handovers;
    private final Trail trail;
    private final Clock clock;

    Departures(PeopleBook book, PeopleWriter writer, ProposalRepository proposals, Handovers handovers, Trail trail, Clock clock) {
        this.book = book;
        this.writer = writer;
        this.proposals = proposals;
        this.handovers = handovers;
        this.trail = trail;
        this.clock = clock;
    }

    /** The standing places of a person in managed bodies with what waits in each. Who looked stands in the trail. */
    @Transactional
    public List<Left> of(Scope scope, PersonId id) {
        return standing(book.read(scope, id)).map(place -> new Left(place, handovers.waiting(scope, place))).toList();
    }

    private Stream<Place> standing(PersonCard person) {
        return person.places().stream().filter(place -> place.stands(LocalDate.now(clock)));
    }

    /**
     * Ends all managed places at once; whoever has none left in the province is disabled. What a draft held stays with the obligation.
     *
     * @throws DomainException NOT_FOUND out of reach; FORBIDDEN unless ADMIN, and for oneself; INVALID without a reason; STALE
     */
    @Transactional
    public void leave(Scope scope, PersonId id, int version, String reason) {
        var places = standing(leaver(scope, id, version, reason)).toList();
        handovers.requireOthers(scope, places);
        places.forEach(place -> handovers.end(scope, place, "end", Map.of("reason", reason.strip())));
        handovers.disableWhenPlaceless(scope, id);
    }

    private PersonCard leaver(Scope scope, PersonId id, int version, String reason) {
        book.get(scope, id);
        scope.require(Role.ADMIN);
        if (scope.actor().person().equals(id)) {
            throw new DomainException(Kind.FORBIDDEN, "own_place");
        }
        writer.lock(scope, id);
        var person = book.get(scope, id);
        if (person.version() != version) {
            throw DomainException.stale(Map.of("state", person.state(), "version", person.version()));
        }
        var faults = new ArrayList<Fault>();
        PeopleRules.reason(reason, faults);
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        return person;
    }

    /**
     * Proposes the leaver's places and roles for a successor. As SECURITY confirms the last role of a place, the leaver's place ends
     * and the successor finds the drafts; a place whose roles the successor has already ends at once.
     *
     * @return how many roles wait for SECURITY
     * @throws DomainException as {@link #leave}; INVALID when the successor is not in reach, not another, or of another line of duty
     */
    @Transactional
    public int handOver(Scope scope, PersonId id, int version, PersonId successor, String reason) {
        var leaver = leaver(scope, id, version, reason);
        var next = successor(scope, leaver, successor);
        int proposed = 0;
        for (var place : standing(leaver).toList()) {
            proposed += handOver(scope, place, next, reason.strip());
        }
        return proposed;
    }

    private PersonCard successor(Scope scope, PersonCard leaver, PersonId id) {
        PersonCard successor;
        try {
            successor = book.get(scope, id);
        } catch (DomainException unknown) {
            throw DomainException.invalid("successor_id", "unknown_successor");
        }
        if (!successor.active() || id.equals(leaver.id())) {
            throw DomainException.invalid("successor_id", "unknown_successor");
        }
        if (successor.duty() != leaver.duty()) {
            throw DomainException.invalid("successor_id", "one_duty", successor.account());
        }
        return successor;
    }

    private int handOver(Scope scope, Place place, PersonCard successor, String reason) {
        var there = successor.places().stream().filter(each -> each.body().equals(place.body()) && each.stands(LocalDate.now(clock))).findFirst();
        var target = there.map(Place::id).orElseGet(() ->
                writer.place(scope, successor.id(), place.body(), successor.duty(), place.untilOn(), place.thirdParty()));
        if (there.isPresent() && !there.get().waiting().isEmpty()) {
            throw DomainException.invalid("successor_id", "successor_waits", successor.name());
        }
        var missing = place.roles().stream().filter(role -> there.isEmpty() || !there.get().roles().contains(role)).toList();
        for (var role : missing) {
            var proposal = proposals.insert(scope, target, role, reason, place.id(), clock.instant());
            trail.record(scope, "propose", "role_proposal", proposal, Map.of("role", role.name(), "body", place.bodyName(), "person", successor.name(),
                    "replaces", place.id().toString(), "reason", reason));
        }
        if (missing.isEmpty()) {
            handovers.finish(scope, place.id(), target);
        }
        return missing.size();
    }
}
