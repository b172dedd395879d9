package cn.mingzhang.scoring.assessment;

import static cn.mingzhang.schema.Tables.SCORING_ASSESSMENT;
import static cn.mingzhang.schema.Tables.SCORING_CRITERION;
import static cn.mingzhang.schema.Tables.SCORING_FACT;
import static cn.mingzhang.schema.Tables.SCORING_MARK;
import static cn.mingzhang.schema.Tables.SCORING_SHEET;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.AssessmentId;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.SchemeId;
import cn.mingzhang.kernel.word.AssessmentState;
import cn.mingzhang.kernel.word.CriterionKind;
import cn.mingzhang.scoring.Sight;
import cn.mingzhang.scoring.score.Fact;
import cn.mingzhang.store.Keyset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record11;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Assessments and the frozen facts they stand on. */
@Repository
class AssessmentRepository {

    private final DSLContext dsl;

    AssessmentRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    private SelectConditionStep<Record11<AssessmentId, BodyId, SchemeId, LocalDate, AssessmentState, String, Instant, Integer, Integer,
            Integer, Integer>> select(Scope scope) {
        var a = SCORING_ASSESSMENT;
        var s = SCORING_SHEET;
        var f = SCORING_FACT;
        return dsl.select(a.ASSESSMENT_ID, a.ISSUER_ID, a.SCHEME_ID, a.CUT_OFF_ON, a.STATE, a.SHA256, a.TAKEN_AT, a.VERSION,
                        field(selectCount().from(s).where(s.PROVINCE_ID.eq(scope.province())).and(s.ASSESSMENT_ID.eq(a.ASSESSMENT_ID))),
                        field(selectCount().from(f).where(f.PROVINCE_ID.eq(scope.province())).and(f.ASSESSMENT_ID.eq(a.ASSESSMENT_ID))),
                        field(incomplete(scope)))
                .from(a).where(a.PROVINCE_ID.eq(scope.province())).and(Sight.assessments(scope));
    }

    private static Select<Record1<Integer>> incomplete(Scope scope) {
        var m = SCORING_MARK;
        var c = SCORING_CRITERION;
        return DSL.select(countDistinct(m.BODY_ID)).from(m)
                .join(c).on(c.PROVINCE_ID.eq(scope.province())).and(c.CRITERION_ID.eq(m.CRITERION_ID))
                .where(m.PROVINCE_ID.eq(scope.province())).and(m.ASSESSMENT_ID.eq(SCORING_ASSESSMENT.ASSESSMENT_ID))
                .and(c.KIND.eq(CriterionKind.MARK)).and(m.ASSESSED.isNull());
    }

    Optional<AssessmentRow> find(Scope scope, AssessmentId id) {
        return select(scope).and(SCORING_ASSESSMENT.ASSESSMENT_ID.eq(id)).fetchOptional(mapping(AssessmentRow::new));
    }

    /** Newest first. */
    List<AssessmentRow> find(Scope scope, @Nullable SchemeId scheme, PageRequest page) {
        var a = SCORING_ASSESSMENT;
        return select(scope).and(scheme == null ? noCondition() : a.SCHEME_ID.eq(scheme))
                .and(Keyset.after(page, AssessmentId::parse, a.ASSESSMENT_ID::lt))
                .orderBy(a.ASSESSMENT_ID.desc()).limit(page.size() + 1).fetch(mapping(AssessmentRow::new));
    }

    /** Keeps the state from changing until the transaction ends; marks share the hold, a transition has it alone. */
    Optional<AssessmentState> hold(Scope scope, AssessmentId id, boolean alone) {
        var a = SCORING_ASSESSMENT;
        var row = dsl.select(a.STATE).from(a).where(a.PROVINCE_ID.eq(scope.province())).and(a.ASSESSMENT_ID.eq(id));
        return alone ? row.forUpdate().fetchOptional(a.STATE) : row.forShare().fetchOptional(a.STATE);
    }

    /** All facts, or those of some bodies, by obligation. */
    List<Fact> findFacts(Scope scope, AssessmentId assessment, @Nullable Collection<BodyId> bodies) {
        var f = SCORING_FACT;
        return dsl.select(f.OBLIGATION_ID, f.TASK_ID, f.BODY_ID, f.STATE, f.OUTCOME, f.SUBMITTED, f.ON_TIME, f.RETURNS).from(f)
                .where(f.PROVINCE_ID.eq(scope.province())).and(f.ASSESSMENT_ID.eq(assessment))
                .and(bodies == null ? noCondition() : f.BODY_ID.in(bodies))
                .orderBy(f.OBLIGATION_ID).fetch(mapping(Fact::new));
    }

    /** Whether it was still in the expected state. */
    boolean moved(Scope scope, AssessmentId id, AssessmentState from, AssessmentState to) {
        var a = SCORING_ASSESSMENT;
        return dsl.update(a).set(a.STATE, to).set(a.VERSION, a.VERSION.plus(1))
                .where(a.PROVINCE_ID.eq(scope.province())).and(a.ASSESSMENT_ID.eq(id)).and(a.STATE.eq(from)).execute() == 1;
    }
}
