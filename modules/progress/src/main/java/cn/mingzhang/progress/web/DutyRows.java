package cn.mingzhang.progress.web;

import static java.util.stream.Collectors.toSet;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.part.ObligationParts;
import cn.mingzhang.progress.part.PartCount;
import cn.mingzhang.progress.report.ProgressReports;
import cn.mingzhang.progress.report.ReportNote;
import cn.mingzhang.tenants.Bodies;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes rows of obligations; what they need of others is asked once for all of them. */
@Component
class DutyRows {

    private final ProgressReports reports;
    private final DutyOrigins origins;
    private final Bodies bodies;
    private final ObligationParts parts;
    private final DueTexts dues;
    private final Words words;

    DutyRows(ProgressReports reports, DutyOrigins origins, Bodies bodies, ObligationParts parts, DueTexts dues, Words words) {
        this.reports = reports;
        this.origins = origins;
        this.bodies = bodies;
        this.parts = parts;
        this.dues = dues;
        this.words = words;
    }

    List<DutyRow> of(Scope scope, List<Obligation> listed, Locale locale) {
        var from = origins.of(scope, listed);
        var names = bodies.names(scope.province(), listed.stream().flatMap(o -> Stream.of(o.body(), o.issuer())).collect(toSet()));
        var given = parts.counts(scope, listed.stream().map(Obligation::id).toList());
        var drafts = reports.drafts(scope, listed);
        var page = dues.in(scope, locale);
        var rows = new ArrayList<DutyRow>();
        for (var o : listed) {
            var task = from.tasks().get(o.task());
            if (task != null) {
                var draft = drafts.get(o.id());
                boolean own = o.body().equals(scope.body());
                rows.add(new DutyRow(o.id(), task.number(), task.title(), o.part(), words.period(o.period(), locale), page.due(o), o.deadline(),
                        o.state(), o.withBody() && o.deadline().isBefore(page.today()), o.outcome(), o.body(),
                        names.getOrDefault(o.body(), ""), from.origin(scope, o, names), given.getOrDefault(o.id(), PartCount.NONE), page.moment(o.changedAt()),
                        needs(o, draft, locale), action(o, own, draft)));
            }
        }
        return rows;
    }

    private static String action(Obligation o, boolean own, @Nullable ReportNote draft) {
        if (!own || !o.withBody()) {
            return "view";
        }
        if (o.state() == ObligationState.RETURNED) {
            return "mend";
        }
        return draft == null ? "fill" : "go-on";
    }

    private List<DutyRow.Need> needs(Obligation o, @Nullable ReportNote draft, Locale locale) {
        var needs = new ArrayList<DutyRow.Need>();
        if (o.returnCount() > 0) {
            needs.add(new DutyRow.Need(words.of(locale, "progress.need.returned", o.returnCount()), null));
        }
        if (draft != null) {
            boolean proof = draft.outcome() == Outcome.FULFILLED || draft.outcome() == Outcome.PARTLY;
            if (proof && draft.evidence() == 0) {
                needs.add(new DutyRow.Need(words.of(locale, "progress.need.evidence"), "late"));
            }
            if (draft.outcome() == Outcome.NOTHING_TO_REPORT && draft.beginning().isBlank()) {
                needs.add(new DutyRow.Need(words.of(locale, "progress.need.zero"), "soon"));
            }
            if (draft.outcome() == Outcome.NOT_FULFILLED && !draft.problems()) {
                needs.add(new DutyRow.Need(words.of(locale, "progress.need.problems"), "soon"));
            }
        }
        return needs;
    }
}
