package cn.mingzhang.decomposition.owner;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.tenants.sql.Audiences;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Counts whom an audience means. */
@Repository
class AudienceRepository {

    private final DSLContext dsl;

    AudienceRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    int count(ProvinceId province, BodyId issuer, Audience audience) {
        return dsl.fetchCount(Audiences.of(province, issuer, audience));
    }
}
