package cn.mingzhang.tenants.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Line;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.BodyFilter;
import cn.mingzhang.tenants.BodyView;
import cn.mingzhang.tenants.tree.BodyCard;
import cn.mingzhang.tenants.tree.BodyCards;
import cn.mingzhang.tenants.tree.BodyEdits;
import cn.mingzhang.web.Crumb;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators set bodies up, change and abolish them. */
@Controller
class BodyEditPages {

    private static final Set<String> FIELDS = Set.of("code", "name", "level", "aliases", "group", "system_superior_id", "area_superior_id", "reason");

    private final Bodies bodies;
    private final BodyCards cards;
    private final BodyEdits edits;
    private final NamedBodies named;
    private final FormFaults faults;

    BodyEditPages(Bodies bodies, BodyCards cards, BodyEdits edits, NamedBodies named, FormFaults faults) {
        this.bodies = bodies;
        this.cards = cards;
        this.edits = edits;
        this.named = named;
        this.faults = faults;
    }

    @GetMapping("/bodies/{id}/edit")
    String edit(Scope scope, @PathVariable BodyId id, Model model) {
        var card = cards.get(scope, id);
        scope.require(Role.ADMIN);
        return edit(scope, card, BodyForm.of(card), model);
    }

    @PostMapping("/bodies/{id}/edit")
    String change(Scope scope, @PathVariable BodyId id, BodyForm form, Model model, Locale locale, HttpServletResponse response) {
        var card = cards.get(scope, id);
        try {
            edits.change(scope, form.change(id, superior(scope, card, form, Line.SYSTEM), superior(scope, card, form, Line.AREA)));
        } catch (DomainException refused) {
            faults.show(refused, FIELDS, model, locale);
            response.setStatus(422);
            return edit(scope, card, form, model);
        }
        return "redirect:/bodies/" + id;
    }

    private String edit(Scope scope, BodyCard card, BodyForm form, Model model) {
        model.addAttribute("card", card);
        model.addAttribute("form", form);
        model.addAttribute("groups", bodies.groups(scope.province()));
        model.addAttribute("superiors", card.may().move() ? superiors(scope, card.body()) : List.of());
        model.addAttribute("crumbs", crumbs(card.body()));
        return "tenants/body-edit";
    }

    /** Names of bureaus to stand under, the upper levels first, as many as a list still serves; all others can be typed. */
    private List<String> superiors(Scope scope, BodyView body) {
        return List.of(BodyLevel.PROVINCE, BodyLevel.CITY, BodyLevel.COUNTY, BodyLevel.SYSTEM_UNIT).stream()
                .flatMap(level -> bodies.find(scope, new BodyFilter(null, level, null, null), PageRequest.FIRST).items().stream())
                .filter(each -> !each.id().equals(body.id()) && each.state().equals("ACTIVE")).map(BodyView::name).toList();
    }

    /** The superior that was typed; null where it is the one that stands, empty where there shall be none. */
    private @Nullable String superior(Scope scope, BodyCard card, BodyForm form, Line line) {
        String typed = form.over(line);
        var stands = card.superiors().get(line);
        if (typed == null || typed.isBlank() && (stands == null || line == Line.SYSTEM) || stands != null && typed.strip().equals(stands.name())) {
            return null;
        }
        return typed.isBlank() ? "" : named.get(scope, line == Line.SYSTEM ? "system_superior_id" : "area_superior_id", typed).toString();
    }

    @GetMapping("/bodies/{id}/below/new")
    String add(Scope scope, @PathVariable BodyId id, Model model) {
        var card = cards.get(scope, id);
        scope.require(Role.ADMIN);
        return add(scope, card, new BodyForm(null, "", "", null, "", "", null, null, ""), model);
    }

    @PostMapping("/bodies/{id}/below")
    String create(Scope scope, @PathVariable BodyId id, BodyForm form, Model model, Locale locale, HttpServletResponse response) {
        var card = cards.get(scope, id);
        BodyId made;
        try {
            made = edits.add(scope, form.add(id));
        } catch (DomainException refused) {
            faults.show(refused, FIELDS, model, locale);
            response.setStatus(422);
            return add(scope, card, form, model);
        }
        return "redirect:/bodies/" + made;
    }

    private String add(Scope scope, BodyCard card, BodyForm form, Model model) {
        model.addAttribute("card", card);
        model.addAttribute("form", form);
        model.addAttribute("groups", bodies.groups(scope.province()));
        model.addAttribute("levels", edits.levelsBelow(scope, card.body().id()));
        model.addAttribute("crumbs", crumbs(card.body()));
        return "tenants/body-new";
    }

    @PostMapping("/bodies/{id}/abolition")
    String abolish(Scope scope, @PathVariable BodyId id, @RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash, Locale locale) {
        bodies.get(scope, id);
        try {
            edits.abolish(scope, id, version, reason);
        } catch (DomainException refused) {
            faults.tell(refused, flash, locale);
        }
        return "redirect:/bodies/" + id;
    }

    @PostMapping("/bodies/{id}/restoration")
    String restore(Scope scope, @PathVariable BodyId id, @RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash, Locale locale) {
        bodies.get(scope, id);
        try {
            edits.restore(scope, id, version, reason);
        } catch (DomainException refused) {
            faults.tell(refused, flash, locale);
        }
        return "redirect:/bodies/" + id;
    }

    private static List<Crumb> crumbs(BodyView body) {
        return List.of(new Crumb(body.name(), "/bodies/" + body.id()));
    }
}
