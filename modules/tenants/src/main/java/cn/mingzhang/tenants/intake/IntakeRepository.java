package cn.mingzhang.tenants.intake;

import static cn.mingzhang.schema.Tables.TENANTS_BODY;
import static cn.mingzhang.schema.Tables.TENANTS_INTAKE;
import static cn.mingzhang.schema.Tables.TENANTS_PROVINCE;
import static org.jooq.Records.mapping;

import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.IntakeState;
import cn.mingzhang.tenants.province.BackgroundWork;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The intakes themselves: how far each one is. */
@Repository
class IntakeRepository {

    private static final cn.mingzhang.schema.tables.TenantsIntake I = TENANTS_INTAKE;

    private final DSLContext dsl;

    IntakeRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(ProvinceId province, IntakeId id, String fileName, boolean founding, @Nullable PersonId by, Instant now) {
        dsl.insertInto(I).set(I.PROVINCE_ID, province).set(I.INTAKE_ID, id).set(I.FILE_NAME, fileName).set(I.FOUNDING, founding)
                .set(I.STATE, IntakeState.UPLOADED).set(I.STARTED_BY, by).set(I.CREATED_AT, now).execute();
    }

    Optional<IntakeView> find(ProvinceId province, IntakeId id) {
        return views(I.PROVINCE_ID.eq(province).and(I.INTAKE_ID.eq(id)), 1).stream().findFirst();
    }

    /** The newest of the province. */
    List<IntakeView> findRecent(ProvinceId province, int limit) {
        return views(I.PROVINCE_ID.eq(province), limit);
    }

    private List<IntakeView> views(Condition which, int limit) {
        return dsl.select(I.INTAKE_ID, I.FILE_NAME, I.FOUNDING, I.STARTED_BY, I.STATE, I.GROUP_COUNT, I.BODY_COUNT, I.PERSON_COUNT, I.PLACE_COUNT, I.FAULTS,
                        I.DONE, I.TOTAL, I.MISSING, I.ERROR, I.VERSION, I.CREATED_AT, I.FINISHED_AT)
                .from(I).where(which).orderBy(I.INTAKE_ID.desc()).limit(limit).fetch(mapping(IntakeView::new));
    }

    /** Moves it on from one of some states at a version; false when it is not there any more. */
    boolean move(ProvinceId province, IntakeId id, Collection<IntakeState> from, int version, IntakeState to, @Nullable Instant finished) {
        return dsl.update(I).set(I.STATE, to).set(I.VERSION, I.VERSION.plus(1)).set(I.FINISHED_AT, finished).setNull(I.ERROR)
                .where(I.PROVINCE_ID.eq(province), I.INTAKE_ID.eq(id), I.STATE.in(from), I.VERSION.eq(version)).execute() == 1;
    }

    /** Makes it the administrator's who goes on with it: what its roles are from now on is that person's proposal. */
    void takeOver(ProvinceId province, IntakeId id, PersonId by) {
        dsl.update(I).set(I.FOUNDING, false).set(I.STARTED_BY, by).where(I.PROVINCE_ID.eq(province), I.INTAKE_ID.eq(id)).execute();
    }

    /** What a check found. */
    void checked(ProvinceId province, IntakeId id, int groups, int bodies, int people, int places, int faults) {
        dsl.update(I).set(I.STATE, IntakeState.CHECKED).set(I.VERSION, I.VERSION.plus(1)).set(I.GROUP_COUNT, groups).set(I.BODY_COUNT, bodies)
                .set(I.PERSON_COUNT, people).set(I.PLACE_COUNT, places).set(I.FAULTS, faults).setNull(I.FINISHED_AT)
                .where(I.PROVINCE_ID.eq(province), I.INTAKE_ID.eq(id)).execute();
    }

    /** Notes how far it is and holds its row until the step's transaction ends; false when somebody stopped it. */
    boolean advance(ProvinceId province, IntakeId id, int done, int total) {
        return dsl.update(I).set(I.DONE, done).set(I.TOTAL, total)
                .where(I.PROVINCE_ID.eq(province), I.INTAKE_ID.eq(id), I.STATE.eq(IntakeState.APPLYING)).execute() == 1;
    }

    void finish(ProvinceId province, IntakeId id, int missing, Instant now) {
        dsl.update(I).set(I.STATE, IntakeState.DONE).set(I.VERSION, I.VERSION.plus(1)).set(I.DONE, I.TOTAL).set(I.MISSING, missing)
                .set(I.FINISHED_AT, now).where(I.PROVINCE_ID.eq(province), I.INTAKE_ID.eq(id)).execute();
    }

    void fail(ProvinceId province, IntakeId id, String error, Instant now) {
        dsl.update(I).set(I.STATE, IntakeState.FAILED).set(I.VERSION, I.VERSION.plus(1)).set(I.ERROR, error).set(I.FINISHED_AT, now)
                .where(I.PROVINCE_ID.eq(province), I.INTAKE_ID.eq(id), I.STATE.eq(IntakeState.APPLYING)).execute();
    }

    BackgroundWork.Jobs jobs(ProvinceId province) {
        var counts = dsl.select(I.STATE, DSL.count()).from(I).where(I.PROVINCE_ID.eq(province), I.STATE.in(IntakeState.APPLYING, IntakeState.FAILED))
                .groupBy(I.STATE).fetchMap(I.STATE, DSL.count());
        return new BackgroundWork.Jobs(counts.getOrDefault(IntakeState.APPLYING, 0), counts.getOrDefault(IntakeState.FAILED, 0));
    }

    /** Lets one at a time begin in a province: holds the province's row until the transaction ends. */
    boolean anotherRuns(ProvinceId province, IntakeId id) {
        dsl.select(TENANTS_PROVINCE.PROVINCE_ID).from(TENANTS_PROVINCE).where(TENANTS_PROVINCE.PROVINCE_ID.eq(province)).forUpdate().fetch();
        return dsl.fetchExists(DSL.selectOne().from(I)
                .where(I.PROVINCE_ID.eq(province), I.INTAKE_ID.ne(id), I.STATE.eq(IntakeState.APPLYING)));
    }

    /** Whether a province has more than its department, so that its own people bring in the rest. */
    boolean isFounded(ProvinceId province) {
        var body = TENANTS_BODY;
        return dsl.fetchExists(DSL.selectOne().from(body).where(body.PROVINCE_ID.eq(province), body.LEVEL.ne(BodyLevel.PROVINCE)));
    }
}
