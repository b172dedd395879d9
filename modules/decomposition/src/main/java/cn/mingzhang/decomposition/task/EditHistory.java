package cn.mingzhang.decomposition.task;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK_EDIT;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK_EDIT_OF;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.store.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each edit of a draft found and left, per person. An edit stands ({@code DONE}), was taken back ({@code UNDONE}), or was taken
 * back and followed by another one, or overtaken by somebody else's ({@code GONE}): then it cannot be done again. Whoever writes holds the plan's lock.
 */
@Repository
class EditHistory {

    static final String DONE = "DONE";
    static final String UNDONE = "UNDONE";
    private static final String GONE = "GONE";
    private static final cn.mingzhang.schema.tables.DecompositionTaskEdit E = DECOMPOSITION_TASK_EDIT;
    private static final cn.mingzhang.schema.tables.DecompositionTaskEditOf OF = DECOMPOSITION_TASK_EDIT_OF;

    /**
     * One edit.
     *
     * @param turn the place of its last doing or undoing among all of the plan
     */
    record Edit(long id, PersonId actor, String what, String state, long turn, @Nullable String session, Instant at,
            List<Touched> touched, List<Reheaded> headings) {
    }

    private final DSLContext dsl;
    private final Ids ids;
    private final Clock clock;
    private final JsonMapper json;

    EditHistory(DSLContext dsl, Ids ids, Clock clock, JsonMapper json) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /** Keeps a new edit of tasks; what its author had taken back cannot be done again from here on. */
    void add(Scope scope, WorkPlanId plan, String what, @Nullable String session, List<Touched> touched) {
        add(scope, plan, what, session, touched, List.of());
    }

    /** The same of tasks, or of headings. */
    void add(Scope scope, WorkPlanId plan, String what, @Nullable String session, List<Touched> touched, List<Reheaded> headings) {
        forgetUndone(scope, plan);
        long id = ids.next();
        dsl.insertInto(E).set(E.PROVINCE_ID, scope.province()).set(E.PLAN_ID, plan).set(E.EDIT_ID, id).set(E.ACTOR_ID, scope.actor().person())
                .set(E.WHAT, what).set(E.SESSION, session).set(E.STATE, DONE).set(E.TURN, findTurn(scope.province(), plan) + 1)
                .set(E.TOUCHED_JSON, json.writeValueAsString(touched)).set(E.HEADINGS_JSON, headings.isEmpty() ? null : json.writeValueAsString(headings))
                .set(E.EDITED_AT, clock.instant()).execute();
        if (touched.isEmpty()) {
            return;
        }
        var insert = dsl.insertInto(OF, OF.PROVINCE_ID, OF.PLAN_ID, OF.TASK_ID, OF.EDIT_ID);
        for (var each : touched) {
            insert = insert.values(scope.province(), plan, each.task(), id);
        }
        insert.execute();
    }

    /** Writes down anew what an edit that goes on has left by now. */
    void extend(Scope scope, WorkPlanId plan, Edit edit, List<Touched> touched) {
        forgetUndone(scope, plan);
        dsl.update(E).set(E.TOUCHED_JSON, json.writeValueAsString(touched)).set(E.TURN, findTurn(scope.province(), plan) + 1)
                .set(E.EDITED_AT, clock.instant()).where(E.PROVINCE_ID.eq(scope.province()), E.PLAN_ID.eq(plan), E.EDIT_ID.eq(edit.id())).execute();
    }

    /** Moves an edit from standing to taken back, or the other way. */
    void turn(Scope scope, WorkPlanId plan, Edit edit, String state) {
        dsl.update(E).set(E.STATE, state).set(E.TURN, findTurn(scope.province(), plan) + 1)
                .where(E.PROVINCE_ID.eq(scope.province()), E.PLAN_ID.eq(plan), E.EDIT_ID.eq(edit.id())).execute();
    }

    /** The person's edit of this state that was done or taken back last. */
    Optional<Edit> findLast(Scope scope, WorkPlanId plan, String state) {
        return edits(scope.province(), mine(scope, plan).and(E.STATE.eq(state))).stream().findFirst();
    }

    /** The latest edit that still stands and touched a task after some turn, by anybody. */
    Optional<Edit> findSince(Scope scope, WorkPlanId plan, TaskId task, long turn) {
        return edits(scope.province(), E.PLAN_ID.eq(plan).and(E.STATE.eq(DONE)).and(E.TURN.gt(turn)).and(E.EDIT_ID.in(
                DSL.select(OF.EDIT_ID).from(OF).where(OF.PROVINCE_ID.eq(scope.province()), OF.PLAN_ID.eq(plan), OF.TASK_ID.eq(task))))).stream()
                .findFirst();
    }

