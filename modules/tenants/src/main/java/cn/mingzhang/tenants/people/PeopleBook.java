package cn.mingzhang.tenants.people;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is in the bodies that ADMIN and SECURITY manage; for everybody else these people do not exist. */
@Service
@Transactional(readOnly = true)
public class PeopleBook {

    private final PeopleRepository repository;
    private final Clock clock;

    PeopleBook(PeopleRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * People of managed bodies.
     *
     * @throws DomainException FORBIDDEN unless ADMIN or SECURITY
     */
    public Page<PersonCard> find(Scope scope, PersonFilter filter, PageRequest page) {
        scope.require(Role.ADMIN, Role.SECURITY);
        var found = Page.of(repository.find(scope, filter, page, LocalDate.now(clock)), page.size(), person -> person.id().toString());
        var places = repository.places(scope, found.items().stream().map(PersonCard::id).toList());
        return found.map(person -> with(person, places, 0));
    }

    /**
     * One person with a place, past or present, in a managed body.
     *
     * @throws DomainException NOT_FOUND for everybody but those who manage it
     */
    public PersonCard get(Scope scope, PersonId id) {
        var person = repository.find(scope, id).orElseThrow(DomainException::notFound);
        var places = repository.places(scope, List.of(id));
        var today = LocalDate.now(clock);
        int here = (int) places.getOrDefault(id, List.of()).stream().filter(place -> place.stands(today)).count();
        return with(person, places, repository.standing(scope.province(), id, today) - here);
    }

    /** One place of a person, in a managed body. */
    public Place place(Scope scope, PersonId person, MembershipId place) {
        return repository.place(scope, person, place).orElseThrow(DomainException::notFound);
    }

    private static PersonCard with(PersonCard person, Map<PersonId, List<Place>> places, int elsewhere) {
        return new PersonCard(person.id(), person.account(), person.name(), person.duty(), person.state(), person.joined(), person.version(),
                places.getOrDefault(person.id(), List.of()), elsewhere);
    }
}
