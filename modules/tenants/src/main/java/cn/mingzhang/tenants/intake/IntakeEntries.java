package cn.mingzhang.tenants.intake;

import static cn.mingzhang.schema.Tables.TENANTS_INTAKE_ENTRY;

import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.store.Ids;
import cn.mingzhang.store.Keyset;
import cn.mingzhang.tenants.intake.province.Applied;
import cn.mingzhang.tenants.intake.province.Applied.Effect;
import cn.mingzhang.tenants.intake.province.Applied.Thing;
import cn.mingzhang.tenants.intake.province.Inserts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What intakes did, thing by thing. */
@Repository
class IntakeEntries {

    private static final cn.mingzhang.schema.tables.TenantsIntakeEntry E = TENANTS_INTAKE_ENTRY;

    private final DSLContext dsl;
    private final Ids ids;

    IntakeEntries(DSLContext dsl, Ids ids) {
        this.dsl = dsl;
        this.ids = ids;
    }

    void insert(ProvinceId province, IntakeId id, List<Applied> applied) {
        if (applied.isEmpty()) {
            return;
        }
        long number = ids.block(applied.size());
        var rows = new ArrayList<Object[]>();
        for (var each : applied) {
            rows.add(new Object[] {province, id, number++, each.thing().name(), each.effect().name(), each.code(), each.name(),
                String.join(",", each.fields())});
        }
        Inserts.all(dsl, E, List.of(E.PROVINCE_ID, E.INTAKE_ID, E.ENTRY_NO, E.KIND, E.OUTCOME, E.CODE, E.NAME, E.FIELDS), rows);
    }

    /** How many of each kind had what done to them. */
    Map<Thing, Map<Effect, Integer>> count(ProvinceId province, IntakeId id) {
        var counts = new EnumMap<Thing, Map<Effect, Integer>>(Thing.class);
        dsl.select(E.KIND, E.OUTCOME, DSL.count()).from(E).where(E.PROVINCE_ID.eq(province), E.INTAKE_ID.eq(id)).groupBy(E.KIND, E.OUTCOME)
                .forEach(row -> counts.computeIfAbsent(Thing.valueOf(row.value1()), _ -> new EnumMap<>(Effect.class))
                        .put(Effect.valueOf(row.value2()), row.value3()));
        return counts;
    }

    Page<IntakeReport.Entry> find(ProvinceId province, IntakeId id, PageRequest page) {
        var rows = dsl.select(E.ENTRY_NO, E.KIND, E.OUTCOME, E.CODE, E.NAME, E.FIELDS).from(E)
                .where(E.PROVINCE_ID.eq(province), E.INTAKE_ID.eq(id), Keyset.after(page, Long::valueOf, E.ENTRY_NO::gt)).orderBy(E.ENTRY_NO).limit(page.size() + 1)
                .fetch(row -> new IntakeReport.Entry(row.value1(), new Applied(Thing.valueOf(row.value2()), Effect.valueOf(row.value3()), row.value4(),
                        row.value5(), row.value6().isEmpty() ? List.of() : List.of(row.value6().split(",")))));
        return Page.of(rows, page.size(), entry -> Long.toString(entry.number()));
    }
}
