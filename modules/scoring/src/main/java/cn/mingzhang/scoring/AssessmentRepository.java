package cn.mingzhang.scoring;

import static cn.mingzhang.schema.Tables.SCORING_ASSESSMENT;
import static cn.mingzhang.schema.Tables.SCORING_FACT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.AssessmentId;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.SchemeId;
import cn.mingzhang.kernel.word.AssessmentState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record8;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Assessments and the frozen facts they stand on. */
@Repository
class AssessmentRepository {

    /** Rows of one insert statement. */
    private static final int BATCH = 1000;

    private final DSLContext dsl;

    AssessmentRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    private SelectConditionStep<Record8<AssessmentId, BodyId, SchemeId, LocalDate, AssessmentState, String, Instant, Integer>> select(Scope scope) {
        var a = SCORING_ASSESSMENT;
        return dsl.select(a.ASSESSMENT_ID, a.ISSUER_ID, a.SCHEME_ID, a.CUT_OFF_ON, a.STATE, a.SHA256, a.TAKEN_AT, a.VERSION)
                .from(a).where(a.PROVINCE_ID.eq(scope.province())).and(Sight.assessments(scope));
    }

    Optional<AssessmentRow> find(Scope scope, AssessmentId id) {
        return select(scope).and(SCORING_ASSESSMENT.ASSESSMENT_ID.eq(id)).fetchOptional(mapping(AssessmentRow::new));
    }

    /** Newest first. */
    List<AssessmentRow> find(Scope scope, @Nullable SchemeId scheme, PageRequest page) {
        var a = SCORING_ASSESSMENT;
        return select(scope).and(scheme == null ? noCondition() : a.SCHEME_ID.eq(scheme))
                .and(page.cursor() == null ? noCondition() : a.ASSESSMENT_ID.lt(AssessmentId.parse(page.cursor())))
                .orderBy(a.ASSESSMENT_ID.desc()).limit(page.size() + 1).fetch(mapping(AssessmentRow::new));
    }

    /** Keeps the state from changing until the transaction ends; marks share the hold, a transition has it alone. */
    Optional<AssessmentState> hold(Scope scope, AssessmentId id, boolean alone) {
        var a = SCORING_ASSESSMENT;
        var row = dsl.select(a.STATE).from(a).where(a.PROVINCE_ID.eq(scope.province())).and(a.ASSESSMENT_ID.eq(id));
        return alone ? row.forUpdate().fetchOptional(a.STATE) : row.forShare().fetchOptional(a.STATE);
    }

    void insert(Scope scope, AssessmentRow assessment) {
        var a = SCORING_ASSESSMENT;
        dsl.insertInto(a).set(a.PROVINCE_ID, scope.province()).set(a.ASSESSMENT_ID, assessment.id()).set(a.TENANT_ID, scope.tenant())
                .set(a.ISSUER_ID, assessment.issuer()).set(a.SCHEME_ID, assessment.scheme()).set(a.CUT_OFF_ON, assessment.cutOff())
                .set(a.STATE, assessment.state()).set(a.SHA256, assessment.sha256()).set(a.TAKEN_BY, scope.actor().person())
                .set(a.TAKEN_AT, assessment.takenAt()).set(a.VERSION, assessment.version()).execute();
    }

    void insertFacts(Scope scope, AssessmentId assessment, List<Fact> facts) {
        for (int from = 0; from < facts.size(); from += BATCH) {
            insertSome(scope, assessment, facts.subList(from, Math.min(from + BATCH, facts.size())));
        }
    }

    private void insertSome(Scope scope, AssessmentId assessment, List<Fact> facts) {
        var f = SCORING_FACT;
        var insert = dsl.insertInto(f, f.PROVINCE_ID, f.ASSESSMENT_ID, f.OBLIGATION_ID, f.TASK_ID, f.BODY_ID, f.STATE, f.OUTCOME,
                f.SUBMITTED, f.ON_TIME, f.RETURNS);
        for (var fact : facts) {
            insert = insert.values(scope.province(), assessment, fact.obligation(), fact.task(), fact.body(), fact.state(), fact.outcome(),
                    fact.submitted(), fact.onTime(), fact.returns());
        }
        insert.execute();
    }

    /** All facts, or those of some bodies, by obligation. */
    List<Fact> findFacts(Scope scope, AssessmentId assessment, @Nullable Collection<BodyId> bodies) {
        var f = SCORING_FACT;
        return dsl.select(f.OBLIGATION_ID, f.TASK_ID, f.BODY_ID, f.STATE, f.OUTCOME, f.SUBMITTED, f.ON_TIME, f.RETURNS).from(f)
                .where(f.PROVINCE_ID.eq(scope.province())).and(f.ASSESSMENT_ID.eq(assessment))
                .and(bodies == null ? noCondition() : f.BODY_ID.in(bodies))
                .orderBy(f.OBLIGATION_ID).fetch(mapping(Fact::new));
    }

    int countFacts(Scope scope, AssessmentId assessment) {
        var f = SCORING_FACT;
        return dsl.fetchCount(f, f.PROVINCE_ID.eq(scope.province()).and(f.ASSESSMENT_ID.eq(assessment)));
    }

    /** Whether it was still in the expected state. */
    boolean moved(Scope scope, AssessmentId id, AssessmentState from, AssessmentState to) {
        var a = SCORING_ASSESSMENT;
        return dsl.update(a).set(a.STATE, to).set(a.VERSION, a.VERSION.plus(1))
                .where(a.PROVINCE_ID.eq(scope.province())).and(a.ASSESSMENT_ID.eq(id)).and(a.STATE.eq(from)).execute() == 1;
    }
}
