package cn.mingzhang.tenants.sql;

import static cn.mingzhang.schema.Tables.TENANTS_BODY;
import static cn.mingzhang.schema.Tables.TENANTS_CLOSURE;
import static org.jooq.impl.DSL.select;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Which bodies an administrator or a security officer manages: the own bureau with its divisions, and the bureaus below it as
 * many levels deep as a superior granted, each with its divisions. Whoever administers a division manages that division only.
 */
public final class Managed {

    private Managed() {
    }

    /**
     * Holds a column with a body to the managed bodies.
     *
     * @param levels of bureaus below the own; 0 for the own bureau only
     */
    public static Condition bodies(Scope scope, int levels, Field<BodyId> body) {
        if (!scope.forBureau()) {
            return body.eq(scope.body());
        }
        var managed = TENANTS_BODY.as("managed");
        var below = TENANTS_CLOSURE.as("managed_below");
        return body.in(select(managed.BODY_ID).from(managed)
                .join(below).on(below.PROVINCE_ID.eq(scope.province())).and(below.DESCENDANT_ID.eq(managed.TENANT_ID))
                .and(below.ANCESTOR_ID.eq(scope.body())).and(below.DEPTH.le(levels))
                .where(managed.PROVINCE_ID.eq(scope.province())));
    }
}
