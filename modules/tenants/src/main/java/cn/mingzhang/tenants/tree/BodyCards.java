package cn.mingzhang.tenants.tree;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.Line;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.BodyView;
import cn.mingzhang.tenants.administration.Delegations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is on record of one body, and what the reader may do with it. */
@Service
@Transactional(readOnly = true)
public class BodyCards {

    private final TreeRepository repository;
    private final Bodies bodies;
    private final Delegations delegations;

    BodyCards(TreeRepository repository, Bodies bodies, Delegations delegations) {
        this.repository = repository;
        this.bodies = bodies;
        this.delegations = delegations;
    }

    /**
     * The card of a body.
     *
     * @throws DomainException NOT_FOUND out of reach
     */
    public BodyCard get(Scope scope, BodyId id) {
        var body = bodies.get(scope, id);
        var group = bodies.groups(scope.province()).stream().filter(each -> each.code().equals(body.group())).findFirst().orElse(null);
        return new BodyCard(body, repository.version(scope, id), group, bodies.aliases(scope, id), repository.history(scope, id),
                repository.superiors(scope.province(), id), repository.below(scope, id),
                delegations.find(scope, id).orElse(null), may(scope, body));
    }

    private BodyCard.May may(Scope scope, BodyView body) {
        if (!body.state().equals("ACTIVE")) {
            return new BodyCard.May(false, false, false, scope.has(Role.ADMIN) && managesOver(scope, body), 0);
        }
        boolean admin = scope.has(Role.ADMIN);
        boolean over = admin && managesOver(scope, body);
        return new BodyCard.May(admin, over, admin && !TreeRules.below(body.level()).isEmpty(), false, admin ? delegations.most(scope, body.id()) : 0);
    }

    /** Whether the scope also reaches what stands over a body, or nothing does. */
    boolean managesOver(Scope scope, BodyView body) {
        var over = repository.superiors(scope.province(), body.id()).get(Line.SYSTEM);
        return over == null || bodies.reaches(scope, over.id());
    }
}
