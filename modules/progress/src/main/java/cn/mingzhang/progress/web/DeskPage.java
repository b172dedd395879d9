package cn.mingzhang.progress.web;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.ObligationFilter;
import cn.mingzhang.progress.obligation.Obligations;
import cn.mingzhang.progress.overview.NextDue;
import cn.mingzhang.progress.overview.Workbenches;
import cn.mingzhang.progress.review.Reviews;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The workbench of one body: its figures, its duties in bands by due date, what came back and why. */
@Component
class DeskPage {

    private static final int LATER = 8;

    /**
     * Rows that are due at about the same time.
     *
     * @param key  overdue, today, week or later
     * @param rest how many more there are, which the list of duties shows
     */
    record Band(String key, List<DutyRow> rows, int rest) {

        /** What can wait is not in the way of what cannot. */
        static Band of(String key, List<DutyRow> all) {
            var shown = key.equals("later") ? all.subList(0, Math.min(LATER, all.size())) : all;
            return new Band(key, shown, all.size() - shown.size());
        }

        /** How many there are, shown or not. */
        public int count() {
            return rows.size() + rest;
        }
    }

    /** Why a report came back. */
    record Back(DutyRow row, String reason, String when) {
    }

    /** A day to come, in words. */
    record DueDay(String day, String weekday, NextDue due) {

        /** Apart the date and the weekday, which a text gives in brackets. */
        static DueDay of(String text, NextDue due) {
            var parts = text.split("[（(]");
            return new DueDay(parts[0].strip(), parts.length > 1 ? parts[1].replaceAll("[）)]", "") : "", due);
        }
    }

    private final Workbenches workbenches;
    private final Obligations obligations;
    private final Reviews reviews;
    private final DutyRows rows;
    private final DueTexts texts;

    DeskPage(Workbenches workbenches, Obligations obligations, Reviews reviews, DutyRows rows, DueTexts texts) {
        this.workbenches = workbenches;
        this.obligations = obligations;
        this.reviews = reviews;
        this.rows = rows;
        this.texts = texts;
    }

    void fill(Scope scope, Locale locale, Model model) {
        var listed = obligations.list(scope, ObligationFilter.of(scope.body(), ObligationState.OPEN, ObligationState.RETURNED), PageRequest.FIRST);
        var duties = rows.of(scope, listed.items(), locale).stream().sorted(Comparator.comparing(DutyRow::deadline)).toList();
        model.addAttribute("figures", workbenches.desk(scope));
        model.addAttribute("bands", bands(duties));
        model.addAttribute("more", listed.next() != null);
        model.addAttribute("back", back(scope, listed.items(), duties, locale));
        model.addAttribute("awaiting", scope.has(Role.APPROVER) ? obligations.countAwaiting(scope) : null);
    }

    List<DueDay> dues(Scope scope, List<NextDue> dues, Locale locale) {
        var page = texts.in(scope, locale);
        return dues.stream().map(due -> DueDay.of(page.day(due.on()), due)).toList();
    }

    private List<Band> bands(List<DutyRow> duties) {
        var today = obligations.today();
        var weekEnd = workbenches.weekEnd();
        var bands = new ArrayList<Band>();
        for (var key : List.of("overdue", "today", "week", "later")) {
            var in = duties.stream().filter(row -> band(row.deadline(), today, weekEnd).equals(key)).toList();
            if (!in.isEmpty()) {
                bands.add(Band.of(key, in));
            }
        }
        return bands;
    }

    private static String band(LocalDate deadline, LocalDate today, LocalDate weekEnd) {
        if (deadline.isBefore(today)) {
            return "overdue";
        }
        if (deadline.equals(today)) {
            return "today";
        }
        return deadline.isAfter(weekEnd) ? "later" : "week";
    }

    private List<Back> back(Scope scope, List<Obligation> listed, List<DutyRow> duties, Locale locale) {
        var returns = reviews.returns(scope, listed);
        return duties.stream().filter(row -> returns.containsKey(row.id()))
                .map(row -> new Back(row, returns.get(row.id()).reason(), texts.moment(returns.get(row.id()).reviewedAt(), locale))).toList();
    }
}
