package cn.mingzhang.local.demo.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationClockTest {

    private static final Instant MARCH = Instant.parse("2026-03-02T16:30:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-30T02:00:00Z");

    private Instant system = Instant.parse("2030-01-01T00:00:00Z");
    private final DemonstrationClock clock = new DemonstrationClock(MARCH, () -> system);

    @Test
    void standsStillWhileItIsHeld() {
        pass(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(MARCH);
        assertThat(clock.ticking()).isFalse();
    }

    @Test
    void ticksOnFromWhereItIsSet() {
        clock.runFrom(JUNE);
        pass(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(JUNE.plus(Duration.ofMinutes(5)));
    }

    @Test
    void ticksForTheSchedulerEvenWhileItIsHeld() {
        pass(Duration.ofSeconds(3));
        assertThat(clock.tickingInstant()).isEqualTo(MARCH.plusSeconds(3));
        clock.holdAt(JUNE);
        assertThat(clock.tickingInstant()).isEqualTo(JUNE);
    }

    @Test
    void tellsDatesInShanghai() {
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 3, 3));
    }

    @Test
    void isSetInEveryZoneAtOnce() {
        var elsewhere = clock.withZone(ZoneOffset.UTC);
        clock.holdAt(JUNE);
        assertThat(elsewhere.instant()).isEqualTo(JUNE);
        assertThat(elsewhere.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void isKeptBetweenTwoStarts(@TempDir Path folder) throws Exception {
        var file = new ClockFile(folder.resolve("clock"));
        assertThat(file.read()).isEmpty();
        try (var keeper = new ClockKeeper(clock, file)) {
            assertThat(file.read()).as("nothing is kept of a demonstration that is still being loaded").isEmpty();
            keeper.runFrom(JUNE);
            assertThat(file.read()).contains(JUNE);
            pass(Duration.ofHours(1));
        }
        assertThat(file.read()).contains(JUNE.plus(Duration.ofHours(1)));
        Files.writeString(folder.resolve("clock"), "not a time");
        assertThat(file.read()).isEmpty();
    }

    private void pass(Duration time) {
        system = system.plus(time);
    }
}
