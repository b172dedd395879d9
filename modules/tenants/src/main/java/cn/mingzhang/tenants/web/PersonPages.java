package cn.mingzhang.tenants.web;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.people.Invitations;
import cn.mingzhang.tenants.people.PeopleBook;
import cn.mingzhang.tenants.people.PersonEdits;
import cn.mingzhang.web.WhileSuspended;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person: account, places, roles in force and proposed. */
@Controller
class PersonPages {

    private final PeopleBook book;
    private final PersonEdits edits;
    private final Invitations invitations;
    private final PersonDesk desk;

    PersonPages(PeopleBook book, PersonEdits edits, Invitations invitations, PersonDesk desk) {
        this.book = book;
        this.edits = edits;
        this.invitations = invitations;
        this.desk = desk;
    }

    @GetMapping("/people/{id}")
    String person(Scope scope, @PathVariable PersonId id, Model model) {
        desk.fill(scope, book.read(scope, id), model);
        return "tenants/person";
    }

    @PostMapping("/people/{id}")
    String rename(Scope scope, @PathVariable PersonId id, @ModelAttribute("form") PersonForm form, RedirectAttributes flash, Locale locale) {
        return desk.act(scope, id, flash, locale, () -> edits.rename(scope, id, form.seen(), form.called(), form.why()));
    }

    @WhileSuspended
    @PostMapping("/people/{id}/disabling")
    String disable(Scope scope, @PathVariable PersonId id, @RequestParam(defaultValue = "true") boolean disabled, @ModelAttribute("form") PersonForm form,
            RedirectAttributes flash, Locale locale) {
        return desk.act(scope, id, flash, locale, () -> edits.setDisabled(scope, id, form.seen(), disabled, form.why()));
    }

    @PostMapping("/people/{id}/memberships")
    String addPlace(Scope scope, @PathVariable PersonId id, @RequestParam(name = "body_name", defaultValue = "") String body,
            @ModelAttribute("form") PersonForm form, RedirectAttributes flash, Locale locale) {
        return desk.act(scope, id, flash, locale, () -> {
            scope.require(Role.ADMIN);
            invitations.addPlace(scope, id, form.terms(desk.body(scope, body)));
        });
    }
}
