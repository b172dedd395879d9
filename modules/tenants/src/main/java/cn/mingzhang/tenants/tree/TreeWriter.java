package cn.mingzhang.tenants.tree;

import static cn.mingzhang.schema.Tables.TENANTS_BODY;
import static cn.mingzhang.schema.Tables.TENANTS_BODY_ALIAS;
import static cn.mingzhang.schema.Tables.TENANTS_BODY_HISTORY;
import static cn.mingzhang.schema.Tables.TENANTS_CLOSURE;
import static cn.mingzhang.schema.Tables.TENANTS_PROVINCE;
import static cn.mingzhang.schema.Tables.TENANTS_SUPERIOR;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.GroupId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Line;
import cn.mingzhang.tenants.intake.province.Inserts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class TreeWriter {

    private static final int AT_ONCE = 1000;

    private final DSLContext dsl;

    TreeWriter(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Lets one change of a province's tree wait for another, so that no two moves together make a circle. */
    void alone(ProvinceId province) {
        dsl.select(TENANTS_PROVINCE.PROVINCE_ID).from(TENANTS_PROVINCE).where(TENANTS_PROVINCE.PROVINCE_ID.eq(province)).forUpdate().fetch();
    }

    /** The superiors of the whole province, as they stand. */
    SuperiorLines lines(ProvinceId province) {
        var superior = TENANTS_SUPERIOR;
        var lines = new EnumMap<Line, Map<BodyId, BodyId>>(Line.class);
        for (var line : Line.values()) {
            lines.put(line, dsl.select(superior.BODY_ID, superior.SUPERIOR_ID).from(superior)
                    .where(superior.PROVINCE_ID.eq(province), superior.LINE.eq(line)).fetchMap(superior.BODY_ID, superior.SUPERIOR_ID));
        }
        return new SuperiorLines(lines);
    }

    void insert(ProvinceId province, BodyId id, BodyId tenant, String code, String name, BodyLevel level, @Nullable GroupId group) {
        var body = TENANTS_BODY;
        dsl.insertInto(body).set(body.PROVINCE_ID, province).set(body.BODY_ID, id).set(body.TENANT_ID, tenant).set(body.CODE, code)
                .set(body.NAME, name).set(body.LEVEL, level).set(body.GROUP_ID, group).execute();
    }

    /** Changes a body that is not abolished; false where it is another by now. */
    boolean update(ProvinceId province, BodyId id, int version, String name, @Nullable GroupId group) {
        var body = TENANTS_BODY;
        return dsl.update(body).set(body.NAME, name).set(body.GROUP_ID, group).set(body.VERSION, version + 1)
                .where(body.PROVINCE_ID.eq(province), body.BODY_ID.eq(id), body.VERSION.eq(version), body.STATE.eq("ACTIVE")).execute() == 1;
    }

    /** Abolishes or restores a body; false where it is another by now. */
    boolean turn(ProvinceId province, BodyId id, int version, String from, String to) {
        var body = TENANTS_BODY;
        return dsl.update(body).set(body.STATE, to).set(body.VERSION, version + 1)
                .where(body.PROVINCE_ID.eq(province), body.BODY_ID.eq(id), body.VERSION.eq(version), body.STATE.eq(from)).execute() == 1;
    }

    void aliases(ProvinceId province, BodyId body, Collection<String> aliases) {
        var alias = TENANTS_BODY_ALIAS;
        dsl.deleteFrom(alias).where(alias.PROVINCE_ID.eq(province), alias.BODY_ID.eq(body)).execute();
        dsl.batch(aliases.stream().map(name -> dsl.insertInto(alias).set(alias.PROVINCE_ID, province).set(alias.BODY_ID, body)
                .set(alias.ALIAS, name).onDuplicateKeyIgnore()).toList()).execute();
    }

    /** Sets or, with null, clears the superior on a line. */
    void superior(ProvinceId province, BodyId body, Line line, @Nullable BodyId over) {
        var superior = TENANTS_SUPERIOR;
        dsl.deleteFrom(superior).where(superior.PROVINCE_ID.eq(province), superior.BODY_ID.eq(body), superior.LINE.eq(line)).execute();
        if (over != null) {
            dsl.insertInto(superior).set(superior.PROVINCE_ID, province).set(superior.BODY_ID, body).set(superior.LINE, line)
                    .set(superior.SUPERIOR_ID, over).execute();
        }
    }

    /** Writes down from when on the body has this name and these superiors; the last word of a day holds. */
    void past(ProvinceId province, BodyId body, LocalDate from, String name, @Nullable BodyId system, @Nullable BodyId area) {
        var past = TENANTS_BODY_HISTORY;
        dsl.deleteFrom(past).where(past.PROVINCE_ID.eq(province), past.BODY_ID.eq(body), past.FROM_ON.eq(from)).execute();
        dsl.insertInto(past).set(past.PROVINCE_ID, province).set(past.BODY_ID, body).set(past.FROM_ON, from).set(past.NAME, name)
                .set(past.SYSTEM_SUPERIOR_ID, system).set(past.AREA_SUPERIOR_ID, area).execute();
    }

    /** Writes anew what stands over these bodies. */
    void closure(ProvinceId province, Collection<BodyId> bodies, SuperiorLines lines) {
        var closure = TENANTS_CLOSURE;
        var all = new ArrayList<>(bodies);
        for (int at = 0; at < all.size(); at += AT_ONCE) {
            dsl.deleteFrom(closure).where(closure.PROVINCE_ID.eq(province), closure.DESCENDANT_ID.in(all.subList(at, Math.min(all.size(), at + AT_ONCE)))).execute();
        }
        var rows = new ArrayList<Object[]>();
        all.forEach(body -> lines.closure(body).forEach((over, depth) -> rows.add(new Object[] {province, over, body, depth})));
        Inserts.all(dsl, closure, List.of(closure.PROVINCE_ID, closure.ANCESTOR_ID, closure.DESCENDANT_ID, closure.DEPTH), rows);
    }
}
