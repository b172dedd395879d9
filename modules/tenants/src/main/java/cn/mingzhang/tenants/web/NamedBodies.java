package cn.mingzhang.tenants.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.BodyFilter;
import cn.mingzhang.tenants.BodyView;
import java.util.List;
import org.springframework.stereotype.Component;

/** Bodies that a person types by code or name, since a list of thousands is nothing to choose from. */
@Component
class NamedBodies {

    /** Characters of a body's name. */
    private static final int LONGEST = 200;

    private final Bodies bodies;

    NamedBodies(Bodies bodies) {
        this.bodies = bodies;
    }

    /**
     * The body in reach with this code, this whole name or, where only one has it, this part of a name.
     *
     * @param field where a fault is shown
     * @throws DomainException INVALID when there is none, or more than one
     */
    BodyId get(Scope scope, String field, String words) {
        if (words.strip().length() > LONGEST) {
            throw DomainException.invalid(field, "too_long", LONGEST);
        }
        var found = words.isBlank() ? List.<BodyView>of() : bodies.find(scope, new BodyFilter(null, null, null, words.strip()), PageRequest.FIRST).items();
        var exact = found.stream().filter(body -> body.code().equals(words.strip()) || body.name().equals(words.strip())).toList();
        var meant = exact.size() == 1 ? exact : found;
        if (meant.size() != 1) {
            throw DomainException.invalid(field, words.isBlank() ? "required" : "body_not_named", words);
        }
        return meant.getFirst().id();
    }
}
