package cn.mingzhang.decomposition.amendment;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_ASSIGNMENT;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK_PERIOD;

import cn.mingzhang.decomposition.publication.TaskPeriod;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Who owes a task and when, as it was handed down and amended since. */
@Repository
class HandedTasks {

    private static final cn.mingzhang.schema.tables.DecompositionAssignment A = DECOMPOSITION_ASSIGNMENT;
    private static final cn.mingzhang.schema.tables.DecompositionTaskPeriod D = DECOMPOSITION_TASK_PERIOD;
    private static final cn.mingzhang.schema.tables.DecompositionTask T = DECOMPOSITION_TASK;

    private final DSLContext dsl;

    HandedTasks(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Part> findPart(ProvinceId province, TaskId task, BodyId body) {
        return dsl.select(A.PART).from(A).where(A.PROVINCE_ID.eq(province), A.TASK_ID.eq(task), A.BODY_ID.eq(body)).limit(1).fetchOptional(A.PART);
    }

    void assign(ProvinceId province, TaskId task, Map<BodyId, Part> parts) {
        if (!parts.isEmpty()) {
            dsl.insertInto(A, A.PROVINCE_ID, A.TASK_ID, A.BODY_ID, A.PART)
                    .valuesOfRows(parts.entrySet().stream().map(each -> DSL.row(province, task, each.getKey(), each.getValue())).toList()).execute();
        }
    }

    void release(ProvinceId province, TaskId task, Collection<BodyId> bodies) {
        dsl.deleteFrom(A).where(A.PROVINCE_ID.eq(province), A.TASK_ID.eq(task), A.BODY_ID.in(bodies)).execute();
    }

    List<BodyId> findBodies(ProvinceId province, TaskId task) {
        return dsl.selectDistinct(A.BODY_ID).from(A).where(A.PROVINCE_ID.eq(province), A.TASK_ID.eq(task)).fetch(A.BODY_ID);
    }

    /** Whether anybody owes the task. */
    boolean anyBody(ProvinceId province, TaskId task) {
        return dsl.fetchExists(A, A.PROVINCE_ID.eq(province).and(A.TASK_ID.eq(task)));
    }

    /** By due date. */
    List<TaskPeriod> findPeriods(ProvinceId province, TaskId task) {
        return dsl.select(D.PERIOD, D.OPENS_ON, D.DUE_ON).from(D).where(D.PROVINCE_ID.eq(province), D.TASK_ID.eq(task))
                .orderBy(D.DUE_ON, D.PERIOD).fetch(Records.mapping(TaskPeriod::new));
    }

    /** Who owes the task, and in which part. */
    Map<BodyId, Part> findParts(ProvinceId province, TaskId task) {
        return dsl.select(A.BODY_ID, A.PART).from(A).where(A.PROVINCE_ID.eq(province), A.TASK_ID.eq(task)).orderBy(A.PART, A.BODY_ID).fetchMap(A.BODY_ID, A.PART);
    }

    /** Other periods in the place of some. */
    void replace(ProvinceId province, TaskId task, Collection<String> over, List<TaskPeriod> next) {
        dsl.deleteFrom(D).where(D.PROVINCE_ID.eq(province), D.TASK_ID.eq(task), D.PERIOD.in(over)).execute();
        var insert = dsl.insertInto(D, D.PROVINCE_ID, D.TASK_ID, D.PERIOD, D.OPENS_ON, D.DUE_ON);
        for (var period : next) {
            insert = insert.values(province, task, period.label(), period.opensOn(), period.dueOn());
        }
        if (!next.isEmpty()) {
            insert.execute();
        }
    }

    /** Gives some periods another due date. */
    void move(ProvinceId province, TaskId task, Collection<String> periods, LocalDate due) {
        dsl.update(D).set(D.DUE_ON, due).where(D.PROVINCE_ID.eq(province), D.TASK_ID.eq(task), D.PERIOD.in(periods)).execute();
    }

    /** The parts that were made of a task directly and stand. */
    List<TaskId> findStandingParts(ProvinceId province, TaskId task) {
        return dsl.select(T.TASK_ID).from(T).where(T.PROVINCE_ID.eq(province), T.PARENT_TASK_ID.eq(task), T.STATE.eq("ACTIVE")).fetch(T.TASK_ID);
    }

    /** The parts of a task at all levels that stand. */
    List<TaskId> findAllParts(ProvinceId province, TaskId task) {
        return parts(province, task, DSL.noCondition());
    }

    /** Those that some bodies made of it, and theirs. */
    List<TaskId> findPartsBy(ProvinceId province, TaskId task, Collection<BodyId> issuers) {
        return issuers.isEmpty() ? List.of() : parts(province, task, T.ISSUER_ID.in(issuers));
    }

    private List<TaskId> parts(ProvinceId province, TaskId task, Condition first) {
        var all = new ArrayList<TaskId>();
        var which = first;
        for (var level = List.of(task); !level.isEmpty(); which = DSL.noCondition()) {
            level = dsl.select(T.TASK_ID).from(T).where(T.PROVINCE_ID.eq(province), T.PARENT_TASK_ID.in(level), T.STATE.eq("ACTIVE")).and(which).fetch(T.TASK_ID);
            all.addAll(level);
        }
        return all;
    }
}
