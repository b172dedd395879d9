package cn.mingzhang.tenants.api;

import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.BodyFilter;
import cn.mingzhang.tenants.BodyView;
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

    private final Bodies bodies;

    BodiesEndpoint(Bodies bodies) {
        this.bodies = bodies;
    }

    @GetMapping("/api/v1/bodies")
    Page<BodyJson> list(Scope scope, @RequestParam(name = "parent_id", required = false) @Nullable BodyId parent,
            @RequestParam(required = false) @Nullable BodyLevel level, @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String q, PageRequest page) {
        return bodies.find(scope, new BodyFilter(parent, level, group, q), page).map(BodyJson::of);
    }

    @GetMapping("/api/v1/bodies/{id}")
    BodyJson one(Scope scope, @PathVariable BodyId id) {
        return BodyJson.of(bodies.get(scope, id));
    }
}
