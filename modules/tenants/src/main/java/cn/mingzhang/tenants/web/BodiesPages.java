package cn.mingzhang.tenants.web;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.BodyFilter;
import cn.mingzhang.tenants.BodyView;
import cn.mingzhang.tenants.Memberships;
import cn.mingzhang.tenants.ProvinceAdmins;
import cn.mingzhang.tenants.tree.BodyCards;
import cn.mingzhang.tenants.tree.BodyTree;
import cn.mingzhang.tenants.tree.TreeRow;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The tree beside the card of one body; levels open one by one, so that the page does not grow with the province. */
@Controller
class BodiesPages {

    /** Whoever the tree is for; others see their own bureau in their work. */
    private static final Role[] READERS = {Role.OFFICE, Role.LEADER, Role.ADMIN, Role.SECURITY};
    private static final PageRequest LEVEL = new PageRequest(100, null);

    private final Bodies bodies;
    private final BodyTree tree;
    private final BodyCards cards;
    private final Memberships memberships;
    private final ProvinceAdmins admins;

    BodiesPages(Bodies bodies, BodyTree tree, BodyCards cards, Memberships memberships, ProvinceAdmins admins) {
        this.bodies = bodies;
        this.tree = tree;
        this.cards = cards;
        this.memberships = memberships;
        this.admins = admins;
    }

    @GetMapping("/bodies")
    String tree(Scope scope, @RequestParam(required = false) @Nullable String q, Model model) {
        scope.require(READERS);
        return page(scope, scope.body(), q, model);
    }

    @GetMapping("/bodies/{id}")
    String body(Scope scope, @PathVariable BodyId id, @RequestParam(required = false) @Nullable String q, Model model) {
        bodies.get(scope, id);
        scope.require(READERS);
        model.addAttribute("chosen", true);
        return page(scope, id, q, model);
    }

    /** One level, for the tree that stands already. */
    @GetMapping("/bodies/{id}/children")
    String children(Scope scope, @PathVariable BodyId id, PageRequest page, Model model) {
        var level = tree.children(scope, id, page.cursor() == null ? LEVEL : page);
        scope.require(READERS);
        model.addAttribute("parent", id);
        model.addAttribute("nodes", level.items().stream().map(row -> folded(row, null)).toList());
        model.addAttribute("more", level.next());
        return "tenants/bodies :: level";
    }

    private String page(Scope scope, BodyId id, @Nullable String q, Model model) {
        var card = cards.get(scope, id);
        model.addAttribute("card", card);
        model.addAttribute("body", card.body());
        model.addAttribute("people", memberships.findIn(scope, id));
        model.addAttribute("delegation", card.delegation());
        model.addAttribute("keepsPeople", scope.hasAny(Role.ADMIN, Role.SECURITY));
        model.addAttribute("admin", scope.has(Role.ADMIN));
        model.addAttribute("q", q);
        model.addAttribute("imports", admins.contain(scope));
        if (q == null || q.isBlank()) {
            var open = tree.path(scope, id).stream().map(BodyView::id).collect(Collectors.toSet());
            model.addAttribute("tree", node(scope, tree.root(scope), open, id));
        } else {
            var found = bodies.find(scope, new BodyFilter(null, null, null, q), PageRequest.FIRST);
            model.addAttribute("found", found.items());
            model.addAttribute("foundMore", found.next() != null);
        }
        return "tenants/bodies";
    }

    private BodyNode node(Scope scope, TreeRow row, Set<BodyId> open, BodyId selected) {
        if (!open.contains(row.body().id()) || row.below() == 0) {
            return folded(row, selected);
        }
        var level = tree.children(scope, row.body().id(), LEVEL);
        var children = level.items().stream().map(child -> node(scope, child, open, selected)).toList();
        return new BodyNode(row.body(), row.below(), true, row.body().id().equals(selected), children, level.next());
    }

    private static BodyNode folded(TreeRow row, @Nullable BodyId selected) {
        return new BodyNode(row.body(), row.below(), false, row.body().id().equals(selected), List.of(), null);
    }
}
