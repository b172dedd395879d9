package cn.mingzhang.tenants.sql;

import static cn.mingzhang.schema.Tables.TENANTS_BODY;
import static cn.mingzhang.schema.Tables.TENANTS_CLOSURE;
import static org.jooq.impl.DSL.select;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.BodyLevel;
import java.util.List;
import org.jooq.Record1;
import org.jooq.Select;

/** What a document's audience (各市、县（区）司法局) means in the tree below its issuer. */
public final class Audiences {

    private Audiences() {
    }

    /** The active bodies that an issuer means: bureaus below it by level, or its own divisions. */
    public static Select<Record1<BodyId>> of(ProvinceId province, BodyId issuer, Audience audience) {
        var body = TENANTS_BODY.as("audience");
        var below = TENANTS_CLOSURE.as("below");
        var bodies = select(body.BODY_ID).from(body)
                .join(below).on(below.PROVINCE_ID.eq(province)).and(below.ANCESTOR_ID.eq(issuer)).and(below.DESCENDANT_ID.eq(body.BODY_ID))
                .where(body.PROVINCE_ID.eq(province)).and(body.STATE.eq("ACTIVE"));
        return switch (audience) {
            case ALL_CITIES, COUNTIES_VIA_CITIES -> bodies.and(body.LEVEL.eq(BodyLevel.CITY));
            case ALL_COUNTIES -> bodies.and(body.LEVEL.eq(BodyLevel.COUNTY));
            case ALL_CITIES_AND_COUNTIES -> bodies.and(body.LEVEL.in(List.of(BodyLevel.CITY, BodyLevel.COUNTY)));
            case ALL_DIVISIONS -> bodies.and(body.LEVEL.eq(BodyLevel.DIVISION)).and(body.TENANT_ID.eq(issuer));
        };
    }
}
