package cn.mingzhang.progress.web;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.calendar.WorkingCalendar;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.tenants.Calendars;
import cn.mingzhang.web.Dates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts due dates and waiting times into words, counted in the province's working days. */
@Component
class DueTexts {

    private static final int SOON = 3;
    private static final int MOST_DAYS_NAMED = 8;

    private final Calendars calendars;
    private final Dates dates;
    private final Words words;
    private final Clock clock;

    DueTexts(Calendars calendars, Dates dates, Words words, Clock clock) {
        this.calendars = calendars;
        this.dates = dates;
        this.words = words;
        this.clock = clock;
    }

    /** For one page: the calendar is read once. */
    Page in(Scope scope, Locale locale) {
        return new Page(calendars.of(scope.province()), LocalDate.now(clock), locale);
    }

    String moment(@Nullable Instant at, Locale locale) {
        return at == null ? "" : dates.moment(at, locale);
    }

    /** The texts of one page. */
    final class Page {
        private final WorkingCalendar calendar;
        private final LocalDate today;
        private final Locale locale;

        private Page(WorkingCalendar calendar, LocalDate today, Locale locale) {
            this.calendar = calendar;
            this.today = today;
            this.locale = locale;
        }

        LocalDate today() {
            return today;
        }

        /** The date that counts now for an obligation. */
        DateText due(Obligation obligation) {
            var deadline = obligation.deadline();
            String text = dates.day(deadline, locale);
            if (!obligation.withBody()) {
                boolean late = obligation.late(today);
                return new DateText(text, late ? words.of(locale, "progress.due.reported-late") : null, null, late ? "late" : null);
            }
            int left = calendar.workingDaysUntil(today, deadline);
            if (deadline.isBefore(today)) {
                return new DateText(text, words.of(locale, "progress.due.overdue", Math.max(1, -left)), why(obligation, deadline), "late");
            }
            String remaining = deadline.equals(today) ? words.of(locale, "progress.due.today") : words.of(locale, "progress.due.left", left);
            return new DateText(text, remaining, why(obligation, deadline), left <= SOON ? "soon" : null);
        }

        String day(LocalDate date) {
            return dates.day(date, locale);
        }

        String moment(@Nullable Instant at) {
            return DueTexts.this.moment(at, locale);
        }

        /** How long something has waited. */
        String waited(Instant since) {
            int days = waitedDays(since);
            long hours = Duration.between(since, clock.instant()).toHours();
            return days > 0 ? words.of(locale, "progress.wait.days", days) : words.of(locale, "progress.wait.hours", Math.max(1, hours));
        }

        int waitedDays(Instant since) {
            return calendar.workingDaysUntil(since.atZone(clock.getZone()).toLocalDate(), today);
        }

        /** A date this many working days from today. */
        LocalDate ahead(int workingDays) {
            return calendar.plusWorkingDays(today, workingDays);
        }

        private String why(Obligation obligation, LocalDate deadline) {
            var parts = new ArrayList<String>();
            boolean rectify = deadline.equals(obligation.rectifyBy());
            parts.add(words.of(locale, rectify ? "progress.due.why.rectify" : "progress.due.why.due", dates.day(deadline, locale)));
            parts.add(words.of(locale, calendar.isWorkingDay(deadline) ? "progress.due.why.working" : "progress.due.why.off"));
            parts.add(counted(deadline));
            if (calendar.isProvisional(deadline)) {
                parts.add(words.of(locale, "progress.due.why.provisional"));
            }
            return String.join("", parts);
        }

        private String counted(LocalDate deadline) {
            boolean past = deadline.isBefore(today);
            var from = past ? deadline : today;
            var to = past ? today : deadline;
            var days = from.plusDays(1).datesUntil(to.plusDays(1)).filter(calendar::isWorkingDay).toList();
            String count = words.of(locale, past ? "progress.due.why.passed" : "progress.due.why.left", days.size());
            if (days.isEmpty() || days.size() > MOST_DAYS_NAMED) {
                return count;
            }
            return count + words.of(locale, "progress.due.why.days", words.list(days.stream().map(day -> dates.day(day, locale)).toList(), locale));
        }
    }
}
