package cn.mingzhang.tenants.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.people.PeopleBook;
import cn.mingzhang.tenants.people.PersonCard;
import cn.mingzhang.tenants.people.RoleProposals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of one person have in common: what they show, and how they answer an act. */
@Component
class PersonDesk {

    private final PeopleBook book;
    private final RoleProposals proposals;
    private final NamedBodies bodies;
    private final FormFaults faults;
    private final Clock clock;

    PersonDesk(PeopleBook book, RoleProposals proposals, NamedBodies bodies, FormFaults faults, Clock clock) {
        this.book = book;
        this.proposals = proposals;
        this.bodies = bodies;
        this.faults = faults;
        this.clock = clock;
    }

    void fill(Scope scope, PersonCard person, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("proposals", proposals.of(scope, person.id()));
        model.addAttribute("own", scope.actor().person().equals(person.id()));
        model.addAttribute("admin", scope.has(Role.ADMIN));
        model.addAttribute("security", scope.has(Role.SECURITY));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("roles", Arrays.stream(Role.values()).filter(role -> role.duty() == person.duty()).toList());
    }

    /** Does something to a person in reach and goes back to their page, with the words of a refusal where there was one. */
    String act(Scope scope, PersonId id, RedirectAttributes flash, Locale locale, Runnable act) {
        book.get(scope, id);
        try {
            act.run();
        } catch (DomainException refused) {
            faults.tell(refused, flash, locale);
        }
        return "redirect:/people/" + id;
    }

    /**
     * The managed body that a person typed by its code or whole name.
     *
     * @throws DomainException INVALID when there is none, or more than one
     */
    BodyId body(Scope scope, String words) {
        return bodies.get(scope, "body_id", words);
    }
}
