package cn.mingzhang.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which days are working days (工作日): weekdays, but for public holidays, and with the make-up working days (调休) of the
 * State Council's yearly notices and a province's own additions. Immutable; dates are of Asia/Shanghai.
 *
 * @param days      days that differ from the weekday rule: true is a working day
 * @param published the years whose notice is known; other years are computed by weekdays and provisional (暂定)
 */
public record WorkingCalendar(Map<LocalDate, Boolean> days, Set<Integer> published) {

    /** Keeps both immutable. */
    public WorkingCalendar {
        days = Map.copyOf(days);
        published = Set.copyOf(published);
    }

    /** Whether offices work on this day. */
    public boolean isWorkingDay(LocalDate day) {
        var known = days.get(day);
        return known != null ? known : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Whether the year's notice is not out yet, so that what is computed here may change. */
    public boolean isProvisional(LocalDate day) {
        return !published.contains(day.getYear());
    }

    /**
     * The n-th working day after a day; that day itself does not count (国务院令第711号 counts from receipt, day zero).
     *
     * @param count 0 or more; 0 gives the day itself or, if offices are closed then, the next working day
     */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count " + count);
        }
        var result = count == 0 ? onOrAfter(day) : day;
        for (int left = count; left > 0; left--) {
            result = onOrAfter(result.plusDays(1));
        }
        return result;
    }

    /** The day itself if it is a working day, or the next one. */
    public LocalDate onOrAfter(LocalDate day) {
        var result = day;
        while (!isWorkingDay(result)) {
            result = result.plusDays(1);
        }
        return result;
    }

    /** The day itself if it is a working day, or the last one before it. */
    public LocalDate onOrBefore(LocalDate day) {
        var result = day;
        while (!isWorkingDay(result)) {
            result = result.minusDays(1);
        }
        return result;
    }

    /**
     * How many working days lie ahead: those after {@code from} up to and including {@code to}. Negative when
     * {@code to} lies before {@code from}: the working days that have passed since.
     */
    public int workingDaysUntil(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysUntil(to, from);
        }
        int count = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            count += isWorkingDay(day) ? 1 : 0;
        }
        return count;
    }

    /** The same calendar with a province's additions, which win over the statutory days. */
    public WorkingCalendar with(Map<LocalDate, Boolean> additions) {
        var all = new HashMap<>(days);
        all.putAll(additions);
        return new WorkingCalendar(all, published);
    }
}
