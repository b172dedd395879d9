package cn.mingzhang.local.demo.year;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The bounds of a year that is played.
 *
 * @param firstReports the first day of reports, some time after the plan was published
 * @param now          where the year stops; whatever would come later is left to the spectator
 */
record YearFrame(long seed, LocalDate firstReports, LocalDateTime now) {

    private static final int UNSETTLED_DAYS = 45;

    LocalDate today() {
        return now.toLocalDate();
    }

    /** From when on not everything has come to its end: some things lie where they are, some were sent back and not mended. */
    LocalDate unsettledSince() {
        return today().minusDays(UNSETTLED_DAYS);
    }
}
