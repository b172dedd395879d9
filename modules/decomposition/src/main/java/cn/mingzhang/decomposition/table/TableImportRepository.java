package cn.mingzhang.decomposition.table;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_TABLE_IMPORT;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Edited tables that wait for their sender's decisions: one for each person and plan. */
@Repository
class TableImportRepository {

    private static final cn.mingzhang.schema.tables.DecompositionTableImport I = DECOMPOSITION_TABLE_IMPORT;

    private final DSLContext dsl;
    private final JsonMapper json;

    TableImportRepository(DSLContext dsl, JsonMapper json) {
        this.dsl = dsl;
        this.json = json;
    }

    /** One of them; {@code settled} names the rows that were set aside. */
    record Stored(String fileName, TableUpload upload, Set<String> settled, Instant uploadedAt, Instant expiresAt, int version) {
    }

    /** The person's own, unless it has expired. */
    Optional<Stored> find(Scope scope, WorkPlanId plan, Instant now) {
        return dsl.select(I.FILE_NAME, I.ROWS_JSON, I.SETTLED_JSON, I.UPLOADED_AT, I.EXPIRES_AT, I.VERSION).from(I)
                .where(I.PROVINCE_ID.eq(scope.province()), I.PLAN_ID.eq(plan), I.PERSON_ID.eq(scope.actor().person()), I.EXPIRES_AT.gt(now))
                .fetchOptional(row -> new Stored(row.value1(), json.readValue(row.value2(), TableUpload.class),
                        Set.of(json.readValue(row.value3(), String[].class)), row.value4(), row.value5(), row.value6()));
    }

    /** Keeps a table in the place of the person's earlier one. */
    void replace(Scope scope, WorkPlanId plan, Stored stored) {
        remove(scope, plan);
        dsl.insertInto(I, I.PROVINCE_ID, I.PLAN_ID, I.PERSON_ID, I.FILE_NAME, I.ROWS_JSON, I.SETTLED_JSON, I.UPLOADED_AT, I.EXPIRES_AT, I.VERSION)
                .values(scope.province(), plan, scope.actor().person(), stored.fileName(), json.writeValueAsString(stored.upload()),
                        json.writeValueAsString(new TreeSet<>(stored.settled())), stored.uploadedAt(), stored.expiresAt(), stored.version())
                .execute();
    }

    /**
     * Sets rows aside.
     *
     * @return false where the table is at another version by now
     */
    boolean settle(Scope scope, WorkPlanId plan, Set<String> settled, int version) {
        return dsl.update(I).set(I.SETTLED_JSON, json.writeValueAsString(new TreeSet<>(settled))).set(I.VERSION, version + 1)
                .where(I.PROVINCE_ID.eq(scope.province()), I.PLAN_ID.eq(plan), I.PERSON_ID.eq(scope.actor().person()), I.VERSION.eq(version))
                .execute() == 1;
    }

    void remove(Scope scope, WorkPlanId plan) {
        dsl.deleteFrom(I).where(I.PROVINCE_ID.eq(scope.province()), I.PLAN_ID.eq(plan), I.PERSON_ID.eq(scope.actor().person())).execute();
    }

    int removeExpired(ProvinceId province, Instant now) {
        return dsl.deleteFrom(I).where(I.PROVINCE_ID.eq(province), I.EXPIRES_AT.le(now)).execute();
    }
}
