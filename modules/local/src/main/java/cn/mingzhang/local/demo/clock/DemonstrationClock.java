package cn.mingzhang.local.demo.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * A clock that stands still where it is held, and that ticks on from where it is set. It measures by the system's clock and
 * keeps its distance to it.
 */
public final class DemonstrationClock extends Clock {

    /** The zone of every date. */
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private record Setting(Instant instant, Instant setAt, boolean ticking) {
    }

    private final InstantSource system;
    private final ZoneId zone;
    private final Setting[] setting;

    /** A clock that is held at an instant. */
    public DemonstrationClock(Instant held, InstantSource system) {
        this(system, SHANGHAI, new Setting[] {new Setting(held, system.instant(), false)});
    }

    private DemonstrationClock(InstantSource system, ZoneId zone, Setting[] setting) {
        this.system = system;
        this.zone = zone;
        this.setting = setting;
    }

    /** Lets it stand still at an instant. */
    public void holdAt(Instant instant) {
        set(new Setting(instant, system.instant(), false));
    }

    /** Lets it tick on from an instant. */
    public void runFrom(Instant instant) {
        set(new Setting(instant, system.instant(), true));
    }

    /** Whether it ticks. */
    public boolean ticking() {
        return setting().ticking();
    }

    @Override
    public Instant instant() {
        var now = setting();
        return now.ticking() ? ticked(now) : now.instant();
    }

    /** The time for whoever waits by it: it ticks on from the last setting even while the clock is held. */
    public Instant tickingInstant() {
        return ticked(setting());
    }

    private Instant ticked(Setting since) {
        return since.instant().plus(Duration.between(since.setAt(), system.instant()));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same time, whatever it is set to later, told in another zone. */
    @Override
    public Clock withZone(ZoneId other) {
        return new DemonstrationClock(system, other, setting);
    }

    private Setting setting() {
        synchronized (setting) {
            return setting[0];
        }
    }

    private void set(Setting to) {
        synchronized (setting) {
            setting[0] = to;
        }
    }
}
