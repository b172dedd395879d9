package cn.mingzhang.tenants.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.BodyFilter;
import cn.mingzhang.tenants.people.Invitations;
import cn.mingzhang.tenants.people.PeopleBook;
import cn.mingzhang.tenants.people.PersonFilter;
import cn.mingzhang.tenants.people.PersonFilter.Shown;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The people whom ADMIN and SECURITY manage, and the invitation of new ones. */
@Controller
class PeoplePages {

    private static final Set<String> FIELDS = Set.of("account", "name", "roles", "until_on", "reason");

    private final PeopleBook book;
    private final Invitations invitations;
    private final Bodies bodies;
    private final FormFaults faults;

    PeoplePages(PeopleBook book, Invitations invitations, Bodies bodies, FormFaults faults) {
        this.book = book;
        this.invitations = invitations;
        this.bodies = bodies;
        this.faults = faults;
    }

    @GetMapping("/people")
    String list(Scope scope, @RequestParam(required = false) @Nullable String q, @RequestParam(name = "body_id", required = false) @Nullable BodyId body,
            @RequestParam(required = false) @Nullable Role role, @RequestParam(required = false) @Nullable Shown shown, PageRequest page, Model model) {
        var wanted = shown == null ? Shown.ACTIVE : shown;
        var found = book.find(scope, new PersonFilter(q, body, role, wanted), page);
        model.addAttribute("people", found.items());
        model.addAttribute("next", next(found.next(), q, body, role, wanted));
        model.addAttribute("q", q);
        model.addAttribute("body", body == null ? null : bodies.get(scope, body));
        model.addAttribute("role", role);
        model.addAttribute("roles", Role.values());
        model.addAttribute("shown", wanted);
        model.addAttribute("choices", Shown.values());
        model.addAttribute("admin", scope.has(Role.ADMIN));
        return "tenants/people";
    }

    private static @Nullable String next(@Nullable String cursor, @Nullable String q, @Nullable BodyId body, @Nullable Role role, Shown shown) {
        if (cursor == null) {
            return null;
        }
        var uri = UriComponentsBuilder.fromPath("/people").queryParam("shown", shown).queryParam("cursor", cursor);
        if (q != null && !q.isBlank()) {
            uri.queryParam("q", q);
        }
        if (body != null) {
            uri.queryParam("body_id", body.value());
        }
        if (role != null) {
            uri.queryParam("role", role);
        }
        return uri.build().toUriString();
    }

    /** The form for one body; without a body, the search for it. */
    @GetMapping("/people/new")
    String form(Scope scope, @RequestParam(name = "body_id", required = false) @Nullable BodyId body, @RequestParam(required = false) @Nullable String q,
            Model model) {
        scope.require(Role.ADMIN);
        if (body != null) {
            return form(scope, body, PersonForm.EMPTY, model);
        }
        var found = bodies.find(scope, new BodyFilter(null, null, null, q), PageRequest.FIRST);
        model.addAttribute("found", found.items().stream().filter(each -> each.state().equals("ACTIVE")).toList());
        model.addAttribute("more", found.next() != null);
        model.addAttribute("q", q);
        model.addAttribute("crumbs", List.of());
        return "tenants/person-new";
    }

    private String form(Scope scope, BodyId body, PersonForm form, Model model) {
        model.addAttribute("body", bodies.get(scope, body));
        model.addAttribute("form", form);
        model.addAttribute("roles", Role.values());
        model.addAttribute("crumbs", List.of(new Crumb(bodies.get(scope, body).name(), "/bodies/" + body)));
        return "tenants/person-new";
    }

    @PostMapping("/people")
    String invite(Scope scope, @RequestParam(name = "body_id", required = false) @Nullable BodyId body, @ModelAttribute("form") PersonForm form,
            HttpServletResponse response, Locale locale, Model model) {
        scope.require(Role.ADMIN);
        if (body == null) {
            throw DomainException.invalid("body_id", "required");
        }
        bodies.get(scope, body);
        PersonId made;
        try {
            made = invitations.invite(scope, form.invitation(body));
        } catch (DomainException refused) {
            faults.show(refused, FIELDS, model, locale);
            response.setStatus(422);
            return form(scope, body, form, model);
        }
        return "redirect:/people/" + made;
    }
}
