package cn.mingzhang.progress.web;

import static java.util.stream.Collectors.toSet;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.part.ObligationParts;
import cn.mingzhang.progress.part.PartCount;
import cn.mingzhang.progress.part.PartLine;
import cn.mingzhang.progress.part.PartReports;
import cn.mingzhang.progress.report.ReportContent;
import cn.mingzhang.tenants.Bodies;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a body gave further of an obligation, and how that stands (下级完成情况). */
@Component
class PartsStrip {

    /**
     * One part on the page.
     *
     * @param overdue with its body though the date has passed
     */
    record Row(ObligationId id, String body, String due, ObligationState state, boolean overdue, @Nullable Outcome outcome) {
    }

    /** A report that has taken over what was reported below. */
    record Taken(ReportContent content, PartReports below) {
    }

    private final ObligationParts parts;
    private final PartWords partWords;
    private final Bodies bodies;
    private final DueTexts dues;

    PartsStrip(ObligationParts parts, PartWords partWords, Bodies bodies, DueTexts dues) {
        this.parts = parts;
        this.partWords = partWords;
        this.bodies = bodies;
        this.dues = dues;
    }

    void fill(Scope scope, Obligation shown, Locale locale, Model model) {
        var lines = parts.of(scope, shown);
        var names = bodies.names(scope.province(), lines.stream().map(PartLine::body).collect(toSet()));
        var page = dues.in(scope, locale);
        model.addAttribute("parts", lines.stream().map(line -> new Row(line.id(), names.getOrDefault(line.body(), ""), page.day(line.dueOn()), line.state(),
                overdue(line, page.today()), line.outcome())).toList());
        model.addAttribute("partCount", lines.isEmpty() ? PartCount.NONE : parts.counts(scope, List.of(shown.id())).getOrDefault(shown.id(), PartCount.NONE));
        model.addAttribute("partsOpen", scope.overSubtree());
        model.addAttribute("splits", scope.has(Role.OFFICE) && scope.body().equals(shown.body()) && scope.forBureau());
    }

    /**
     * What a report that nobody has begun starts with; of one that was begun how many reports there are to take over.
     *
     * @param begun whether somebody has begun it
     */
    ReportContent beginning(Scope scope, Obligation shown, boolean begun, Locale locale, Model model) {
        var below = parts.reported(scope, shown);
        model.addAttribute(begun ? "reportedBelow" : "begunFrom", below.count());
        return begun ? ReportContent.EMPTY : partWords.behind(ReportContent.EMPTY, below, locale);
    }

    /** What somebody wrote with what was reported below behind it. */
    Taken taken(Scope scope, Obligation shown, ReportContent own, Locale locale) {
        var below = parts.reported(scope, shown);
        return new Taken(partWords.behind(own, below, locale), below);
    }

    private static boolean overdue(PartLine line, LocalDate today) {
        return (line.state() == ObligationState.OPEN || line.state() == ObligationState.RETURNED) && line.dueOn().isBefore(today);
    }
}
