package cn.mingzhang.tenants.api;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.people.Invitations;
import cn.mingzhang.tenants.people.PeopleBook;
import cn.mingzhang.tenants.people.PersonEdits;
import cn.mingzhang.web.WhileSuspended;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets clients of ADMIN and SECURITY change the places of people. */
@RestController
class PlacesEndpoint {

    /** Until when a place holds; without a date for good. */
    record TermJson(@Nullable Integer version, @Nullable LocalDate untilOn, @Nullable Boolean thirdParty, @Nullable String reason) {
    }

    /** Why a place ends. */
    record EndJson(@Nullable Integer version, @Nullable String reason) {
    }

    /** Roles that are proposed. */
    record RolesJson(@Nullable Set<Role> roles, @Nullable String reason) {
    }

    /** A role that is taken away. */
    record RevocationJson(@Nullable Role role, @Nullable String reason) {
    }

    private final PeopleBook book;
    private final PersonEdits edits;
    private final Invitations invitations;

    PlacesEndpoint(PeopleBook book, PersonEdits edits, Invitations invitations) {
        this.book = book;
        this.edits = edits;
        this.invitations = invitations;
    }

    @PostMapping("/api/v1/people/{id}/memberships")
    @ResponseStatus(HttpStatus.CREATED)
    PersonJson.PlaceJson add(Scope scope, @PathVariable PersonId id, @RequestBody PeopleEndpoint.InvitationJson body) {
        book.get(scope, id);
        scope.require(Role.ADMIN);
        return PersonJson.PlaceJson.of(book.place(scope, id, invitations.addPlace(scope, id, body.terms())));
    }

    @PatchMapping("/api/v1/people/{id}/memberships/{place}")
    PersonJson.PlaceJson setTerm(Scope scope, @PathVariable PersonId id, @PathVariable MembershipId place, @RequestBody TermJson body) {
        edits.setTerm(scope, id, place, number(body.version()), body.untilOn(), Boolean.TRUE.equals(body.thirdParty()), text(body.reason()));
        return PersonJson.PlaceJson.of(book.place(scope, id, place));
    }

    @WhileSuspended
    @PostMapping("/api/v1/people/{id}/memberships/{place}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Scope scope, @PathVariable PersonId id, @PathVariable MembershipId place, @RequestBody EndJson body) {
        edits.end(scope, id, place, number(body.version()), text(body.reason()));
    }

    @PostMapping("/api/v1/people/{id}/memberships/{place}/roles")
    PersonJson.PlaceJson propose(Scope scope, @PathVariable PersonId id, @PathVariable MembershipId place, @RequestBody RolesJson body) {
        invitations.propose(scope, id, place, body.roles() == null ? Set.of() : body.roles(), text(body.reason()));
        return PersonJson.PlaceJson.of(book.place(scope, id, place));
    }

    @WhileSuspended
    @PostMapping("/api/v1/people/{id}/memberships/{place}/revocation")
    PersonJson.PlaceJson revoke(Scope scope, @PathVariable PersonId id, @PathVariable MembershipId place, @RequestBody RevocationJson body) {
        book.place(scope, id, place);
        scope.require(Role.SECURITY);
        if (body.role() == null) {
            throw DomainException.invalid("role", "required");
        }
        edits.revoke(scope, id, place, body.role(), text(body.reason()));
        return PersonJson.PlaceJson.of(book.place(scope, id, place));
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
