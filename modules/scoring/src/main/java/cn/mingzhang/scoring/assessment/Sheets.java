package cn.mingzhang.scoring.assessment;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.DomainException.Kind;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.AssessmentId;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.CriterionId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.word.AssessmentState;
import cn.mingzhang.scoring.scheme.Criterion;
import cn.mingzhang.scoring.scheme.Decimals;
import cn.mingzhang.scoring.score.ScoreRules;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sheets (评分表): what each body got, what every figure counted, and the assessors' marks with their reasons. */
@Service
public class Sheets {

    private static final int LONGEST_REASON = 2000;

    private final SheetReader reader;
    private final AssessmentRepository assessments;
    private final SheetRepository sheets;
    private final Trail trail;
    private final Clock clock;

    Sheets(SheetReader reader, AssessmentRepository assessments, SheetRepository sheets, Trail trail, Clock clock) {
        this.reader = reader;
        this.assessments = assessments;
        this.sheets = sheets;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * One body's sheet.
     *
     * @throws DomainException NOT_FOUND out of reach: a body sees its own once the result is provisional, never a sibling's
     */
    @Transactional(readOnly = true)
    public SheetView get(Scope scope, AssessmentId assessment, BodyId body) {
        return reader.get(scope, assessment, body);
    }

    /**
     * Sets a mark: between 0 and the criterion's full marks, with a reason, as often as needed until the result is
     * provisional. An assessor of the issuer does, never its office, and never for what is the assessor's own.
     *
     * @throws DomainException FORBIDDEN for others; INVALID with all faults; STALE when another assessor was first;
     *                         CONFLICT once the result is provisional
     */
    @Transactional
    public SheetView mark(Scope scope, SetMark mark) {
        var sheet = reader.get(scope, mark.assessment(), mark.body());
        var line = line(sheet, mark.criterion());
        if (sheet.bar() != null) {
            throw new DomainException(Kind.FORBIDDEN, sheet.bar());
        }
        if (assessments.hold(scope, mark.assessment(), false).filter(state -> state == AssessmentState.ASSESSMENT).isEmpty()) {
            throw new DomainException(Kind.CONFLICT, "assessment_closed");
        }
        var faults = faults(mark, line.criterion());
        if (!faults.isEmpty() || mark.version() == null) {
            throw DomainException.invalid(faults);
        }
        sheets.hold(scope, mark.assessment(), mark.body());
        if (!sheets.marked(scope, mark, mark.version(), clock.instant())) {
            throw stale(scope, mark);
        }
        rescore(scope, sheet);
        trail.record(scope, "mark", "assessment", mark.assessment(), Map.of("body_id", mark.body().toString(),
                "criterion_id", mark.criterion().toString(), "points", Change.of(line.assessed(), mark.points()),
                "reason", Change.of(line.reason(), mark.reason())));
        return reader.get(scope, mark.assessment(), mark.body());
    }

    /**
     * The obligations that a computed figure counted, by id.
     *
     * @throws DomainException NOT_FOUND out of reach, and for a criterion of another scheme
     */
    @Transactional(readOnly = true)
    public FactsView facts(Scope scope, AssessmentId assessment, BodyId body, CriterionId criterion, PageRequest page) {
        var sheet = reader.get(scope, assessment, body);
        var line = line(sheet, criterion);
        var counted = new ArrayList<FactsView.Item>();
        for (var fact : reader.facts(scope, assessment, body)) {
            ScoreRules.counts(line.criterion(), fact).ifPresent(times -> counted.add(new FactsView.Item(fact.obligation(), fact.task(),
                    fact.state(), fact.outcome(), fact.submitted(), fact.onTime(), times)));
        }
        var after = page.after(ObligationId::parse);
        var rows = counted.stream().filter(item -> after == null || item.obligation().value() > after.value()).limit(page.size() + 1L).toList();
        return new FactsView(sheet, line, counted.size(), counted.stream().map(FactsView.Item::times).reduce(BigDecimal.ZERO, BigDecimal::add),
                Page.of(rows, page.size(), item -> item.obligation().toString()));
    }

    private static SheetView.Line line(SheetView sheet, CriterionId criterion) {
        return sheet.lines().stream().filter(line -> line.criterion().id().equals(criterion)).findFirst()
                .orElseThrow(DomainException::notFound);
    }

    private static List<Fault> faults(SetMark mark, Criterion criterion) {
        var faults = new ArrayList<Fault>();
        if (!criterion.judged()) {
            faults.add(Fault.of("criterion_id", "criterion_counted"));
            return faults;
        }
        if (mark.points() == null) {
            faults.add(Fault.of("points", "required"));
        } else if (mark.points().signum() < 0 || mark.points().compareTo(criterion.fullMarks()) > 0) {
            faults.add(Fault.of("points", "points_out_of_range", Decimals.plain(criterion.fullMarks())));
        } else if (Decimals.places(mark.points()) > 2) {
            faults.add(Fault.of("points", "two_decimals"));
        }
        if (mark.reason() == null || mark.reason().isBlank()) {
            faults.add(Fault.of("reason", "required"));
        } else if (mark.reason().length() > LONGEST_REASON) {
            faults.add(Fault.of("reason", "longer_than", LONGEST_REASON));
        }
        if (mark.version() == null) {
            faults.add(Fault.of("version", "required"));
        }
        return faults;
    }

    private DomainException stale(Scope scope, SetMark mark) {
        var now = line(reader.get(scope, mark.assessment(), mark.body()), mark.criterion());
        return DomainException.stale(Map.of("state", AssessmentState.ASSESSMENT.name(), "version", now.version()));
    }

    private void rescore(Scope scope, SheetView sheet) {
        var id = sheet.assessment().id();
        var score = ScoreRules.score(sheet.assessment().scheme().terms(), reader.facts(scope, id, sheet.body()),
                Rankings.assessed(sheets.findMarks(scope, id, sheet.body())));
        sheets.update(scope, id, List.of(new SheetRow(sheet.body(), score.points(), score.share(), null)));
    }
}
