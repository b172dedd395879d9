package cn.mingzhang.tenants.administration;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.sql.Managed;
import cn.mingzhang.tenants.sql.Reach;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which bodies exist for a scope: for ADMIN and SECURITY what they manage, for everybody else what their work reaches. */
@Component
public class BodyReach {

    private final DelegationRepository repository;

    @Autowired
    BodyReach(DelegationRepository repository) {
        this.repository = repository;
    }

    /** For statements outside Spring. */
    public BodyReach(DSLContext dsl) {
        this(new DelegationRepository(dsl));
    }

    /** Holds a column with a body to the bodies that exist for the scope. */
    public Condition bodies(Scope scope, Field<BodyId> body) {
        return scope.hasAny(Role.ADMIN, Role.SECURITY) ? managed(scope, body) : Reach.bodies(scope, body);
    }

    /** Holds a column with a body to those that the scope's ADMIN or SECURITY manages; nothing for anybody else. */
    public Condition managed(Scope scope, Field<BodyId> body) {
        if (!scope.hasAny(Role.ADMIN, Role.SECURITY)) {
            return DSL.falseCondition();
        }
        return Managed.bodies(scope, levels(scope), body);
    }

    /** Levels of bureaus below the own that the scope manages. */
    public int levels(Scope scope) {
        return scope.forBureau() ? DelegationRules.levels(repository.chain(scope.province(), scope.body()), scope.body()) : 0;
    }
}
