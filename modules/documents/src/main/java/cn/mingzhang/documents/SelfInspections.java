package cn.mingzhang.documents;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.progress.obligation.ObligationFact;
import cn.mingzhang.progress.obligation.ProgressFacts;
import cn.mingzhang.progress.report.ReportedWork;
import cn.mingzhang.tenants.Bodies;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a body owed and reported in a year. */
@Component
class SelfInspections {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private final Bodies bodies;
    private final ProgressFacts progress;
    private final ReportedWork reported;
    private final Clock clock;

    SelfInspections(Bodies bodies, ProgressFacts progress, ReportedWork reported, Clock clock) {
        this.bodies = bodies;
        this.progress = progress;
        this.reported = reported;
        this.clock = clock;
    }

    OfficeFile of(Scope scope, BodyId id, @Nullable Integer wanted) {
        var body = bodies.get(scope, id);
        int year = checked(wanted);
        var lines = reported.of(scope, id, year).stream().map(line -> new SelfInspectionReport.Line(line.kind(), line.title(), line.period(),
                line.outcome(), line.narrative(), line.problems(), line.nextSteps())).toList();
        var content = SelfInspectionReport.write(body.name(), year, LocalDate.now(clock), counts(scope, id, year), lines);
        return OfficeFile.of(body.name() + year + "年政务公开自查报告", OfficeFile.Kind.DOCX, content);
    }

    private static int checked(@Nullable Integer year) {
        if (year == null) {
            throw DomainException.invalid("year", "required");
        }
        if (year < EARLIEST || year > LATEST) {
            throw DomainException.invalid("year", "not_understood");
        }
        return year;
    }

    private SelfInspectionReport.Counts counts(Scope scope, BodyId body, int year) {
        var facts = progress.ofYear(scope, body, year);
        return new SelfInspectionReport.Counts(facts.size(), number(facts, ObligationFact::submitted), number(facts, ObligationFact::onTime),
                number(facts, fact -> fact.state() == ObligationState.VERIFIED));
    }

    private static int number(List<ObligationFact> facts, Predicate<ObligationFact> which) {
        return (int) facts.stream().filter(which).count();
    }
}
