package cn.mingzhang.scoring.assessment;

import static cn.mingzhang.schema.Tables.SCORING_ASSESSMENT;
import static cn.mingzhang.schema.Tables.SCORING_CRITERION;
import static cn.mingzhang.schema.Tables.SCORING_MARK;
import static cn.mingzhang.schema.Tables.SCORING_SHEET;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.AssessmentId;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.CriterionId;
import cn.mingzhang.kernel.word.CriterionKind;
import cn.mingzhang.scoring.Sight;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record7;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

/** Sheets and the marks on them. */
@Repository
class SheetRepository {

    private final DSLContext dsl;

    SheetRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<SheetRow> find(Scope scope, AssessmentId assessment, BodyId body) {
        var s = SCORING_SHEET;
        var a = SCORING_ASSESSMENT;
        return dsl.select(s.BODY_ID, s.SCORE, s.SHARE, s.PLACE).from(s)
                .join(a).on(a.PROVINCE_ID.eq(scope.province())).and(a.ASSESSMENT_ID.eq(s.ASSESSMENT_ID))
                .where(of(scope, assessment, body)).and(Sight.sheets(scope))
                .fetchOptional(mapping(SheetRow::new));
    }

    /** Bodies of the group whose sheets the reader may open. */
    Set<BodyId> findOpen(Scope scope, AssessmentId assessment) {
        var s = SCORING_SHEET;
        var a = SCORING_ASSESSMENT;
        return new HashSet<>(dsl.select(s.BODY_ID).from(s)
                .join(a).on(a.PROVINCE_ID.eq(scope.province())).and(a.ASSESSMENT_ID.eq(s.ASSESSMENT_ID))
                .where(s.PROVINCE_ID.eq(scope.province())).and(s.ASSESSMENT_ID.eq(assessment)).and(Sight.sheets(scope))
                .fetch(s.BODY_ID));
    }

    /** All sheets of an assessment that the caller was already allowed to rank. */
    List<SheetRow> findAll(Scope scope, AssessmentId assessment) {
        var s = SCORING_SHEET;
        return dsl.select(s.BODY_ID, s.SCORE, s.SHARE, s.PLACE).from(s)
                .where(s.PROVINCE_ID.eq(scope.province())).and(s.ASSESSMENT_ID.eq(assessment))
                .fetch(mapping(SheetRow::new));
    }

    private SelectConditionStep<Record7<BodyId, CriterionId, BigDecimal, BigDecimal, String, Instant, Integer>> selectMarks(
            Scope scope, AssessmentId assessment) {
        var m = SCORING_MARK;
        return dsl.select(m.BODY_ID, m.CRITERION_ID, m.COMPUTED, m.ASSESSED, m.REASON, m.ASSESSED_AT, m.VERSION).from(m)
                .where(m.PROVINCE_ID.eq(scope.province())).and(m.ASSESSMENT_ID.eq(assessment));
    }

    List<MarkRow> findMarks(Scope scope, AssessmentId assessment, BodyId body) {
        return selectMarks(scope, assessment).and(SCORING_MARK.BODY_ID.eq(body)).fetch(mapping(MarkRow::new));
    }

    List<MarkRow> findMarks(Scope scope, AssessmentId assessment) {
        return selectMarks(scope, assessment).fetch(mapping(MarkRow::new));
    }

    /** How many marks are not set yet, by body; bodies with all of them are left out. */
    Map<BodyId, Integer> countMissing(Scope scope, AssessmentId assessment) {
        var m = SCORING_MARK;
        var c = SCORING_CRITERION;
        return dsl.select(m.BODY_ID, count()).from(m)
                .join(c).on(c.PROVINCE_ID.eq(scope.province())).and(c.CRITERION_ID.eq(m.CRITERION_ID))
                .where(m.PROVINCE_ID.eq(scope.province())).and(m.ASSESSMENT_ID.eq(assessment))
                .and(c.KIND.eq(CriterionKind.MARK)).and(m.ASSESSED.isNull())
                .groupBy(m.BODY_ID).fetchMap(m.BODY_ID, count());
    }

    /** One assessor at a time works on a body's sheet. */
    void hold(Scope scope, AssessmentId assessment, BodyId body) {
        dsl.select(SCORING_SHEET.VERSION).from(SCORING_SHEET).where(of(scope, assessment, body)).forUpdate().fetch();
    }

    /** Whether the mark still had the expected version. */
    boolean marked(Scope scope, SetMark mark, int expected, Instant at) {
        var m = SCORING_MARK;
        return dsl.update(m).set(m.ASSESSED, mark.points()).set(m.REASON, mark.reason()).set(m.ASSESSED_BY, scope.actor().person())
                .set(m.ASSESSED_AT, at).set(m.VERSION, expected + 1)
                .where(m.PROVINCE_ID.eq(scope.province())).and(m.ASSESSMENT_ID.eq(mark.assessment())).and(m.BODY_ID.eq(mark.body()))
                .and(m.CRITERION_ID.eq(mark.criterion())).and(m.VERSION.eq(expected)).execute() == 1;
    }

    void update(Scope scope, AssessmentId assessment, Collection<SheetRow> sheets) {
        var s = SCORING_SHEET;
        dsl.batch(sheets.stream().map(sheet -> dsl.update(s).set(s.SCORE, sheet.score()).set(s.SHARE, sheet.share())
                .set(s.PLACE, sheet.place()).set(s.VERSION, s.VERSION.plus(1))
                .where(of(scope, assessment, sheet.body()))).toList()).execute();
    }

    private static Condition of(Scope scope, AssessmentId assessment, BodyId body) {
        var s = SCORING_SHEET;
        return s.PROVINCE_ID.eq(scope.province()).and(s.ASSESSMENT_ID.eq(assessment)).and(s.BODY_ID.eq(body));
    }
}
