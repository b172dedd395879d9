package cn.mingzhang.decomposition.task;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK_EDIT;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.store.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What each edit of a draft replaced, the latest first, per person. */
@Repository
class EditHistory {

    /** How many edits one can take back. */
    private static final int DEPTH = 50;

    /**
     * One task before an edit.
     *
     * @param made    whether the edit made it; undoing drops it
     * @param state   ACTIVE or DROPPED
     * @param version the version that the edit left
     */
    record Touched(TaskView before, boolean made, String state, int version) {
    }

    /** One edit. */
    record Edit(long id, String what, Touched[] touched) {
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

    void add(Scope scope, WorkPlanId plan, String what, List<Touched> touched) {
        var e = DECOMPOSITION_TASK_EDIT;
        dsl.insertInto(e).set(e.PROVINCE_ID, scope.province()).set(e.PLAN_ID, plan).set(e.EDIT_ID, ids.next())
                .set(e.ACTOR_ID, scope.actor().person()).set(e.WHAT, what).set(e.BEFORE_JSON, json.writeValueAsString(touched))
                .set(e.EDITED_AT, clock.instant()).execute();
    }

    /** The person's latest edit of the plan that was not undone. */
    Optional<Edit> findLast(Scope scope, WorkPlanId plan) {
        var e = DECOMPOSITION_TASK_EDIT;
        return dsl.select(e.EDIT_ID, e.WHAT, e.BEFORE_JSON).from(e)
                .where(e.PROVINCE_ID.eq(scope.province()), e.PLAN_ID.eq(plan), e.ACTOR_ID.eq(scope.actor().person()))
                .orderBy(e.EDITED_AT.desc(), e.EDIT_ID.desc()).limit(1)
                .fetchOptional(row -> new Edit(row.get(e.EDIT_ID), row.get(e.WHAT), json.readValue(row.get(e.BEFORE_JSON), Touched[].class)));
    }

    /**
     * Tells earlier edits that a task is at another version now, after a later edit of it was undone.
     *
     * @param from the version that the earlier edit left
     */
    void carry(Scope scope, WorkPlanId plan, TaskId task, int from, int to) {
        var e = DECOMPOSITION_TASK_EDIT;
        var earlier = dsl.select(e.EDIT_ID, e.BEFORE_JSON).from(e)
                .where(e.PROVINCE_ID.eq(scope.province()), e.PLAN_ID.eq(plan), e.ACTOR_ID.eq(scope.actor().person()))
                .orderBy(e.EDITED_AT.desc(), e.EDIT_ID.desc()).limit(DEPTH).fetch();
        for (var edit : earlier) {
            var touched = json.readValue(edit.get(e.BEFORE_JSON), Touched[].class);
            for (int at = 0; at < touched.length; at++) {
                if (touched[at].before().id().equals(task) && touched[at].version() == from) {
                    touched[at] = new Touched(touched[at].before(), touched[at].made(), touched[at].state(), to);
                    dsl.update(e).set(e.BEFORE_JSON, json.writeValueAsString(touched))
                            .where(e.PROVINCE_ID.eq(scope.province()), e.PLAN_ID.eq(plan), e.EDIT_ID.eq(edit.get(e.EDIT_ID))).execute();
                    return;
                }
            }
        }
    }

    void remove(Scope scope, WorkPlanId plan, Edit edit) {
        var e = DECOMPOSITION_TASK_EDIT;
        dsl.deleteFrom(e).where(e.PROVINCE_ID.eq(scope.province()), e.PLAN_ID.eq(plan), e.EDIT_ID.eq(edit.id())).execute();
    }
}
