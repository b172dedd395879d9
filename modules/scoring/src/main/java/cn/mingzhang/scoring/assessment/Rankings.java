package cn.mingzhang.scoring.assessment;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.AssessmentId;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.CriterionId;
import cn.mingzhang.kernel.word.AssessmentState;
import cn.mingzhang.scoring.scheme.Decimals;
import cn.mingzhang.scoring.score.Fact;
import cn.mingzhang.scoring.score.ScoreRules;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.BodyView;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the sheets of an assessment in order, and fixes that order when the result becomes provisional. */
@Component
class Rankings {

    private final AssessmentRepository assessments;
    private final SheetRepository sheets;
    private final Bodies bodies;

    Rankings(AssessmentRepository assessments, SheetRepository sheets, Bodies bodies) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.bodies = bodies;
    }

    AssessmentState hold(Scope scope, AssessmentId id) {
        return assessments.hold(scope, id, true).orElseThrow(DomainException::notFound);
    }

    void moved(Scope scope, AssessmentId id, AssessmentState from, AssessmentState to) {
        if (!assessments.moved(scope, id, from, to)) {
            throw DomainException.stale(Map.of("state", from.name()));
        }
    }

    /** One fault for each body that misses a mark. */
    List<Fault> faults(Scope scope, AssessmentView assessment) {
        var missing = sheets.countMissing(scope, assessment.id());
        var names = bodies.views(scope.province(), missing.keySet());
        return missing.entrySet().stream()
                .sorted(Comparator.comparing(entry -> code(names, entry.getKey())))
                .map(entry -> Fault.of("sheets." + entry.getKey(), "marks_missing", name(names, entry.getKey()), entry.getValue()))
                .toList();
    }

    /** Scores every sheet once more from facts and marks, and gives the places. */
    void settle(Scope scope, AssessmentView assessment) {
        var facts = assessments.findFacts(scope, assessment.id(), null).stream().collect(Collectors.groupingBy(Fact::body));
        var marks = sheets.findMarks(scope, assessment.id()).stream().collect(Collectors.groupingBy(MarkRow::body));
        var terms = assessment.scheme().terms();
        var scores = marks.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> ScoreRules.score(terms, facts.getOrDefault(entry.getKey(), List.of()), assessed(entry.getValue()))));
        var points = new HashMap<BodyId, @Nullable BigDecimal>();
        scores.forEach((body, score) -> points.put(body, score.points()));
        var places = ScoreRules.places(points);
        sheets.update(scope, assessment.id(), scores.entrySet().stream()
                .map(entry -> new SheetRow(entry.getKey(), entry.getValue().points(), entry.getValue().share(), places.get(entry.getKey())))
                .toList());
    }

    List<RankingRow> of(Scope scope, AssessmentView assessment) {
        var rows = sheets.findAll(scope, assessment.id());
        var missing = sheets.countMissing(scope, assessment.id());
        var open = sheets.findOpen(scope, assessment.id());
        var names = bodies.views(scope.province(), rows.stream().map(SheetRow::body).toList());
        var places = places(assessment, rows);
        return rows.stream()
                .sorted(Comparator.comparing((SheetRow row) -> places.getOrDefault(row.body(), Integer.MAX_VALUE))
                        .thenComparing(row -> code(names, row.body())))
                .map(row -> new RankingRow(places.get(row.body()), row.body(), name(names, row.body()), Decimals.trimmed(row.score()),
                        Decimals.trimmed(row.share()), missing.getOrDefault(row.body(), 0), open.contains(row.body())))
                .toList();
    }

    private static Map<BodyId, Integer> places(AssessmentView assessment, List<SheetRow> rows) {
        var scores = new HashMap<BodyId, @Nullable BigDecimal>();
        if (assessment.state() == AssessmentState.ASSESSMENT) {
            rows.forEach(row -> scores.put(row.body(), row.score()));
            return ScoreRules.places(scores);
        }
        var fixed = new HashMap<BodyId, Integer>();
        rows.stream().filter(row -> row.place() != null).forEach(row -> fixed.put(row.body(), row.place()));
        return fixed;
    }

    static Map<CriterionId, BigDecimal> assessed(Collection<MarkRow> marks) {
        return marks.stream().filter(mark -> mark.assessed() != null).collect(Collectors.toMap(MarkRow::criterion, MarkRow::assessed));
    }

    private static String name(Map<BodyId, BodyView> views, BodyId body) {
        return views.containsKey(body) ? views.get(body).name() : body.toString();
    }

    private static String code(Map<BodyId, BodyView> views, BodyId body) {
        return views.containsKey(body) ? views.get(body).code() : "";
    }
}
