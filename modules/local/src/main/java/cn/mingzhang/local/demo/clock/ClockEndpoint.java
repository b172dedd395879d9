package cn.mingzhang.local.demo.clock;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.web.WhileSuspended;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Moves the clock of the whole installation; everybody who is signed in may, for it is a demonstration. */
@RestController
@ConditionalOnProperty(name = "mingzhang.demonstration", havingValue = "true")
final class ClockEndpoint {

    private static final Instant FIRST = LocalDate.of(2000, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant LAST = LocalDate.of(2100, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private final DemonstrationClock clock;
    private final ClockKeeper keeper;
    private final DueJobs jobs;

    ClockEndpoint(DemonstrationClock clock, ClockKeeper keeper, DueJobs jobs) {
        this.clock = clock;
        this.keeper = keeper;
        this.jobs = jobs;
    }

    /** A reading of the clock. */
    record ClockJson(@Nullable Instant now) {
    }

    @WhileSuspended
    @PostMapping("/api/v1/demo/clock")
    synchronized ClockJson set(@RequestBody ClockJson wanted) {
        var now = wanted.now();
        if (now == null) {
            throw DomainException.invalid("now", "required");
        }
        if (now.isBefore(FIRST) || now.isAfter(LAST)) {
            throw DomainException.invalid("now", "year_out_of_range", Integer.toString(2000), Integer.toString(2100));
        }
        jobs.awaitRunning();
        keeper.runFrom(now);
        jobs.run();
        return new ClockJson(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
