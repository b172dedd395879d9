package cn.mingzhang.tenants.sql;

import static cn.mingzhang.schema.Tables.TENANTS_BODY;
import static cn.mingzhang.schema.Tables.TENANTS_CLOSURE;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.BodyLevel;
import org.jooq.Record3;
import org.jooq.Select;

/** Where bodies stand: each body with its bureau and, at or above it, the city. */
public final class Places {

    private Places() {
    }

    /** Columns {@code body_id}, {@code tenant_id} and {@code city_id} (null where no city stands above). */
    public static Select<Record3<BodyId, BodyId, BodyId>> of(ProvinceId province) {
        var body = TENANTS_BODY.as("placed");
        var above = TENANTS_CLOSURE.as("placed_above");
        var superior = TENANTS_BODY.as("placed_superior");
        return select(body.BODY_ID, body.TENANT_ID,
                        max(when(superior.LEVEL.eq(BodyLevel.CITY), superior.BODY_ID)).as("city_id"))
                .from(body)
                .join(above).on(above.PROVINCE_ID.eq(province)).and(above.DESCENDANT_ID.eq(body.BODY_ID))
                .join(superior).on(superior.PROVINCE_ID.eq(province)).and(superior.BODY_ID.eq(above.ANCESTOR_ID))
                .where(body.PROVINCE_ID.eq(province))
                .groupBy(body.BODY_ID, body.TENANT_ID);
    }
}
