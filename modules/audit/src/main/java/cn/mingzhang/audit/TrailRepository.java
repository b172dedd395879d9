package cn.mingzhang.audit;

import static cn.mingzhang.schema.Tables.AUDIT_ENTRY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import cn.mingzhang.audit.chain.EntryRow;
import cn.mingzhang.audit.chain.Mark;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The trail's table, written once and read. */
@Repository
class TrailRepository {

    private static final int AT_ONCE = 500;

    private final DSLContext dsl;
    private final AuditedBodies audited;

    TrailRepository(DSLContext dsl, AuditedBodies audited) {
        this.dsl = dsl;
        this.audited = audited;
    }

    /** Some hundred to a statement. */
    void insert(List<EntryRow> rows, Function<EntryRow, Mark> marks) {
        for (int at = 0; at < rows.size(); at += AT_ONCE) {
            insertSome(rows.subList(at, Math.min(rows.size(), at + AT_ONCE)), marks);
        }
    }

    private void insertSome(List<EntryRow> rows, Function<EntryRow, Mark> marks) {
        var entry = AUDIT_ENTRY;
        var insert = dsl.insertInto(entry).columns(List.of(entry.PROVINCE_ID, entry.ENTRY_ID, entry.HAPPENED_AT, entry.ACTOR_ID, entry.ACTOR_NAME,
                entry.BODY_ID, entry.BODY_NAME, entry.ROLES, entry.ACTION, entry.THING_TYPE, entry.THING_ID, entry.DETAIL_JSON, entry.REQUEST_ID,
                entry.REMOTE_ADDRESS, entry.MAC_BY, entry.MAC));
        for (var row : rows) {
            var mark = marks.apply(row);
            insert = insert.values(Arrays.asList(row.province(), row.id(), row.at(), row.actor(), row.actorName(), row.body(), row.bodyName(), row.roles(),
                    row.action(), row.thingType(), row.thing(), row.detail(), row.requestId(), row.from(), mark.by(), mark.mac()));
        }
        insert.execute();
    }

    Optional<Instant> lastAct(ProvinceId province) {
        var entry = AUDIT_ENTRY;
        return dsl.select(entry.HAPPENED_AT).from(entry).where(entry.PROVINCE_ID.eq(province)).and(entry.ACTOR_ID.isNotNull())
                .orderBy(entry.HAPPENED_AT.desc()).limit(1).fetchOptional(entry.HAPPENED_AT);
    }

    /** A page of what the auditor may read. */
    Page<TrailEntry> page(Scope scope, TrailFilter filter, PageRequest page) {
        return Page.of(find(scope, filter, TrailCursor.of(page), page.size() + 1), page.size(), entry -> TrailCursor.after(entry).toString());
    }

    /** Newest first: ids come in blocks of replicas, so that they only tell entries of one instant apart. */
    private List<TrailEntry> find(Scope scope, TrailFilter filter, @Nullable TrailCursor after, int most) {
        var entry = AUDIT_ENTRY;
        return dsl.select(entry.ENTRY_ID, entry.HAPPENED_AT, entry.ACTOR_ID, entry.ACTOR_NAME, entry.BODY_ID, entry.BODY_NAME, entry.ROLES,
                        entry.ACTION, entry.THING_TYPE, entry.THING_ID, entry.DETAIL_JSON, entry.REQUEST_ID, entry.REMOTE_ADDRESS, entry.SEAL_NUMBER)
                .from(entry)
                .where(entry.PROVINCE_ID.eq(scope.province())).and(audited.within(scope, entry.BODY_ID)).and(matching(filter)).and(behind(after))
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
