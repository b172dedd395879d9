package cn.mingzhang.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
final class TestClock extends Clock {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    /** Moves to ten in the morning of a day in Shanghai. */
    void set(LocalDate day) {
        now.set(day.atTime(10, 0).atZone(SHANGHAI).toInstant());
    }

    /** Back to where every test begins. */
    void reset() {
        now.set(START);
    }

    @Override
    public ZoneId getZone() {
        return SHANGHAI;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
