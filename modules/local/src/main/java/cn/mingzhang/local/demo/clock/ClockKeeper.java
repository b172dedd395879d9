package cn.mingzhang.local.demo.clock;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down where the demonstration's clock stands while it ticks, so that the next start goes on from there. The
 * demonstration stands still while nobody runs it, and never goes back behind what was done in it.
 */
public final class ClockKeeper implements AutoCloseable {

    /** How much of the time may not be written down yet when the process is killed. */
    static final Duration PACE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(ClockKeeper.class);

    private final DemonstrationClock clock;
    private final ClockFile file;
    private final ScheduledExecutorService pulse =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("demonstration-clock").factory());

    ClockKeeper(DemonstrationClock clock, ClockFile file) {
        this.clock = clock;
        this.file = file;
        pulse.scheduleAtFixedRate(this::keep, PACE.toSeconds(), PACE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Sets the clock and writes that down at once. */
    public void runFrom(Instant instant) {
        clock.runFrom(instant);
        keep();
    }

    private synchronized void keep() {
        if (clock.ticking()) {
            try {
                file.write(clock.instant());
            } catch (UncheckedIOException full) {
                LOG.warn("{}", full.getMessage());
            }
        }
    }

    @Override
    public void close() {
        pulse.shutdownNow();
        keep();
    }
}
