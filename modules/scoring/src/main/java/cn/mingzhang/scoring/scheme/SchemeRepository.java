package cn.mingzhang.scoring.scheme;

import static cn.mingzhang.schema.Tables.SCORING_CRITERION;
import static cn.mingzhang.schema.Tables.SCORING_SCHEME;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.GroupId;
import cn.mingzhang.kernel.id.SchemeId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.SchemeState;
import cn.mingzhang.scoring.Sight;
import cn.mingzhang.store.Keyset;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record10;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class SchemeRepository {

    private final DSLContext dsl;

    SchemeRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    private SelectConditionStep<Record10<SchemeId, BodyId, WorkPlanId, Integer, GroupId, String, BigDecimal, BigDecimal, SchemeState, Integer>>
            select(Scope scope) {
        var s = SCORING_SCHEME;
        return dsl.select(s.SCHEME_ID, s.ISSUER_ID, s.PLAN_ID, s.YEAR, s.GROUP_ID, s.TITLE, s.WEIGHT, s.FULL_MARKS, s.STATE, s.VERSION)
                .from(s).where(s.PROVINCE_ID.eq(scope.province()));
    }

    Optional<SchemeRow> find(Scope scope, SchemeId id, Collection<GroupId> groupsInReach) {
        return select(scope).and(SCORING_SCHEME.SCHEME_ID.eq(id)).and(Sight.schemes(scope, groupsInReach))
                .fetchOptional(mapping(SchemeRow::new));
    }

    /** Newest first. */
    List<SchemeRow> find(Scope scope, @Nullable WorkPlanId plan, Collection<GroupId> groupsInReach, PageRequest page) {
        var s = SCORING_SCHEME;
        Condition wanted = plan == null ? noCondition() : s.PLAN_ID.eq(plan);
        return select(scope).and(wanted).and(Sight.schemes(scope, groupsInReach))
                .and(Keyset.after(page, SchemeId::parse, s.SCHEME_ID::lt))
                .orderBy(s.SCHEME_ID.desc()).limit(page.size() + 1).fetch(mapping(SchemeRow::new));
    }

    /** Schemes of assessments that the caller was already allowed to see. */
    List<SchemeRow> findByIds(Scope scope, Collection<SchemeId> ids) {
        return ids.isEmpty() ? List.of() : select(scope).and(SCORING_SCHEME.SCHEME_ID.in(ids)).fetch(mapping(SchemeRow::new));
    }

    /** Criteria in their order, by scheme. */
    Map<SchemeId, List<Criterion>> findCriteria(Scope scope, Collection<SchemeId> schemes) {
        var c = SCORING_CRITERION;
        if (schemes.isEmpty()) {
            return Map.of();
        }
        return dsl.select(c.SCHEME_ID, c.CRITERION_ID, c.TITLE, c.KIND, c.FULL_MARKS, c.FACT, c.PER_OCCURRENCE, c.CAP).from(c)
                .where(c.PROVINCE_ID.eq(scope.province())).and(c.SCHEME_ID.in(schemes)).orderBy(c.SCHEME_ID, c.ORDINAL)
                .fetchGroups(c.SCHEME_ID, row -> new Criterion(row.value2(), row.value3(), row.value4(), Decimals.trim(row.value5()),
                        row.value6(), Decimals.trimmed(row.value7()), Decimals.trimmed(row.value8())));
    }

    void insert(Scope scope, SchemeRow scheme, List<Criterion> criteria) {
        var s = SCORING_SCHEME;
        dsl.insertInto(s).set(s.PROVINCE_ID, scope.province()).set(s.SCHEME_ID, scheme.id()).set(s.TENANT_ID, scope.tenant())
                .set(s.ISSUER_ID, scheme.issuer()).set(s.PLAN_ID, scheme.plan()).set(s.YEAR, scheme.year()).set(s.GROUP_ID, scheme.group())
                .set(s.TITLE, scheme.title()).set(s.WEIGHT, scheme.weight()).set(s.FULL_MARKS, scheme.fullMarks())
                .set(s.STATE, scheme.state()).set(s.VERSION, scheme.version()).execute();
        insertCriteria(scope, scheme.id(), criteria);
    }

    /** Whether it was still a draft of the expected version. */
    boolean replace(Scope scope, SchemeRow scheme, int expected, List<Criterion> criteria) {
        var s = SCORING_SCHEME;
        var c = SCORING_CRITERION;
        int rows = dsl.update(s).set(s.PLAN_ID, scheme.plan()).set(s.YEAR, scheme.year()).set(s.GROUP_ID, scheme.group())
                .set(s.TITLE, scheme.title()).set(s.WEIGHT, scheme.weight()).set(s.FULL_MARKS, scheme.fullMarks())
                .set(s.VERSION, expected + 1)
                .where(draft(scope, scheme.id(), expected)).execute();
        if (rows == 0) {
            return false;
        }
        dsl.deleteFrom(c).where(c.PROVINCE_ID.eq(scope.province())).and(c.SCHEME_ID.eq(scheme.id())).execute();
        insertCriteria(scope, scheme.id(), criteria);
        return true;
    }

    /** Whether it was still a draft of the expected version. */
    boolean published(Scope scope, SchemeId id, int expected) {
        var s = SCORING_SCHEME;
        return dsl.update(s).set(s.STATE, SchemeState.PUBLISHED).set(s.VERSION, expected + 1)
                .where(draft(scope, id, expected)).execute() == 1;
    }

    private static Condition draft(Scope scope, SchemeId id, int version) {
        var s = SCORING_SCHEME;
        return s.PROVINCE_ID.eq(scope.province()).and(s.SCHEME_ID.eq(id)).and(s.STATE.eq(SchemeState.DRAFT)).and(s.VERSION.eq(version));
    }

    private void insertCriteria(Scope scope, SchemeId scheme, List<Criterion> criteria) {
        var c = SCORING_CRITERION;
        var insert = dsl.insertInto(c, c.PROVINCE_ID, c.CRITERION_ID, c.SCHEME_ID, c.ORDINAL, c.TITLE, c.KIND, c.FULL_MARKS, c.FACT,
                c.PER_OCCURRENCE, c.CAP);
        int ordinal = 0;
        for (var criterion : criteria) {
            insert = insert.values(scope.province(), criterion.id(), scheme, ++ordinal, criterion.title(), criterion.kind(),
                    criterion.fullMarks(), criterion.fact(), criterion.perOccurrence(), criterion.cap());
        }
        insert.execute();
    }
}
