package cn.mingzhang.audit;

import cn.mingzhang.kernel.PageRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Where a page of the trail ended: at the last entry's instant, and among those of one instant at its id. */
record TrailCursor(Instant at, long id) {

    static TrailCursor after(TrailEntry entry) {
        return new TrailCursor(entry.at(), entry.id());
    }

    static @Nullable TrailCursor of(PageRequest page) {
        return page.afterBoth((at, id) -> new TrailCursor(Instant.EPOCH.plus(Long.parseLong(at), ChronoUnit.MICROS), Long.parseLong(id)));
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "~" + id;
    }
}
