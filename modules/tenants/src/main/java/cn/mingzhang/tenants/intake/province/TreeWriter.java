package cn.mingzhang.tenants.intake.province;

import static cn.mingzhang.schema.Tables.TENANTS_BODY;
import static cn.mingzhang.schema.Tables.TENANTS_BODY_ALIAS;
import static cn.mingzhang.schema.Tables.TENANTS_BODY_HISTORY;
import static cn.mingzhang.schema.Tables.TENANTS_SUPERIOR;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.GroupId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Line;
import cn.mingzhang.store.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

/** Writes bodies with their names, superiors and history. */
final class TreeWriter {

    private final DSLContext dsl;
    private final Ids ids;
    private final LocalDate today;

    TreeWriter(DSLContext dsl, Ids ids, LocalDate today) {
        this.dsl = dsl;
        this.ids = ids;
        this.today = today;
    }

    /**
     * Writes some bodies; those above them are there already or are among them, before them.
     *
     * @param codes ids by code; takes those of the new ones
     */
    void write(ProvinceId province, List<BodyChange> some, Map<String, BodyId> codes, Map<String, GroupId> groups) {
        var news = some.stream().filter(BodyChange::isNew).toList();
        if (!news.isEmpty()) {
            long id = ids.block(news.size());
            for (var body : news) {
                codes.put(body.to().code(), new BodyId(id++));
            }
            insert(province, news, codes, groups);
        }
        var changed = some.stream().filter(body -> !body.isNew()).toList();
        if (!changed.isEmpty()) {
            update(province, changed, codes, groups);
        }
        aliases(province, some, codes);
    }

    private void insert(ProvinceId province, List<BodyChange> news, Map<String, BodyId> codes, Map<String, GroupId> groups) {
        var body = TENANTS_BODY;
        var rows = new ArrayList<Object[]>();
        var histories = new ArrayList<Object[]>();
        var superiors = new ArrayList<Object[]>();
        for (var each : news) {
            var id = id(codes, each.to().code());
            var tenant = each.to().level() == BodyLevel.DIVISION ? id(codes, Objects.requireNonNull(each.to().systemSuperior())) : id;
            rows.add(new Object[] {province, id, tenant, each.to().code(), each.to().name(), each.to().level(), group(each, groups)});
            histories.add(history(province, each, codes));
            superiors(province, each, codes, superiors);
        }
        Inserts.all(dsl, body, List.of(body.PROVINCE_ID, body.BODY_ID, body.TENANT_ID, body.CODE, body.NAME, body.LEVEL, body.GROUP_ID), rows);
        insertHistories(histories);
        insertSuperiors(superiors);
    }

    /** What a body is from today on. */
    private Object[] history(ProvinceId province, BodyChange each, Map<String, BodyId> codes) {
        return new Object[] {province, id(codes, each.to().code()), today, each.to().name(), above(each, Line.SYSTEM, codes), above(each, Line.AREA, codes)};
    }

    private void insertHistories(List<Object[]> rows) {
        var history = TENANTS_BODY_HISTORY;
        Inserts.all(dsl, history, List.of(history.PROVINCE_ID, history.BODY_ID, history.FROM_ON, history.NAME, history.SYSTEM_SUPERIOR_ID,
                history.AREA_SUPERIOR_ID), rows);
    }

    private void update(ProvinceId province, List<BodyChange> changed, Map<String, BodyId> codes, Map<String, GroupId> groups) {
        var body = TENANTS_BODY;
        var superior = TENANTS_SUPERIOR;
        var history = TENANTS_BODY_HISTORY;
        var queries = new ArrayList<Query>();
        var histories = new ArrayList<Object[]>();
        var superiors = new ArrayList<Object[]>();
        for (var each : changed) {
            var id = id(codes, each.to().code());
            queries.add(dsl.update(body).set(body.NAME, each.to().name()).set(body.GROUP_ID, group(each, groups)).set(body.VERSION, body.VERSION.plus(1))
                    .where(body.PROVINCE_ID.eq(province), body.BODY_ID.eq(id)));
            if (each.isKept()) {
                // a second change of the same day takes the first one's place
                queries.add(dsl.deleteFrom(history).where(history.PROVINCE_ID.eq(province), history.BODY_ID.eq(id), history.FROM_ON.eq(today)));
                histories.add(history(province, each, codes));
            }
            if (each.isMoved()) {
                queries.add(dsl.deleteFrom(superior).where(superior.PROVINCE_ID.eq(province), superior.BODY_ID.eq(id)));
                superiors(province, each, codes, superiors);
            }
        }
        dsl.batch(queries).execute();
        insertHistories(histories);
        insertSuperiors(superiors);
    }

    private void aliases(ProvinceId province, List<BodyChange> some, Map<String, BodyId> codes) {
        var alias = TENANTS_BODY_ALIAS;
        var rows = new ArrayList<Object[]>();
        some.forEach(each -> each.newAliases().forEach(name -> rows.add(new Object[] {province, id(codes, each.to().code()), name})));
        // what the database takes for the same name is there already
        Inserts.missing(dsl, alias, List.of(alias.PROVINCE_ID, alias.BODY_ID, alias.ALIAS), rows);
    }

    private static void superiors(ProvinceId province, BodyChange each, Map<String, BodyId> codes, List<Object[]> rows) {
        for (var line : Line.values()) {
            var above = above(each, line, codes);
            if (above != null) {
                rows.add(new Object[] {province, id(codes, each.to().code()), line, above});
            }
        }
    }

    private void insertSuperiors(List<Object[]> rows) {
        var superior = TENANTS_SUPERIOR;
        Inserts.all(dsl, superior, List.of(superior.PROVINCE_ID, superior.BODY_ID, superior.LINE, superior.SUPERIOR_ID), rows);
    }

    private static @Nullable BodyId above(BodyChange each, Line line, Map<String, BodyId> codes) {
        String code = each.to().superior(line);
        return code == null ? null : id(codes, code);
    }

    private static @Nullable GroupId group(BodyChange each, Map<String, GroupId> groups) {
        return each.group() == null ? null : groups.get(each.group());
    }

    private static BodyId id(Map<String, BodyId> codes, String code) {
        return Objects.requireNonNull(codes.get(code), code);
    }
}
