package cn.mingzhang.tenants;

import static cn.mingzhang.schema.Tables.TENANTS_CLOSURE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import cn.mingzhang.audit.AuditedBodies;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.BodyLevel;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Auditors read as deep as offices see: their body and all that lies below it on any line; those of a division that division only. */
@Component
class AuditorReach implements AuditedBodies {

    private final Bodies bodies;

    AuditorReach(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public Condition within(Scope scope, Field<BodyId> body) {
        var own = bodies.views(scope.province(), List.of(scope.body())).get(scope.body());
        if (own != null && own.level() == BodyLevel.PROVINCE) {
            return noCondition();
        }
        var below = TENANTS_CLOSURE.as("audited");
        return body.in(select(below.DESCENDANT_ID).from(below)
                .where(below.PROVINCE_ID.eq(scope.province())).and(below.ANCESTOR_ID.eq(scope.body())));
    }
}