    /** The latest edit of headings that still stands after some turn, by anybody else. */
    Optional<Edit> findHeadingsSince(Scope scope, WorkPlanId plan, long turn) {
        return edits(scope.province(), E.PLAN_ID.eq(plan).and(E.STATE.eq(DONE)).and(E.TURN.gt(turn)).and(E.HEADINGS_JSON.isNotNull())
                .and(E.ACTOR_ID.ne(scope.actor().person()))).stream().findFirst();
    }

    /** Whether the person has an edit of this state. */
    boolean has(Scope scope, WorkPlanId plan, String state) {
        return dsl.fetchExists(dsl.selectOne().from(E).where(E.PROVINCE_ID.eq(scope.province()), mine(scope, plan), E.STATE.eq(state)));
    }

    /** Puts an edit aside that can be neither taken back nor done again any more. */
    void skip(Scope scope, WorkPlanId plan, Edit edit) {
        dsl.update(E).set(E.STATE, GONE).where(E.PROVINCE_ID.eq(scope.province()), E.PLAN_ID.eq(plan), E.EDIT_ID.eq(edit.id())).execute();
    }

    /** A task as it stood at an earlier version, where some edit found or left it so. */
    Optional<TaskView> findAt(Scope scope, WorkPlanId plan, TaskId task, int version) {
        var ids = dsl.select(OF.EDIT_ID).from(OF).where(OF.PROVINCE_ID.eq(scope.province()), OF.PLAN_ID.eq(plan), OF.TASK_ID.eq(task))
                .fetch(OF.EDIT_ID);
        return dsl.select(E.TOUCHED_JSON).from(E).where(E.PROVINCE_ID.eq(scope.province()), E.PLAN_ID.eq(plan), E.EDIT_ID.in(ids))
                .orderBy(E.TURN.desc()).stream()
                .flatMap(row -> touched(row.value1()).stream()).filter(each -> each.task().equals(task)).flatMap(Touched::states)
                .filter(state -> state.version() == version).findFirst();
    }

    /** The number of the last doing or undoing in the plan; 0 before the first. Whoever saw it can tell whether anything changed since. */
    long findTurn(ProvinceId province, WorkPlanId plan) {
        return dsl.select(DSL.max(E.TURN)).from(E).where(E.PROVINCE_ID.eq(province), E.PLAN_ID.eq(plan))
                .fetchOptional(0, Long.class).orElse(0L);
    }

    private void forgetUndone(Scope scope, WorkPlanId plan) {
        dsl.update(E).set(E.STATE, GONE).where(E.PROVINCE_ID.eq(scope.province()), mine(scope, plan), E.STATE.eq(UNDONE)).execute();
    }

    /** The tasks that any doing or undoing touched after some turn. */
    Set<TaskId> findTouchedSince(ProvinceId province, WorkPlanId plan, long turn) {
        return dsl.select(OF.TASK_ID).from(OF).join(E).on(E.PROVINCE_ID.eq(province), E.PLAN_ID.eq(plan), E.EDIT_ID.eq(OF.EDIT_ID))
                .where(OF.PROVINCE_ID.eq(province), OF.PLAN_ID.eq(plan), E.TURN.gt(turn)).fetchSet(OF.TASK_ID);
    }

    private List<Edit> edits(ProvinceId province, Condition which) {
        return dsl.select(E.EDIT_ID, E.ACTOR_ID, E.WHAT, E.STATE, E.TURN, E.SESSION, E.EDITED_AT, E.TOUCHED_JSON, E.HEADINGS_JSON).from(E)
                .where(E.PROVINCE_ID.eq(province)).and(which).orderBy(E.TURN.desc()).limit(1).fetch(this::edit);
    }

    private Edit edit(Record row) {
        return new Edit(row.get(E.EDIT_ID), row.get(E.ACTOR_ID), row.get(E.WHAT), row.get(E.STATE), row.get(E.TURN), row.get(E.SESSION),
                row.get(E.EDITED_AT), touched(row.get(E.TOUCHED_JSON)), headings(row.get(E.HEADINGS_JSON)));
    }

    private List<Touched> touched(String text) {
        return List.of(json.readValue(text, Touched[].class));
    }

    private List<Reheaded> headings(@Nullable String text) {
        return text == null ? List.of() : List.of(json.readValue(text, Reheaded[].class));
    }

    private static Condition mine(Scope scope, WorkPlanId plan) {
        return E.PLAN_ID.eq(plan).and(E.ACTOR_ID.eq(scope.actor().person()));
    }
}
