package cn.mingzhang.local.demo.clock;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * Puts the demonstration's clock in the place of the system's, for doors and jobs alike. Absent from every other
 * installation, and with it the route that moves it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "mingzhang.demonstration", havingValue = "true")
class DemonstrationTime {

    /** Where a demonstration stands that was not loaded yet. */
    static final Instant BEFORE_EVERYTHING = Instant.parse("2026-01-04T01:00:00Z");

    /**
     * The clock: where a loaded demonstration was left, or where the command line wants it, and it ticks; otherwise it is
     * held for the loader.
     */
    @Bean
    @Primary
    DemonstrationClock demonstrationClock(ClockFile file, @Value("${mingzhang.clock:#{null}}") @Nullable Instant wanted) {
        var clock = new DemonstrationClock(BEFORE_EVERYTHING, InstantSource.system());
        file.read().ifPresent(kept -> clock.runFrom(wanted != null ? wanted : kept.plus(ClockKeeper.PACE)));
        return clock;
    }

    @Bean
    ClockFile demonstrationClockFile(@Value("${mingzhang.clock-file}") Path path) {
        return new ClockFile(path);
    }

    @Bean(destroyMethod = "close")
    ClockKeeper demonstrationClockKeeper(DemonstrationClock clock, ClockFile file) {
        return new ClockKeeper(clock, file);
    }

    /** The scheduler pauses by its clock, and so must not be held. */
    @Bean
    com.github.kagkarlsson.scheduler.Clock jobClock(DemonstrationClock clock) {
        return clock::tickingInstant;
    }

    @Bean
    DueJobs dueJobs(Scheduler scheduler, DemonstrationClock clock) {
        return new DueJobs(scheduler, clock);
    }
}
