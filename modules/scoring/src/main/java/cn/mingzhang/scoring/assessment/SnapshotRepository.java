package cn.mingzhang.scoring.assessment;

import static cn.mingzhang.schema.Tables.SCORING_ASSESSMENT;
import static cn.mingzhang.schema.Tables.SCORING_FACT;
import static cn.mingzhang.schema.Tables.SCORING_MARK;
import static cn.mingzhang.schema.Tables.SCORING_SHEET;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.AssessmentId;
import cn.mingzhang.scoring.score.Fact;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes a snapshot: the assessment, its frozen facts, its sheets and what was counted on them. */
@Repository
class SnapshotRepository {

    /** Rows of one insert statement. */
    private static final int BATCH = 1000;

    private final DSLContext dsl;

    SnapshotRepository(DSLContext dsl) {
        this.dsl = dsl;
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

    void insertSheets(Scope scope, AssessmentId assessment, Collection<SheetRow> sheets) {
        var s = SCORING_SHEET;
        var insert = dsl.insertInto(s, s.PROVINCE_ID, s.ASSESSMENT_ID, s.BODY_ID, s.SCORE, s.SHARE, s.PLACE);
        for (var sheet : sheets) {
            insert = insert.values(scope.province(), assessment, sheet.body(), sheet.score(), sheet.share(), sheet.place());
        }
        insert.execute();
    }

    void insertMarks(Scope scope, AssessmentId assessment, Collection<MarkRow> marks) {
        var m = SCORING_MARK;
        var insert = dsl.insertInto(m, m.PROVINCE_ID, m.ASSESSMENT_ID, m.BODY_ID, m.CRITERION_ID, m.COMPUTED);
        for (var mark : marks) {
            insert = insert.values(scope.province(), assessment, mark.body(), mark.criterion(), mark.computed());
        }
        insert.execute();
    }
}
