package cn.mingzhang.audit;

import static cn.mingzhang.schema.Tables.AUDIT_ENTRY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import cn.mingzhang.audit.chain.EntryRow;
import cn.mingzhang.audit.chain.Mark;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The trail's table, written once and read. */
@Repository
class TrailRepository {

    private final DSLContext dsl;

    TrailRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(EntryRow row, Mark mark) {
        var entry = AUDIT_ENTRY;
        dsl.insertInto(entry)
                .set(entry.PROVINCE_ID, row.province()).set(entry.ENTRY_ID, row.id()).set(entry.HAPPENED_AT, row.at())
                .set(entry.ACTOR_ID, row.actor()).set(entry.ACTOR_NAME, row.actorName())
                .set(entry.BODY_ID, row.body()).set(entry.BODY_NAME, row.bodyName()).set(entry.ROLES, row.roles())
                .set(entry.ACTION, row.action()).set(entry.THING_TYPE, row.thingType()).set(entry.THING_ID, row.thing())
                .set(entry.DETAIL_JSON, row.detail()).set(entry.REQUEST_ID, row.requestId()).set(entry.REMOTE_ADDRESS, row.from())
                .set(entry.MAC_BY, mark.by()).set(entry.MAC, mark.mac())
                .execute();
    }

    Optional<Instant> lastAct(ProvinceId province) {
        var entry = AUDIT_ENTRY;
        return dsl.select(entry.HAPPENED_AT).from(entry).where(entry.PROVINCE_ID.eq(province)).and(entry.ACTOR_ID.isNotNull())
                .orderBy(entry.HAPPENED_AT.desc()).limit(1).fetchOptional(entry.HAPPENED_AT);
    }

    /** Newest first: ids come in blocks of replicas, so that they only tell entries of one instant apart. */
    List<TrailEntry> find(Scope scope, TrailFilter filter, @Nullable TrailCursor after, int most) {
        var entry = AUDIT_ENTRY;
        return dsl.select(entry.ENTRY_ID, entry.HAPPENED_AT, entry.ACTOR_ID, entry.ACTOR_NAME, entry.BODY_ID, entry.BODY_NAME, entry.ROLES,
                        entry.ACTION, entry.THING_TYPE, entry.THING_ID, entry.DETAIL_JSON, entry.REQUEST_ID, entry.REMOTE_ADDRESS, entry.SEAL_NUMBER)
                .from(entry)
                .where(entry.PROVINCE_ID.eq(scope.province())).and(matching(filter)).and(behind(after))
                .orderBy(entry.HAPPENED_AT.desc(), entry.ENTRY_ID.desc()).limit(most)
                .fetch(mapping(TrailEntry::new));
    }

    private static Condition behind(@Nullable TrailCursor after) {
        var entry = AUDIT_ENTRY;
        return after == null ? noCondition() : entry.HAPPENED_AT.le(after.at())
                .and(entry.HAPPENED_AT.lt(after.at()).or(entry.ENTRY_ID.lt(after.id())));
    }

    private static Condition matching(TrailFilter filter) {
        var entry = AUDIT_ENTRY;
        Condition all = noCondition();
        if (filter.from() != null) {
            all = all.and(entry.HAPPENED_AT.ge(filter.from()));
        }
        if (filter.until() != null) {
            all = all.and(entry.HAPPENED_AT.lt(filter.until()));
        }
        if (filter.actor() != null) {
            long id = number(filter.actor());
            all = all.and(id > 0 ? entry.ACTOR_ID.eq(new PersonId(id)) : entry.ACTOR_NAME.contains(filter.actor()));
        }
        if (filter.body() != null) {
            long id = number(filter.body());
            all = all.and(id > 0 ? entry.BODY_ID.eq(new BodyId(id)) : entry.BODY_NAME.contains(filter.body()));
        }
        return all.and(about(filter.thing()));
    }

    private static Condition about(@Nullable String thing) {
        if (thing == null) {
            return noCondition();
        }
        var parts = thing.split(":", 2);
        var ofType = AUDIT_ENTRY.THING_TYPE.eq(parts[0]);
        return parts.length == 1 ? ofType : ofType.and(AUDIT_ENTRY.THING_ID.eq(number(parts[1])));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }
}
