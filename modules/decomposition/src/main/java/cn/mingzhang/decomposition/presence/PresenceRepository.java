package cn.mingzhang.decomposition.presence;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_PRESENCE;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows that are written every few seconds and soon over. */
@Repository
class PresenceRepository {

    private static final cn.mingzhang.schema.tables.DecompositionPresence P = DECOMPOSITION_PRESENCE;

    private final DSLContext dsl;

    PresenceRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void note(Scope scope, WorkPlanId plan, String window, @Nullable TaskId task, boolean editing, Instant at) {
        dsl.insertInto(P).set(P.PROVINCE_ID, scope.province()).set(P.PLAN_ID, plan).set(P.PERSON_ID, scope.actor().person()).set(P.WINDOW_KEY, window)
                .set(P.TASK_ID, task).set(P.EDITING, editing).set(P.SEEN_AT, at)
                .onDuplicateKeyUpdate().set(P.TASK_ID, task).set(P.EDITING, editing).set(P.SEEN_AT, at).execute();
    }

    /** Removes who was not heard of since, in all plans. */
    int forget(ProvinceId province, Instant before) {
        return dsl.deleteFrom(P).where(P.PROVINCE_ID.eq(province), P.SEEN_AT.lt(before)).execute();
    }

    /** Each other person who was heard of since, once: the window in which they edit, or the one seen last. */
    List<Here> findOthers(Scope scope, WorkPlanId plan, Instant since) {
        var others = new LinkedHashMap<PersonId, Here>();
        dsl.select(P.PERSON_ID, P.TASK_ID, P.EDITING).from(P)
                .where(P.PROVINCE_ID.eq(scope.province()), P.PLAN_ID.eq(plan), P.PERSON_ID.ne(scope.actor().person()),
                        P.SEEN_AT.ge(since))
                .orderBy(P.EDITING.desc(), P.SEEN_AT.desc())
                .forEach(row -> others.putIfAbsent(row.value1(), new Here(row.value1(), "", row.value2(), row.value3())));
        return List.copyOf(others.values());
    }
}
