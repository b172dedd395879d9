package cn.mingzhang.tenants.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.people.Invitations;
import cn.mingzhang.tenants.people.PeopleBook;
import cn.mingzhang.tenants.people.PersonEdits;
import cn.mingzhang.web.WhileSuspended;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What happens to one place of a person. */
@Controller
class PlacePages {

    private final PeopleBook book;
    private final PersonEdits edits;
    private final Invitations invitations;
    private final PersonDesk desk;

    PlacePages(PeopleBook book, PersonEdits edits, Invitations invitations, PersonDesk desk) {
        this.book = book;
        this.edits = edits;
        this.invitations = invitations;
        this.desk = desk;
    }

    @PostMapping("/people/{id}/memberships/{place}")
    String setTerm(Scope scope, @PathVariable PersonId id, @PathVariable MembershipId place, @ModelAttribute("form") PersonForm form,
            RedirectAttributes flash, Locale locale) {
        book.place(scope, id, place);
        return desk.act(scope, id, flash, locale, () -> edits.setTerm(scope, id, place, form.seen(), form.until(), form.external(), form.why()));
    }

    @WhileSuspended
    @PostMapping("/people/{id}/memberships/{place}/end")
    String end(Scope scope, @PathVariable PersonId id, @PathVariable MembershipId place, @ModelAttribute("form") PersonForm form,
            RedirectAttributes flash, Locale locale) {
        book.place(scope, id, place);
        return desk.act(scope, id, flash, locale, () -> edits.end(scope, id, place, form.seen(), form.why()));
    }

    @PostMapping("/people/{id}/memberships/{place}/roles")
    String propose(Scope scope, @PathVariable PersonId id, @PathVariable MembershipId place, @ModelAttribute("form") PersonForm form,
            RedirectAttributes flash, Locale locale) {
        book.place(scope, id, place);
        return desk.act(scope, id, flash, locale, () -> invitations.propose(scope, id, place, form.wanted(), form.why()));
    }

    @WhileSuspended
    @PostMapping("/people/{id}/memberships/{place}/revocation")
    String revoke(Scope scope, @PathVariable PersonId id, @PathVariable MembershipId place, @RequestParam(required = false) @Nullable Role role,
            @ModelAttribute("form") PersonForm form, RedirectAttributes flash, Locale locale) {
        book.place(scope, id, place);
        scope.require(Role.SECURITY);
        return desk.act(scope, id, flash, locale, () -> edits.revoke(scope, id, place, required(role), form.why()));
    }

    private static Role required(@Nullable Role role) {
        if (role == null) {
            throw DomainException.invalid("role", "required");
        }
        return role;
    }
}
