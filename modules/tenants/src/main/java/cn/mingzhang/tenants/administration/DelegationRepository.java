package cn.mingzhang.tenants.administration;

import static cn.mingzhang.schema.Tables.TENANTS_ADMINISTRATION;
import static cn.mingzhang.schema.Tables.TENANTS_BODY;
import static cn.mingzhang.schema.Tables.TENANTS_CLOSURE;
import static org.jooq.Records.mapping;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.BodyLevel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class DelegationRepository {

    private final DSLContext dsl;

    DelegationRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A body and everything over it, each with what was granted to it; one statement. */
    List<Standing> chain(ProvinceId province, BodyId body) {
        var over = TENANTS_CLOSURE;
        var at = TENANTS_BODY;
        var grant = TENANTS_ADMINISTRATION;
        return dsl.select(over.ANCESTOR_ID, over.DEPTH, at.LEVEL, grant.LEVELS, grant.GRANTOR_ID).from(over)
                .join(at).on(at.PROVINCE_ID.eq(province)).and(at.BODY_ID.eq(over.ANCESTOR_ID))
                .leftJoin(grant).on(grant.PROVINCE_ID.eq(province)).and(grant.BODY_ID.eq(over.ANCESTOR_ID))
                .where(over.PROVINCE_ID.eq(province), over.DESCENDANT_ID.eq(body))
                .fetch(row -> new Standing(row.value1(), row.value2(), row.value3() == BodyLevel.PROVINCE, row.value4(), row.value5()));
    }

    Optional<Delegation> find(ProvinceId province, BodyId body) {
        var grant = TENANTS_ADMINISTRATION;
        return dsl.select(grant.BODY_ID, grant.LEVELS, grant.GRANTOR_ID, grant.VERSION).from(grant)
                .where(grant.PROVINCE_ID.eq(province), grant.BODY_ID.eq(body)).fetchOptional(mapping(Delegation::new));
    }

    void insert(Scope scope, BodyId body, int levels, Instant at) {
        var grant = TENANTS_ADMINISTRATION;
        dsl.insertInto(grant).set(grant.PROVINCE_ID, scope.province()).set(grant.BODY_ID, body).set(grant.LEVELS, levels)
                .set(grant.GRANTOR_ID, scope.body()).set(grant.GRANTED_BY, scope.actor().person()).set(grant.GRANTED_AT, at).execute();
    }

    boolean update(Scope scope, BodyId body, int levels, int version, Instant at) {
        var grant = TENANTS_ADMINISTRATION;
        return dsl.update(grant).set(grant.LEVELS, levels).set(grant.GRANTOR_ID, scope.body()).set(grant.GRANTED_BY, scope.actor().person())
                .set(grant.GRANTED_AT, at).set(grant.VERSION, version + 1)
                .where(grant.PROVINCE_ID.eq(scope.province()), grant.BODY_ID.eq(body), grant.VERSION.eq(version)).execute() == 1;
    }

    boolean delete(Scope scope, BodyId body, int version) {
        var grant = TENANTS_ADMINISTRATION;
        return dsl.deleteFrom(grant)
                .where(grant.PROVINCE_ID.eq(scope.province()), grant.BODY_ID.eq(body), grant.VERSION.eq(version)).execute() == 1;
    }
}
