package cn.mingzhang.audit;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.PageRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Where a page of the trail ended: at the last entry's instant, and among those of one instant at its id. */
record TrailCursor(Instant at, long id) {

    static TrailCursor after(TrailEntry entry) {
        return new TrailCursor(entry.at(), entry.id());
    }

    static @Nullable TrailCursor of(PageRequest page) {
        var halves = page.halves();
        try {
            return halves == null ? null
                    : new TrailCursor(Instant.EPOCH.plus(Long.parseLong(halves[0]), ChronoUnit.MICROS), Long.parseLong(halves[1]));
        } catch (NumberFormatException | ArithmeticException | DateTimeException neverGiven) {
            throw new DomainException(DomainException.Kind.MALFORMED, "invalid_request");
        }
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "~" + id;
    }
}
