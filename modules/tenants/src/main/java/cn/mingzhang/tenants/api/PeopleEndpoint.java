package cn.mingzhang.tenants.api;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.people.Departures;
import cn.mingzhang.tenants.people.Invitations;
import cn.mingzhang.tenants.people.InvitePerson;
import cn.mingzhang.tenants.people.PeopleBook;
import cn.mingzhang.tenants.people.PersonEdits;
import cn.mingzhang.tenants.people.PersonFilter;
import cn.mingzhang.tenants.people.PersonFilter.Shown;
import cn.mingzhang.web.WhileSuspended;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets clients of ADMIN and SECURITY read and change people. */
@RestController
class PeopleEndpoint {

    /** Somebody new with their first place; roles are proposals. */
    record InvitationJson(@Nullable String account, @Nullable String name, @Nullable BodyId bodyId, @Nullable Set<Role> roles,
            @Nullable LocalDate untilOn, @Nullable Boolean thirdParty, @Nullable String reason) {

        InvitePerson.Terms terms() {
            if (bodyId == null) {
                throw DomainException.invalid("body_id", "required");
            }
            return new InvitePerson.Terms(bodyId, roles == null ? Set.of() : roles, untilOn, Boolean.TRUE.equals(thirdParty), text(reason));
        }
    }

    /** A corrected name. */
    record NameJson(@Nullable Integer version, @Nullable String name, @Nullable String reason) {
    }

    /** Whether the account is to be disabled. */
    record DisablingJson(@Nullable Integer version, @Nullable Boolean disabled, @Nullable String reason) {
    }

    /** How somebody leaves: without a successor at once. */
    record DepartureJson(@Nullable Integer version, @Nullable PersonId successorId, @Nullable String reason) {
    }

    /** How many roles wait for SECURITY before the leaver's places end. */
    record DepartedJson(int waiting) {
    }

    /** A place and what waits there. */
    record OpenWorkJson(PersonJson.PlaceJson membership, List<WaitingJson> waiting) {
    }

    /** Work of one kind. */
    record WaitingJson(String kind, int count) {
    }

    private final PeopleBook book;
    private final PersonEdits edits;
    private final Invitations invitations;
    private final Departures departures;

    PeopleEndpoint(PeopleBook book, PersonEdits edits, Invitations invitations, Departures departures) {
        this.book = book;
        this.edits = edits;
        this.invitations = invitations;
        this.departures = departures;
    }

    @GetMapping("/api/v1/people")
    Page<PersonJson> list(Scope scope, @RequestParam(required = false) @Nullable String q, @RequestParam(name = "body_id", required = false) @Nullable BodyId body,
            @RequestParam(required = false) @Nullable Role role, @RequestParam(defaultValue = "ALL") Shown shown, PageRequest page) {
        return book.find(scope, new PersonFilter(q, body, role, shown), page).map(PersonJson::of);
    }

    @PostMapping("/api/v1/people")
    @ResponseStatus(HttpStatus.CREATED)
    PersonJson invite(Scope scope, @RequestBody InvitationJson body) {
        scope.require(Role.ADMIN);
        return PersonJson.of(book.get(scope, invitations.invite(scope, new InvitePerson(text(body.account()), text(body.name()), body.terms()))));
    }

    @GetMapping("/api/v1/people/{id}")
    PersonJson one(Scope scope, @PathVariable PersonId id) {
        return PersonJson.of(book.read(scope, id));
    }

    @PatchMapping("/api/v1/people/{id}")
    PersonJson rename(Scope scope, @PathVariable PersonId id, @RequestBody NameJson body) {
        edits.rename(scope, id, number(body.version()), text(body.name()), text(body.reason()));
        return PersonJson.of(book.get(scope, id));
    }

    @WhileSuspended
    @PostMapping("/api/v1/people/{id}/disabling")
    PersonJson disable(Scope scope, @PathVariable PersonId id, @RequestBody DisablingJson body) {
        edits.setDisabled(scope, id, number(body.version()), !Boolean.FALSE.equals(body.disabled()), text(body.reason()));
        return PersonJson.of(book.get(scope, id));
    }

    @GetMapping("/api/v1/people/{id}/open-work")
    List<OpenWorkJson> openWork(Scope scope, @PathVariable PersonId id) {
        return departures.of(scope, id).stream().map(left -> new OpenWorkJson(PersonJson.PlaceJson.of(left.place()),
                left.waiting().stream().map(waiting -> new WaitingJson(waiting.kind(), waiting.count())).toList())).toList();
    }

    @PostMapping("/api/v1/people/{id}/departure")
    DepartedJson leave(Scope scope, @PathVariable PersonId id, @RequestBody DepartureJson body) {
        book.get(scope, id);
        if (body.successorId() != null) {
            return new DepartedJson(departures.handOver(scope, id, number(body.version()), body.successorId(), text(body.reason())));
        }
        departures.leave(scope, id, number(body.version()), text(body.reason()));
        return new DepartedJson(0);
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
