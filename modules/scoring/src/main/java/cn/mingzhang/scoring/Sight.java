package cn.mingzhang.scoring;

import static cn.mingzhang.schema.Tables.SCORING_ASSESSMENT;
import static cn.mingzhang.schema.Tables.SCORING_SCHEME;
import static cn.mingzhang.schema.Tables.SCORING_SHEET;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.selectOne;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.GroupId;
import cn.mingzhang.kernel.word.AssessmentState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.kernel.word.SchemeState;
import cn.mingzhang.tenants.sql.Reach;
import java.util.Collection;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Who sees what of scoring. The office, leader and assessors of the issuer see everything they issued, from the first
 * draft. A scheme is addressed to its group once published, a result once provisional; then a body sees its own sheet,
 * a superior's office or leader those below it, and all of the group the ranking. Who administers, grants or audits sees
 * nothing of it.
 */
public final class Sight {

    private Sight() {
    }

    /** Whether the reader belongs to those who run what this issuer scores: its office, leader or assessors. */
    public static boolean inside(Scope scope, BodyId issuer) {
        return scope.has(Role.OFFICE) && scope.tenant().equals(issuer)
                || scope.hasAny(Role.LEADER, Role.ASSESSOR) && scope.body().equals(issuer);
    }

    /** On statements that read SCORING_SCHEME. */
    public static Condition schemes(Scope scope, Collection<GroupId> groupsInReach) {
        var scheme = SCORING_SCHEME;
        if (!scope.doesBusiness()) {
            return falseCondition();
        }
        return inside(scope, scheme.ISSUER_ID).or(scheme.STATE.eq(SchemeState.PUBLISHED)
                .and(scheme.GROUP_ID.in(groupsInReach)).and(Reach.issuersOver(scope, scheme.ISSUER_ID)));
    }

    /** On statements that read SCORING_ASSESSMENT. */
    public static Condition assessments(Scope scope) {
        var assessment = SCORING_ASSESSMENT;
        var sheet = SCORING_SHEET.as("seen");
        return inside(scope, assessment.ISSUER_ID).or(shown(scope).and(exists(selectOne().from(sheet)
                .where(sheet.PROVINCE_ID.eq(scope.province())).and(sheet.ASSESSMENT_ID.eq(assessment.ASSESSMENT_ID))
                .and(Reach.bodies(scope, sheet.BODY_ID)))));
    }

    /** On statements that read SCORING_SHEET joined with SCORING_ASSESSMENT. */
    public static Condition sheets(Scope scope) {
        return inside(scope, SCORING_ASSESSMENT.ISSUER_ID).or(shown(scope).and(Reach.bodies(scope, SCORING_SHEET.BODY_ID)));
    }

    private static Condition shown(Scope scope) {
        return scope.doesBusiness() ? SCORING_ASSESSMENT.STATE.ne(AssessmentState.ASSESSMENT) : falseCondition();
    }

    private static Condition inside(Scope scope, Field<BodyId> issuer) {
        return inside(scope, scope.tenant()) ? issuer.eq(scope.tenant()) : falseCondition();
    }
}
