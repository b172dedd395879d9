package cn.mingzhang.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Dates as an office writes them, in the reader's language; pages call it as {@code @dates}. */
@Component("dates")
public class Dates {

    private static final String WEEKDAYS = "一二三四五六日";

    private final Clock clock;

    Dates(Clock clock) {
        this.clock = clock;
    }

    /** Month, day and weekday: 3月31日（周二）; the year too where it is not this one. */
    public String day(LocalDate date, Locale locale) {
        boolean thisYear = date.getYear() == LocalDate.now(clock).getYear();
        if ("en".equals(locale.getLanguage())) {
            return date.format(DateTimeFormatter.ofPattern(thisYear ? "d MMM (EEE)" : "d MMM yyyy (EEE)", Locale.ENGLISH));
        }
        char weekday = WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1);
        return (thisYear ? "" : date.getYear() + "年") + date.getMonthValue() + "月" + date.getDayOfMonth() + "日（周" + weekday + "）";
    }

    /** With the year always: 2026年3月31日. */
    public String full(LocalDate date, Locale locale) {
        if ("en".equals(locale.getLanguage())) {
            return date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
        }
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** Date and minute in Shanghai: 3月31日 14:05. */
    public String moment(Instant instant, Locale locale) {
        var local = instant.atZone(clock.getZone());
        String time = local.format(DateTimeFormatter.ofPattern("HH:mm"));
        if ("en".equals(locale.getLanguage())) {
            return local.format(DateTimeFormatter.ofPattern("d MMM yyyy ", Locale.ENGLISH)) + time;
        }
        String year = local.getYear() == LocalDate.now(clock).getYear() ? "" : local.getYear() + "年";
        return year + local.getMonthValue() + "月" + local.getDayOfMonth() + "日 " + time;
    }
}
