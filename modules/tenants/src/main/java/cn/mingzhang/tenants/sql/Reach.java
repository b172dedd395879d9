package cn.mingzhang.tenants.sql;

import static cn.mingzhang.schema.Tables.TENANTS_BODY;
import static cn.mingzhang.schema.Tables.TENANTS_CLOSURE;
import static org.jooq.impl.DSL.select;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Which bodies a scope reaches. Offices, leaders and assessors see the subtree under their body on any line; other people
 * of a bureau see the bureau's own bodies; people of a division see that division only.
 */
public final class Reach {

    private Reach() {
    }

    /** Holds a column with a body to the bodies in reach. */
    public static Condition bodies(Scope scope, Field<BodyId> body) {
        if (scope.overSubtree()) {
            var below = TENANTS_CLOSURE.as("reach");
            return body.in(select(below.DESCENDANT_ID).from(below)
                    .where(below.PROVINCE_ID.eq(scope.province())).and(below.ANCESTOR_ID.eq(scope.body())));
        }
        if (scope.forBureau()) {
            var own = TENANTS_BODY.as("reach");
            return body.in(select(own.BODY_ID).from(own)
                    .where(own.PROVINCE_ID.eq(scope.province())).and(own.TENANT_ID.eq(scope.tenant())));
        }
        return body.eq(scope.body());
    }

    /** Holds a column with an issuer to those that stand above the scope's body, or are the body itself: what they publish is addressed to it. */
    public static Condition issuersOver(Scope scope, Field<BodyId> issuer) {
        var above = TENANTS_CLOSURE.as("issuers");
        return issuer.in(select(above.ANCESTOR_ID).from(above)
                .where(above.PROVINCE_ID.eq(scope.province())).and(above.DESCENDANT_ID.eq(scope.body())));
    }
}
