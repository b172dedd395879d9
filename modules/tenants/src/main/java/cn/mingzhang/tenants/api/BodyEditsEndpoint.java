package cn.mingzhang.tenants.api;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.administration.Delegations;
import cn.mingzhang.tenants.tree.AddBody;
import cn.mingzhang.tenants.tree.BodyEdits;
import cn.mingzhang.tenants.tree.ChangeBody;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets an administrator's client change the tree. */
@RestController
class BodyEditsEndpoint {

    /** What changes of a body; what is left out stays. An empty group or area superior means none. */
    record ChangeJson(@Nullable Integer version, @Nullable String name, @Nullable List<String> aliases, @Nullable String group,
            @Nullable BodyId systemSuperiorId, @Nullable String areaSuperiorId, @Nullable String reason) {
    }

    /** A new body under another. */
    record NewBodyJson(@Nullable String code, @Nullable String name, @Nullable BodyLevel level, @Nullable List<String> aliases,
            @Nullable String group, @Nullable String reason) {
    }

    /** The new body's id. */
    record MadeJson(BodyId id) {
    }

    /** Why a body ends or is restored, and in which version it was seen. */
    record AbolitionJson(@Nullable Integer version, @Nullable String reason) {
    }

    /** Levels of bureaus below a body that its administrators may manage. */
    record DelegationJson(@Nullable Integer levels, @Nullable Integer version, @Nullable String reason) {
    }

    private final Bodies bodies;
    private final BodyEdits edits;
    private final Delegations delegations;

    BodyEditsEndpoint(Bodies bodies, BodyEdits edits, Delegations delegations) {
        this.bodies = bodies;
        this.edits = edits;
        this.delegations = delegations;
    }

    @PatchMapping("/api/v1/bodies/{id}")
    BodiesEndpoint.BodyJson change(Scope scope, @PathVariable BodyId id, @RequestBody ChangeJson body) {
        return BodiesEndpoint.BodyJson.of(edits.change(scope, new ChangeBody(id, number(body.version()), body.name(), body.aliases(), body.group(),
                body.systemSuperiorId(), body.areaSuperiorId(), text(body.reason()))));
    }

    @PostMapping("/api/v1/bodies/{id}/bodies")
    @ResponseStatus(HttpStatus.CREATED)
    MadeJson add(Scope scope, @PathVariable BodyId id, @RequestBody NewBodyJson body) {
        bodies.get(scope, id);
        scope.require(Role.ADMIN);
        if (body.level() == null) {
            throw DomainException.invalid("level", "required");
        }
        return new MadeJson(edits.add(scope, new AddBody(id, body.level(), text(body.code()), text(body.name()),
                body.aliases() == null ? List.of() : body.aliases(), body.group(), text(body.reason()))));
    }

    @PostMapping("/api/v1/bodies/{id}/abolition")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void abolish(Scope scope, @PathVariable BodyId id, @RequestBody AbolitionJson body) {
        edits.abolish(scope, id, number(body.version()), text(body.reason()));
    }

    @PostMapping("/api/v1/bodies/{id}/restoration")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(Scope scope, @PathVariable BodyId id, @RequestBody AbolitionJson body) {
        edits.restore(scope, id, number(body.version()), text(body.reason()));
    }

    @PutMapping("/api/v1/bodies/{id}/delegation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delegate(Scope scope, @PathVariable BodyId id, @RequestBody DelegationJson body) {
        delegations.grant(scope, id, body.levels() == null ? -1 : body.levels(), body.version(), text(body.reason()));
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
