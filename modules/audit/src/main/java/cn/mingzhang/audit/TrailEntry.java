package cn.mingzhang.audit;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act.
 *
 * @param actor  null where the installation itself acted
 * @param detail what changed, as JSON text
 * @param from   the client's address; null for what no request brought about
 * @param number place in the province's chain; null until it is sealed
 */
public record TrailEntry(long id, Instant at, @Nullable PersonId actor, @Nullable String actorName, @Nullable BodyId body,
        @Nullable String bodyName, String roles, String action, String thingType, long thingId, String detail,
        @Nullable String requestId, @Nullable String from, @Nullable Long number) {
}
