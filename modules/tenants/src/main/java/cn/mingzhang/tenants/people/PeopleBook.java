package cn.mingzhang.tenants.people;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is in the bodies that ADMIN and SECURITY manage; for everybody else these people do not exist. */
@Service
public class PeopleBook {

    private final PeopleRepository repository;
    private final Trail trail;
    private final Clock clock;

    PeopleBook(PeopleRepository repository, Trail trail, Clock clock) {
        this.repository = repository;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * People of managed bodies. Who looked, and for whom, stands in the trail.
     *
     * @throws DomainException FORBIDDEN unless ADMIN or SECURITY
     */
    @Transactional
    public Page<PersonCard> find(Scope scope, PersonFilter filter, PageRequest page) {
        scope.require(Role.ADMIN, Role.SECURITY);
        var found = Page.of(repository.find(scope, filter, page, LocalDate.now(clock)), page.size(), person -> person.id().toString());
        var places = repository.places(scope, found.items().stream().map(PersonCard::id).toList());
        trail.read(scope, "province", scope.province(), "people", asked(filter, found.items().size()));
        return found.map(person -> with(person, places, 0));
    }

    private static Map<String, @Nullable Object> asked(PersonFilter filter, int people) {
        var asked = new HashMap<String, @Nullable Object>();
        asked.put("query", filter.query());
        asked.put("body", filter.body());
        asked.put("role", filter.role());
        asked.put("shown", filter.shown());
        asked.put("people", people);
        return asked;
    }

    /**
     * One person to be shown to somebody, which stands in the trail.
     *
     * @throws DomainException as {@link #get}
     */
    @Transactional
    public PersonCard read(Scope scope, PersonId id) {
        var person = get(scope, id);
        trail.read(scope, "person", id, "people", Map.of("account", person.account()));
        return person;
    }

    /**
     * One person with a place, past or present, in a managed body, for whoever acts on them.
     *
     * @throws DomainException NOT_FOUND for everybody but those who manage it
     */
    @Transactional(readOnly = true)
    public PersonCard get(Scope scope, PersonId id) {
        var person = repository.find(scope, id).orElseThrow(DomainException::notFound);
        var places = repository.places(scope, List.of(id));
        var today = LocalDate.now(clock);
        int here = (int) places.getOrDefault(id, List.of()).stream().filter(place -> place.stands(today)).count();
        return with(person, places, repository.standing(scope.province(), id, today) - here);
    }

    /** One place of a person, in a managed body. */
    @Transactional(readOnly = true)
    public Place place(Scope scope, PersonId person, MembershipId place) {
        return repository.place(scope, person, place).orElseThrow(DomainException::notFound);
    }

    private static PersonCard with(PersonCard person, Map<PersonId, List<Place>> places, int elsewhere) {
        return new PersonCard(person.id(), person.account(), person.name(), person.duty(), person.state(), person.joined(), person.version(),
                places.getOrDefault(person.id(), List.of()), elsewhere);
    }
}
