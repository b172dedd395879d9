package cn.mingzhang.progress.web;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.ObligationFilter;
import cn.mingzhang.progress.obligation.Obligations;
import cn.mingzhang.progress.report.ProgressReports;
import cn.mingzhang.progress.report.ReportNote;
import cn.mingzhang.progress.review.Reviews;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The queue of what waits for the reader, grouped by body. */
@Component
class ReviewQueue {

    private static final int LONG_WAIT = 3;

    /**
     * One report that waits.
     *
     * @param bar why somebody else must judge it: a code of {@code error.…}
     */
    record Waiting(DutyRow row, String chosen, @Nullable ReportNote note, String submitted, String waited, boolean longWait, boolean late, @Nullable String bar) {
    }

    /** All of one body that wait. */
    record Group(String body, String name, List<Waiting> waiting) {
    }

    private final Obligations obligations;
    private final ProgressReports reports;
    private final Reviews reviews;
    private final DutyRows rows;
    private final DueTexts texts;

    ReviewQueue(Obligations obligations, ProgressReports reports, Reviews reviews, DutyRows rows, DueTexts texts) {
        this.obligations = obligations;
        this.reports = reports;
        this.reviews = reviews;
        this.rows = rows;
        this.texts = texts;
    }

    void fill(Scope scope, PageRequest page, Locale locale, Model model) {
        var found = obligations.list(scope, ObligationFilter.awaitingReader(), page);
        var notes = reports.submissions(scope, found.items());
        var bars = reviews.bars(scope, found.items());
        var days = texts.in(scope, locale);
        Map<String, List<Waiting>> groups = new LinkedHashMap<>();
        var listed = rows.of(scope, found.items(), locale);
        var byId = new LinkedHashMap<Object, Obligation>();
        found.items().forEach(obligation -> byId.put(obligation.id(), obligation));
        for (var row : listed) {
            var o = byId.get(row.id());
            var note = notes.get(row.id());
            groups.computeIfAbsent(row.body().toString(), _ -> new ArrayList<>()).add(new Waiting(row, row.id() + ":" + o.version(), note,
                    note == null ? "" : days.moment(note.submittedAt()), days.waited(o.changedAt()),
                    days.waitedDays(o.changedAt()) > LONG_WAIT, o.late(days.today()), bars.get(o.id())));
        }
        model.addAttribute("groups", groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue().getFirst().row().bodyName(), group.getValue())).toList());
        model.addAttribute("count", obligations.countAwaiting(scope));
        model.addAttribute("shown", listed.size());
        model.addAttribute("next", found.next() == null ? null : "/reviews?cursor=" + found.next());
        model.addAttribute("mendBy", days.ahead(5).toString());
    }
}
