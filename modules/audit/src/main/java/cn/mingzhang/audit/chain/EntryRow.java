package cn.mingzhang.audit.chain;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an act leaves in the trail, field by field as the table holds it.
 *
 * @param at     in whole microseconds, as the database keeps it
 * @param detail JSON text
 * @param from   the client's address; null for what no request brought about
 */
public record EntryRow(ProvinceId province, long id, Instant at, @Nullable PersonId actor, @Nullable String actorName, @Nullable BodyId body,
        @Nullable String bodyName, String roles, String action, String thingType, long thing, String detail, @Nullable String requestId,
        @Nullable String from) {
}
