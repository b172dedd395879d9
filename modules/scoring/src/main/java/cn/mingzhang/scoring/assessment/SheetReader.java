package cn.mingzhang.scoring.assessment;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.AssessmentId;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.AssessmentState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.scoring.scheme.Decimals;
import cn.mingzhang.scoring.scheme.SchemeView;
import cn.mingzhang.scoring.score.Fact;
import cn.mingzhang.scoring.score.ScoreRules;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.BodyView;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads sheets together with what their figures counted. */
@Component
class SheetReader {

    private final AssessmentReader assessments;
    private final AssessmentRepository facts;
    private final SheetRepository sheets;
    private final Bodies bodies;
    private final SeparatedMarks duties;

    SheetReader(AssessmentReader assessments, AssessmentRepository facts, SheetRepository sheets, Bodies bodies, SeparatedMarks duties) {
        this.assessments = assessments;
        this.facts = facts;
        this.sheets = sheets;
        this.bodies = bodies;
        this.duties = duties;
    }

    SheetView get(Scope scope, AssessmentId id, BodyId body) {
        var assessment = assessments.get(scope, id);
        var row = sheets.find(scope, id, body).orElseThrow(DomainException::notFound);
        var owed = facts(scope, id, body);
        var marks = sheets.findMarks(scope, id, body);
        var score = ScoreRules.score(assessment.scheme().terms(), owed, Rankings.assessed(marks));
        var view = bodies.views(scope.province(), List.of(body)).get(body);
        var bar = bar(scope, assessment, view);
        return new SheetView(assessment, body, view == null ? body.toString() : view.name(),
                Decimals.trimmed(row.score()), Decimals.trimmed(row.share()), Decimals.trim(score.subtotal()), score.applicable(),
                score.missing(), row.place(), bar == null && assessment.state() == AssessmentState.ASSESSMENT, bar, lines(assessment.scheme(), marks, owed));
    }

    List<Fact> facts(Scope scope, AssessmentId id, BodyId body) {
        return facts.findFacts(scope, id, List.of(body));
    }

    /** Assessors of the issuer mark; the office that verifies does not, and nobody marks what is their own. */
    private @Nullable String bar(Scope scope, AssessmentView assessment, @Nullable BodyView view) {
        if (view == null || !assessment.inside() || !scope.has(Role.ASSESSOR) || scope.has(Role.OFFICE)) {
            return SheetView.FORBIDDEN;
        }
        return duties.bar(scope, assessment, view).orElse(null);
    }

    private static List<SheetView.Line> lines(SchemeView scheme, List<MarkRow> marks, List<Fact> owed) {
        Map<?, MarkRow> byCriterion = marks.stream().collect(Collectors.toMap(MarkRow::criterion, Function.identity()));
        return scheme.criteria().stream().map(criterion -> {
            var mark = byCriterion.get(criterion.id());
            return new SheetView.Line(criterion, Decimals.trimmed(mark.computed()), ScoreRules.tally(criterion, owed).orElse(null),
                    Decimals.trimmed(mark.assessed()), mark.reason(), mark.assessedAt(), mark.version());
        }).toList();
    }
}
