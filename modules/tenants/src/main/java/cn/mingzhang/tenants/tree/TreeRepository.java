package cn.mingzhang.tenants.tree;

import static cn.mingzhang.schema.Tables.TENANTS_ASSESSMENT_GROUP;
import static cn.mingzhang.schema.Tables.TENANTS_BODY;
import static cn.mingzhang.schema.Tables.TENANTS_BODY_HISTORY;
import static cn.mingzhang.schema.Tables.TENANTS_CLOSURE;
import static cn.mingzhang.schema.Tables.TENANTS_MEMBERSHIP;
import static cn.mingzhang.schema.Tables.TENANTS_SUPERIOR;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.when;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Line;
import cn.mingzhang.tenants.BodyView;
import cn.mingzhang.tenants.administration.BodyReach;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
class TreeRepository {

    private final DSLContext dsl;
    private final BodyReach reach;

    TreeRepository(DSLContext dsl, BodyReach reach) {
        this.dsl = dsl;
        this.reach = reach;
    }

    /** The bodies in reach directly below one on the SYSTEM line: its divisions, then its bureaus, each with what is below it. */
    List<TreeRow> children(Scope scope, BodyId parent, PageRequest page) {
        var province = scope.province();
        var body = TENANTS_BODY;
        var superior = TENANTS_SUPERIOR;
        var group = TENANTS_ASSESSMENT_GROUP;
        var rank = when(body.LEVEL.eq(BodyLevel.DIVISION), inline(0)).otherwise(inline(1));
        var last = page.afterBoth((first, second) -> row(inline(Integer.parseInt(first)), inline(BodyId.parse(second), body.BODY_ID)));
        var below = below(scope, body.BODY_ID);
        return dsl.select(body.BODY_ID, body.CODE, body.NAME, body.LEVEL, superior.SUPERIOR_ID, body.TENANT_ID, group.CODE, body.STATE, below)
                .from(superior)
                .join(body).on(body.PROVINCE_ID.eq(province)).and(body.BODY_ID.eq(superior.BODY_ID))
                .leftJoin(group).on(group.PROVINCE_ID.eq(province)).and(group.GROUP_ID.eq(body.GROUP_ID))
                .where(superior.PROVINCE_ID.eq(province), superior.SUPERIOR_ID.eq(parent), superior.LINE.eq(Line.SYSTEM))
                .and(reach.bodies(scope, body.BODY_ID))
                .and(last == null ? noCondition() : row(rank, body.BODY_ID).gt(last))
                .orderBy(rank, body.BODY_ID).limit(page.size() + 1)
                .fetch(each -> new TreeRow(new BodyView(each.value1(), each.value2(), each.value3(), each.value4(), each.value5(), each.value6(),
                        each.value7(), each.value8()), each.value9()));
    }

    private Field<Integer> below(Scope scope, Field<BodyId> of) {
        var beneath = TENANTS_SUPERIOR.as("beneath");
        return field(selectCount().from(beneath)
                .where(beneath.PROVINCE_ID.eq(scope.province()), beneath.SUPERIOR_ID.eq(of), beneath.LINE.eq(Line.SYSTEM))
                .and(reach.bodies(scope, beneath.BODY_ID)));
    }

    /** How many bodies in reach stand directly below one, by level. */
    Map<BodyLevel, Integer> below(Scope scope, BodyId parent) {
        var body = TENANTS_BODY;
        var superior = TENANTS_SUPERIOR;
        var found = dsl.select(body.LEVEL, count()).from(superior)
                .join(body).on(body.PROVINCE_ID.eq(scope.province())).and(body.BODY_ID.eq(superior.BODY_ID))
                .where(superior.PROVINCE_ID.eq(scope.province()), superior.SUPERIOR_ID.eq(parent), superior.LINE.eq(Line.SYSTEM))
                .and(body.STATE.eq("ACTIVE")).and(reach.bodies(scope, body.BODY_ID))
                .groupBy(body.LEVEL).fetchMap(body.LEVEL, count());
        return found.isEmpty() ? Map.of() : new EnumMap<>(found);
    }

    int version(Scope scope, BodyId body) {
        return dsl.select(TENANTS_BODY.VERSION).from(TENANTS_BODY).where(TENANTS_BODY.PROVINCE_ID.eq(scope.province()), TENANTS_BODY.BODY_ID.eq(body))
                .fetchSingle(TENANTS_BODY.VERSION);
    }

    List<BodyCard.Past> history(Scope scope, BodyId body) {
        var past = TENANTS_BODY_HISTORY;
        var system = TENANTS_BODY.as("system_superior");
        var area = TENANTS_BODY.as("area_superior");
        return dsl.select(past.FROM_ON, past.NAME, system.NAME, area.NAME).from(past)
                .leftJoin(system).on(system.PROVINCE_ID.eq(scope.province())).and(system.BODY_ID.eq(past.SYSTEM_SUPERIOR_ID))
                .leftJoin(area).on(area.PROVINCE_ID.eq(scope.province())).and(area.BODY_ID.eq(past.AREA_SUPERIOR_ID))
                .where(past.PROVINCE_ID.eq(scope.province()), past.BODY_ID.eq(body))
                .orderBy(past.FROM_ON.desc()).fetch(mapping(BodyCard.Past::new));
    }

    Map<Line, BodyCard.Superior> superiors(ProvinceId province, BodyId body) {
        var superior = TENANTS_SUPERIOR;
        var over = TENANTS_BODY;
        var found = dsl.select(superior.LINE, superior.SUPERIOR_ID, over.NAME).from(superior)
                .join(over).on(over.PROVINCE_ID.eq(province)).and(over.BODY_ID.eq(superior.SUPERIOR_ID))
                .where(superior.PROVINCE_ID.eq(province), superior.BODY_ID.eq(body))
                .fetchMap(superior.LINE, each -> new BodyCard.Superior(each.value2(), each.value3()));
        return found.isEmpty() ? Map.of() : new EnumMap<>(found);
    }

    /** Bodies at or below one on any line. */
    Set<BodyId> atOrBelow(ProvinceId province, BodyId body) {
        var below = TENANTS_CLOSURE;
        return dsl.select(below.DESCENDANT_ID).from(below).where(below.PROVINCE_ID.eq(province), below.ANCESTOR_ID.eq(body))
                .fetchSet(below.DESCENDANT_ID);
    }

    /** Active bodies that have this one as their superior on a line, whoever manages them. */
    int subordinates(ProvinceId province, BodyId body) {
        var superior = TENANTS_SUPERIOR;
        var below = TENANTS_BODY;
        return dsl.fetchCount(dsl.selectDistinct(below.BODY_ID).from(superior)
                .join(below).on(below.PROVINCE_ID.eq(province)).and(below.BODY_ID.eq(superior.BODY_ID))
                .where(superior.PROVINCE_ID.eq(province), superior.SUPERIOR_ID.eq(body)).and(below.STATE.eq("ACTIVE")));
    }

    int people(ProvinceId province, BodyId body) {
        var place = TENANTS_MEMBERSHIP;
        return dsl.fetchCount(place, place.PROVINCE_ID.eq(province).and(place.BODY_ID.eq(body)).and(place.STATE.eq("ACTIVE")));
    }

    boolean codeTaken(ProvinceId province, String code) {
        return dsl.fetchExists(TENANTS_BODY, TENANTS_BODY.PROVINCE_ID.eq(province).and(TENANTS_BODY.CODE.eq(code)));
    }
}
