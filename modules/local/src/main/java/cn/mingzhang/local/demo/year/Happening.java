package cn.mingzhang.local.demo.year;

import java.time.LocalDateTime;
import java.time.LocalTime;

/** Something that is done at a moment of the year; what happens in one sitting must not build on each other. */
record Happening(LocalDateTime at, Runnable what) {

    private static final LocalTime OFFICE_HOURS = LocalTime.of(8, 30);

    /** A day, or the early hour before its office hours, in which things are done that everybody else waits for. */
    LocalDateTime sitting() {
        return at.toLocalTime().isBefore(OFFICE_HOURS) ? at.toLocalDate().atStartOfDay() : at.toLocalDate().atTime(OFFICE_HOURS);
    }
}
