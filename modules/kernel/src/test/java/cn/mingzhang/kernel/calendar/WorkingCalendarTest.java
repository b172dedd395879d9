package cn.mingzhang.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = StatutoryCalendar.national();

    @ParameterizedTest
    @CsvSource({"2024,251", "2025,248", "2026,248"})
    void hasAsManyWorkingDaysAsTheNoticeLeaves(int year, long expected) {
        var days = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(calendar::isWorkingDay).count();
        assertThat(days).isEqualTo(expected);
    }

    @Test
    void worksOnMakeUpDaysAndRestsOnHolidays() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 28))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 16))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
    }

    @Test
    void movesADayOffToTheWorkingDayOnEitherSide() {
        var holiday = LocalDate.of(2026, 2, 16);
        assertThat(calendar.onOrBefore(holiday)).isEqualTo(LocalDate.of(2026, 2, 14));
        assertThat(calendar.onOrAfter(holiday)).isEqualTo(LocalDate.of(2026, 2, 24));
        assertThat(calendar.onOrBefore(LocalDate.of(2026, 3, 31))).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void countsTwentyWorkingDaysOverTheSpringFestival() {
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 2, 10), 20)).isEqualTo(LocalDate.of(2026, 3, 16));
    }

    @Test
    void countsFromTheDayAfterDayZero() {
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 9, 30), 1)).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(calendar.workingDaysUntil(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 8))).isEqualTo(1);
        assertThat(calendar.workingDaysUntil(LocalDate.of(2026, 10, 8), LocalDate.of(2026, 9, 30))).isEqualTo(-1);
    }

    @Test
    void saysThatAYearWithoutNoticeIsProvisional() {
        assertThat(calendar.isProvisional(LocalDate.of(2027, 1, 4))).isTrue();
        assertThat(calendar.isProvisional(LocalDate.of(2026, 12, 31))).isFalse();
    }

    @Test
    void letsAProvinceAddItsOwnDays() {
        var day = LocalDate.of(2026, 4, 20);
        assertThat(calendar.with(Map.of(day, false)).isWorkingDay(day)).isFalse();
    }
}
