package cn.mingzhang.tenants.province;

import static cn.mingzhang.schema.Tables.TENANTS_PERSON;
import static cn.mingzhang.schema.Tables.TENANTS_PROVINCE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.ProvinceState;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class ProvinceRepository {

    private final DSLContext dsl;

    ProvinceRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<ProvinceView> find(ProvinceId id) {
        var province = TENANTS_PROVINCE;
        return dsl.select(province.PROVINCE_ID, province.CODE, province.NAME, province.STATE, province.STATE_REASON,
                        row(province.PEOPLE_LIMIT, province.STORAGE_LIMIT).mapping(Limits::new), province.CREATED_AT, province.VERSION)
                .from(province).where(province.PROVINCE_ID.eq(id)).fetchOptional(mapping(ProvinceView::new));
    }

    Optional<ProvinceState> state(ProvinceId id) {
        var province = TENANTS_PROVINCE;
        return dsl.select(province.STATE).from(province).where(province.PROVINCE_ID.eq(id)).fetchOptional(province.STATE);
    }

    int people(ProvinceId id) {
        var person = TENANTS_PERSON;
        return dsl.fetchCount(person, person.PROVINCE_ID.eq(id).and(person.STATE.eq("ACTIVE")));
    }

    Limits limits(ProvinceId id) {
        var province = TENANTS_PROVINCE;
        return dsl.select(province.PEOPLE_LIMIT, province.STORAGE_LIMIT).from(province).where(province.PROVINCE_ID.eq(id))
                .fetchOptional(mapping(Limits::new)).orElse(Limits.NONE);
    }

    boolean move(ProvinceView from, ProvinceState to, String reason) {
        var province = TENANTS_PROVINCE;
        return dsl.update(province).set(province.STATE, to).set(province.STATE_REASON, reason).set(province.VERSION, from.version() + 1)
                .where(province.PROVINCE_ID.eq(from.id())).and(province.VERSION.eq(from.version())).and(province.STATE.eq(from.state()))
                .execute() == 1;
    }

    boolean limit(ProvinceView from, Limits to) {
        var province = TENANTS_PROVINCE;
        return dsl.update(province).set(province.PEOPLE_LIMIT, to.people()).set(province.STORAGE_LIMIT, to.storage())
                .set(province.VERSION, from.version() + 1)
                .where(province.PROVINCE_ID.eq(from.id())).and(province.VERSION.eq(from.version())).execute() == 1;
    }
}
