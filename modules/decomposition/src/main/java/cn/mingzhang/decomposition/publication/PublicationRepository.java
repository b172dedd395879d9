package cn.mingzhang.decomposition.publication;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_ASSIGNMENT;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_PUBLICATION;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK_OWNER;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK_PERIOD;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.JobId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.JobState;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.tenants.province.BackgroundWork;
import cn.mingzhang.tenants.sql.Audiences;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The job of a publication, and the expansion of owners into bodies and of rhythms into periods. */
@Repository
class PublicationRepository {

    private static final cn.mingzhang.schema.tables.DecompositionPublication J = DECOMPOSITION_PUBLICATION;
    private static final cn.mingzhang.schema.tables.DecompositionAssignment A = DECOMPOSITION_ASSIGNMENT;
    private static final cn.mingzhang.schema.tables.DecompositionTaskPeriod D = DECOMPOSITION_TASK_PERIOD;

    /** A publication as its job knows it. */
    record Job(JobId id, WorkPlanId plan, JobState state, int done, int total, @Nullable String error, Instant requestedAt) {

        JobView view() {
            return new JobView(id, plan, state, done, total, error == null ? List.of() : List.of(error));
        }
    }

    private final DSLContext dsl;

    PublicationRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(Scope scope, JobId job, WorkPlanId plan, int total, Instant now) {
        dsl.insertInto(J).set(J.PROVINCE_ID, scope.province()).set(J.JOB_ID, job).set(J.PLAN_ID, plan)
                .set(J.STARTED_BY, scope.actor().person()).set(J.STATE, JobState.QUEUED).set(J.DONE, 0).set(J.TOTAL, total)
                .set(J.REQUESTED_AT, now).execute();
    }

    /** Jobs that are not over. */
    BackgroundWork.Jobs jobs(ProvinceId province) {
        var publication = J;
        var counts = dsl.select(publication.STATE, DSL.count()).from(publication).where(publication.PROVINCE_ID.eq(province))
                .and(publication.STATE.ne(JobState.DONE)).groupBy(publication.STATE).fetchMap(Record2::value1, Record2::value2);
        return new BackgroundWork.Jobs(counts.getOrDefault(JobState.QUEUED, 0) + counts.getOrDefault(JobState.RUNNING, 0), counts.getOrDefault(JobState.FAILED, 0));
    }

    Optional<Job> find(ProvinceId province, WorkPlanId plan) {
        return job(J.PROVINCE_ID.eq(province).and(J.PLAN_ID.eq(plan)));
    }

    /** A job exists for its starter only. */
    Optional<Job> find(Scope scope, JobId job) {
        return job(J.PROVINCE_ID.eq(scope.province()).and(J.JOB_ID.eq(job)).and(J.STARTED_BY.eq(scope.actor().person())));
    }

    void move(ProvinceId province, JobId job, JobState to, @Nullable String error, @Nullable Instant finished) {
        dsl.update(J).set(J.STATE, to).set(J.ERROR, error).set(J.FINISHED_AT, finished)
                .where(J.PROVINCE_ID.eq(province), J.JOB_ID.eq(job), J.STATE.ne(JobState.DONE)).execute();
    }

    void progress(ProvinceId province, JobId job, int done) {
        dsl.update(J).set(J.DONE, done).where(J.PROVINCE_ID.eq(province), J.JOB_ID.eq(job)).execute();
    }

    /** Writes down who owes a task and when; what is there already stays. Leads go first, so that a body named twice leads. */
    void expand(ProvinceId province, BodyId issuer, Map<TaskView, List<TaskPeriod>> tasks) {
        var planned = dsl.selectDistinct(D.TASK_ID).from(D)
                .where(D.PROVINCE_ID.eq(province), D.TASK_ID.in(tasks.keySet().stream().map(TaskView::id).toList())).fetchSet(D.TASK_ID);
        assign(province, issuer, tasks.keySet(), Part.LEAD);
        assign(province, issuer, tasks.keySet(), Part.RESPONSIBLE);
        var insert = dsl.insertInto(D, D.PROVINCE_ID, D.TASK_ID, D.PERIOD, D.OPENS_ON, D.DUE_ON);
        boolean any = false;
        for (var task : tasks.keySet()) {
            for (var period : planned.contains(task.id()) ? List.<TaskPeriod>of() : tasks.get(task)) {
                insert = insert.values(province, task.id(), period.label(), period.opensOn(), period.dueOn());
                any = true;
            }
        }
        if (any) {
            insert.execute();
        }
    }

    /** The bodies that an issuer means by an audience. */
    List<BodyId> findBodies(ProvinceId province, BodyId issuer, Audience audience) {
        return dsl.fetchValues(Audiences.of(province, issuer, audience));
    }

    /** How far each task of a plan reaches; nothing for tasks that were not handed down. */
    Map<TaskId, TaskSize> findSizes(ProvinceId province, List<TaskId> tasks) {
        var bodies = dsl.select(A.TASK_ID, DSL.count()).from(A).where(A.PROVINCE_ID.eq(province), A.TASK_ID.in(tasks)).groupBy(A.TASK_ID)
                .fetchMap(A.TASK_ID, DSL.count());
        var periods = dsl.select(D.TASK_ID, DSL.count()).from(D).where(D.PROVINCE_ID.eq(province), D.TASK_ID.in(tasks)).groupBy(D.TASK_ID)
                .fetchMap(D.TASK_ID, DSL.count());
        var sizes = new HashMap<TaskId, TaskSize>();
        bodies.forEach((task, count) -> sizes.put(task, new TaskSize(count, periods.getOrDefault(task, 0))));
        return sizes;
    }

