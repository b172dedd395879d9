package cn.mingzhang.tenants.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.people.Departures;
import cn.mingzhang.tenants.people.PeopleBook;
import cn.mingzhang.tenants.people.PersonCard;
import cn.mingzhang.tenants.people.PersonFilter;
import cn.mingzhang.web.Crumb;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a person leaves: what is open, who takes over. */
@Controller
class DeparturePages {

    private final PeopleBook book;
    private final Departures departures;
    private final FormFaults faults;

    DeparturePages(PeopleBook book, Departures departures, FormFaults faults) {
        this.book = book;
        this.departures = departures;
        this.faults = faults;
    }

    @GetMapping("/people/{id}/departure")
    String form(Scope scope, @PathVariable PersonId id, @RequestParam(required = false) @Nullable String q, Model model) {
        var person = book.get(scope, id);
        scope.require(Role.ADMIN);
        return form(scope, person, q, model);
    }

    private String form(Scope scope, PersonCard person, @Nullable String q, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("left", departures.of(scope, person.id()));
        model.addAttribute("q", q);
        model.addAttribute("successors", successors(scope, person, q));
        model.addAttribute("crumbs", List.of(new Crumb(person.name(), "/people/" + person.id())));
        return "tenants/departure";
    }

    /** Colleagues of the same body first; with words, whoever is called so. */
    private List<PersonCard> successors(Scope scope, PersonCard person, @Nullable String q) {
        var body = q == null || q.isBlank() ? person.places().stream().findFirst().map(place -> place.body()).orElse(null) : null;
        return book.find(scope, new PersonFilter(q, body, null, PersonFilter.Shown.ALL), PageRequest.FIRST).items().stream()
                .filter(each -> each.active() && each.duty() == person.duty() && !each.id().equals(person.id())).toList();
    }

    @PostMapping("/people/{id}/departure")
    String leave(Scope scope, @PathVariable PersonId id, @RequestParam(name = "successor_id", required = false) @Nullable String successor,
            @ModelAttribute("form") PersonForm form, HttpServletResponse response, Locale locale, Model model, RedirectAttributes flash) {
        var person = book.get(scope, id);
        scope.require(Role.ADMIN);
        try {
            if (successor == null) {
                throw DomainException.invalid("successor_id", "successor_undecided");
            } else if (successor.isBlank()) {
                departures.leave(scope, id, form.seen(), form.why());
            } else {
                flash.addFlashAttribute("waiting", departures.handOver(scope, id, form.seen(), PersonId.parse(successor), form.why()));
            }
        } catch (DomainException refused) {
            faults.show(refused, Set.of("successor_id", "reason"), model, locale);
            response.setStatus(422);
            return form(scope, person, null, model);
        }
        return "redirect:/people/" + id;
    }
}
