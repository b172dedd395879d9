package cn.mingzhang.local.demo.clock;

import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets the jobs that are due by the demonstration's clock run to their ends. */
final class DueJobs {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Scheduler scheduler;
    private final Clock clock;

    DueJobs(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Returns when nothing runs and nothing is due, or after a minute. */
    void run() {
        long end = System.nanoTime() + LONGEST.toNanos();
        do {
            // also when nothing is due: the scheduler pauses by the clock that was just moved, perhaps back
            scheduler.triggerCheckForDueExecutions();
            pause();
        } while (busy() && System.nanoTime() < end);
    }

    /** Returns when nothing runs: time must not jump under a job. */
    void awaitRunning() {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (running() && System.nanoTime() < end) {
            pause();
        }
    }

    private boolean running() {
        return !scheduler.getCurrentlyExecuting().isEmpty();
    }

    private boolean busy() {
        if (running()) {
            return true;
        }
        var due = new AtomicBoolean();
        scheduler.fetchScheduledExecutions(ScheduledExecutionsFilter.onlyResolved(), execution -> {
            if (!execution.getExecutionTime().isAfter(clock.instant())) {
                due.set(true);
            }
        });
        return due.get();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while jobs run", e);
        }
    }
}
