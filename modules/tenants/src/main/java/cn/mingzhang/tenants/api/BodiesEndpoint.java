package cn.mingzhang.tenants.api;

import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Line;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.BodyFilter;
import cn.mingzhang.tenants.BodyView;
import cn.mingzhang.tenants.Memberships;
import cn.mingzhang.tenants.tree.BodyCard;
import cn.mingzhang.tenants.tree.BodyCards;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets a client walk the tree it reaches. */
@RestController
class BodiesEndpoint {

    /** A body at the edge. */
    record BodyJson(BodyId id, String code, String name, BodyLevel level, @Nullable BodyId parentId, BodyId tenantId,
            @Nullable String group, String state) {

        static BodyJson of(BodyView body) {
            return new BodyJson(body.id(), body.code(), body.name(), body.level(), body.parent(), body.tenant(), body.group(), body.state());
        }
    }

    /** One body with all that is on record of it. */
    record BodyCardJson(BodyId id, String code, String name, BodyLevel level, @Nullable BodyId parentId, BodyId tenantId, @Nullable String group,
            String state, int version, List<String> aliases, List<PastJson> history, @Nullable BodyId systemSuperiorId,
            @Nullable BodyId areaSuperiorId, Map<BodyLevel, Integer> below, int delegatedLevels, int delegationVersion) {
    }

    /** What a body was called from a day on. */
    record PastJson(LocalDate fromOn, String name, @Nullable String systemSuperior, @Nullable String areaSuperior) {
    }

    /** A colleague as everybody in reach sees them. */
    record ColleagueJson(String name, List<Role> roles) {
    }

    private final Bodies bodies;
    private final BodyCards cards;
    private final Memberships memberships;

    BodiesEndpoint(Bodies bodies, BodyCards cards, Memberships memberships) {
        this.bodies = bodies;
        this.cards = cards;
        this.memberships = memberships;
    }

    @GetMapping("/api/v1/bodies")
    Page<BodyJson> list(Scope scope, @RequestParam(name = "parent_id", required = false) @Nullable BodyId parent,
            @RequestParam(required = false) @Nullable BodyLevel level, @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String q, PageRequest page) {
        return bodies.find(scope, new BodyFilter(parent, level, group, q), page).map(BodyJson::of);
    }

    @GetMapping("/api/v1/bodies/{id}")
    BodyCardJson one(Scope scope, @PathVariable BodyId id) {
        return card(cards.get(scope, id));
    }

    private static BodyCardJson card(BodyCard card) {
        var body = card.body();
        var delegation = card.delegation();
        return new BodyCardJson(body.id(), body.code(), body.name(), body.level(), body.parent(), body.tenant(), body.group(), body.state(), card.version(),
                card.aliases(), card.history().stream().map(past -> new PastJson(past.fromOn(), past.name(), past.systemSuperior(), past.areaSuperior())).toList(),
                superior(card, Line.SYSTEM), superior(card, Line.AREA), card.below(), delegation == null ? 0 : delegation.levels(),
                delegation == null ? 0 : delegation.version());
    }

    private static @Nullable BodyId superior(BodyCard card, Line line) {
        var superior = card.superiors().get(line);
        return superior == null ? null : superior.id();
    }

    @GetMapping("/api/v1/bodies/{id}/people")
    List<ColleagueJson> people(Scope scope, @PathVariable BodyId id) {
        return memberships.findIn(scope, id).stream().map(person -> new ColleagueJson(person.name(), person.roles())).toList();
    }
}