    /** The tasks of a plan that one body owes. */
    Set<TaskId> findOwedBy(ProvinceId province, BodyId body, WorkPlanId plan) {
        var t = DECOMPOSITION_TASK;
        return dsl.select(t.TASK_ID).from(t).join(A).on(A.PROVINCE_ID.eq(province), A.TASK_ID.eq(t.TASK_ID), A.BODY_ID.eq(body))
                .where(t.PROVINCE_ID.eq(province), t.PLAN_ID.eq(plan)).fetchSet(t.TASK_ID);
    }

    /** For which periods tasks were handed down, the earliest first. */
    Map<TaskId, List<TaskPeriod>> findPeriods(ProvinceId province, Collection<TaskId> tasks) {
        return dsl.select(D.TASK_ID, D.PERIOD, D.OPENS_ON, D.DUE_ON).from(D).where(D.PROVINCE_ID.eq(province), D.TASK_ID.in(tasks)).orderBy(D.TASK_ID, D.DUE_ON)
                .fetchGroups(D.TASK_ID, row -> new TaskPeriod(row.value2(), row.value3(), row.value4()));
    }

    /** The task that each of these began with. */
    Map<TaskId, TaskId> findRoots(ProvinceId province, Collection<TaskId> tasks) {
        var t = DECOMPOSITION_TASK;
        return dsl.select(t.TASK_ID, t.ROOT_TASK_ID).from(t).where(t.PROVINCE_ID.eq(province), t.TASK_ID.in(tasks)).fetchMap(t.TASK_ID, t.ROOT_TASK_ID);
    }

    /** Who owes these roots by tasks of other plans already, in which part and for which period. */
    Set<Owed> findOwing(ProvinceId province, Collection<TaskId> roots, WorkPlanId except) {
        var t = DECOMPOSITION_TASK;
        return dsl.selectDistinct(t.ROOT_TASK_ID, A.BODY_ID, A.PART, D.PERIOD).from(t).join(A).on(A.PROVINCE_ID.eq(province), A.TASK_ID.eq(t.TASK_ID))
                .join(D).on(D.PROVINCE_ID.eq(province), D.TASK_ID.eq(t.TASK_ID))
                .where(t.PROVINCE_ID.eq(province), t.ROOT_TASK_ID.in(roots), t.PLAN_ID.ne(except), t.STATE.ne("CANCELLED"))
                .fetchSet(Records.mapping(Owed::new));
    }

    private void assign(ProvinceId province, BodyId issuer, Collection<TaskView> tasks, Part part) {
        var audiences = tasks.stream().flatMap(task -> task.owners().stream()).filter(owner -> owner.part() == part)
                .map(Owner::audience).filter(Objects::nonNull).collect(Collectors.toSet());
        var owed = bodies(province, issuer, tasks.stream().map(TaskView::id).toList(), part, audiences).asTable("owed");
        var task = owed.field(A.TASK_ID);
        var body = owed.field(A.BODY_ID);
        var there = A.as("there");
        dsl.insertInto(A, A.PROVINCE_ID, A.TASK_ID, A.BODY_ID, A.PART)
                .select(DSL.select(DSL.val(province, A.PROVINCE_ID), task, body, DSL.val(part, A.PART)).from(owed)
                        .whereNotExists(DSL.selectOne().from(there)
                                .where(there.PROVINCE_ID.eq(province), there.TASK_ID.eq(task), there.BODY_ID.eq(body))))
                .execute();
    }

    /** Whom the owners of some tasks mean: bodies by name, and those of each audience. A body named twice counts once. */
    private static Select<Record2<TaskId, BodyId>> bodies(ProvinceId province, BodyId issuer, Collection<TaskId> tasks, Part part,
            Collection<Audience> audiences) {
        var o = DECOMPOSITION_TASK_OWNER;
        var owning = o.PROVINCE_ID.eq(province).and(o.TASK_ID.in(tasks)).and(o.PART.eq(part));
        Select<Record2<TaskId, BodyId>> bodies = DSL.select(o.TASK_ID, o.BODY_ID).from(o).where(owning, o.BODY_ID.isNotNull());
        for (var audience : audiences) {
            var meant = Audiences.of(province, issuer, audience).asTable("meant");
            bodies = bodies.union(DSL.select(o.TASK_ID, meant.field(A.BODY_ID)).from(o).crossJoin(meant)
                    .where(owning, o.AUDIENCE.eq(audience)));
        }
        return bodies;
    }

    private Optional<Job> job(Condition which) {
        return dsl.select(J.JOB_ID, J.PLAN_ID, J.STATE, J.DONE, J.TOTAL, J.ERROR, J.REQUESTED_AT).from(J).where(which)
                .fetchOptional(row -> new Job(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7()));
    }
}
