package cn.mingzhang.tenants.web;

import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.BodyFilter;
import cn.mingzhang.tenants.BodyView;
import cn.mingzhang.tenants.Memberships;
import cn.mingzhang.tenants.ProvinceAdmins;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The tree beside the card of one body; levels open one by one, so that the page does not grow with the province. */
@Controller
class BodiesPages {

    private static final PageRequest LEVEL = new PageRequest(Page.MAX_SIZE, null);

    private final Bodies bodies;
    private final Memberships memberships;
    private final ProvinceAdmins admins;

    BodiesPages(Bodies bodies, Memberships memberships, ProvinceAdmins admins) {
        this.bodies = bodies;
        this.memberships = memberships;
        this.admins = admins;
    }

    @GetMapping("/bodies")
    String tree(Scope scope, @RequestParam(required = false) @Nullable String q, Model model) {
        scope.require(Role.OFFICE, Role.LEADER, Role.ADMIN, Role.SECURITY);
        return page(scope, scope.body(), q, model);
    }

    @GetMapping("/bodies/{id}")
    String body(Scope scope, @PathVariable BodyId id, @RequestParam(required = false) @Nullable String q, Model model) {
        scope.require(Role.OFFICE, Role.LEADER, Role.ADMIN, Role.SECURITY);
        return page(scope, id, q, model);
    }

    private String page(Scope scope, BodyId id, @Nullable String q, Model model) {
        var body = bodies.get(scope, id);
        model.addAttribute("body", body);
        model.addAttribute("aliases", bodies.aliases(scope, id));
        model.addAttribute("people", memberships.findIn(scope, id));
        model.addAttribute("parent", body.parent() == null ? null
                : bodies.views(scope.province(), List.of(body.parent())).get(body.parent()));
        model.addAttribute("groupName", bodies.groups(scope.province()).stream()
                .filter(group -> group.code().equals(body.group())).map(group -> group.name()).findFirst().orElse(null));
        model.addAttribute("q", q);
        model.addAttribute("imports", admins.contain(scope));
        if (q == null || q.isBlank()) {
            model.addAttribute("tree", node(scope, bodies.get(scope, scope.body()), path(scope, body), id));
        } else {
            model.addAttribute("found", bodies.find(scope, new BodyFilter(null, null, null, q), PageRequest.FIRST).items());
        }
        return "tenants/bodies";
    }

    private BodyNode node(Scope scope, BodyView body, Set<BodyId> open, BodyId selected) {
        boolean opened = open.contains(body.id());
        var children = opened ? bodies.find(scope, new BodyFilter(body.id(), null, null, null), LEVEL).items().stream()
                .map(child -> node(scope, child, open, selected)).toList() : List.<BodyNode>of();
        return new BodyNode(body, opened, body.id().equals(selected), children);
    }

    private Set<BodyId> path(Scope scope, BodyView body) {
        var path = new ArrayList<BodyId>(List.of(body.id()));
        for (var at = body; at.parent() != null && !at.id().equals(scope.body());) {
            at = bodies.get(scope, at.parent());
            path.add(at.id());
        }
        return new HashSet<>(path);
    }
}
