package cn.mingzhang.tenants.intake.province;

import static cn.mingzhang.schema.Tables.TENANTS_CLOSURE;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;

/** Writes down what lies under what: the paths are walked in memory, the rows go in by the thousand. */
final class ClosureWriter {

    private static final int AT_ONCE = 1000;

    private final DSLContext dsl;

    ClosureWriter(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** For new bodies. */
    void insert(ProvinceId province, Collection<String> bodies, Tree tree, Map<String, BodyId> codes) {
        var closure = TENANTS_CLOSURE;
        var rows = new ArrayList<Object[]>();
        bodies.forEach(body -> tree.over(body).forEach((above, depth) ->
                rows.add(new Object[] {province, codes.get(above), codes.get(body), depth})));
        Inserts.all(dsl, closure, List.of(closure.PROVINCE_ID, closure.ANCESTOR_ID, closure.DESCENDANT_ID, closure.DEPTH), rows);
    }

    /** For bodies that stood before something moved: those over which something else stands now are written anew. */
    void renew(ProvinceId province, Collection<String> bodies, Tree tree, Map<String, BodyId> codes) {
        var closure = TENANTS_CLOSURE;
        var before = new HashMap<BodyId, Map<BodyId, Integer>>();
        dsl.select(closure.DESCENDANT_ID, closure.ANCESTOR_ID, closure.DEPTH).from(closure).where(closure.PROVINCE_ID.eq(province))
                .forEach(row -> before.computeIfAbsent(row.value1(), _ -> new HashMap<>()).put(row.value2(), row.value3()));
        var moved = new ArrayList<String>();
        for (var body : bodies) {
            var now = new HashMap<BodyId, Integer>();
            tree.over(body).forEach((above, depth) -> now.put(Objects.requireNonNull(codes.get(above)), depth));
            if (!now.equals(before.get(codes.get(body)))) {
                moved.add(body);
            }
        }
        for (int at = 0; at < moved.size(); at += AT_ONCE) {
            var some = moved.subList(at, Math.min(at + AT_ONCE, moved.size()));
            dsl.deleteFrom(closure).where(closure.PROVINCE_ID.eq(province), closure.DESCENDANT_ID.in(some.stream().map(codes::get).toList())).execute();
            insert(province, some, tree, codes);
        }
    }
}
