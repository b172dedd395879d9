package cn.mingzhang.audit;

import static cn.mingzhang.schema.Tables.AUDIT_ENTRY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class TrailRepository {

    private final DSLContext dsl;
    private final Clock clock;

    TrailRepository(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    void insert(ProvinceId province, long id, Instant at, @Nullable Scope scope, String action, String thingType, long thing,
            String detail, @Nullable String requestId) {
        var entry = AUDIT_ENTRY;
        dsl.insertInto(entry)
                .set(entry.PROVINCE_ID, province).set(entry.ENTRY_ID, id).set(entry.HAPPENED_AT, at)
                .set(entry.ACTOR_ID, scope == null ? null : scope.actor().person())
                .set(entry.ACTOR_NAME, scope == null ? null : scope.actor().name())
                .set(entry.BODY_ID, scope == null ? null : scope.body())
                .set(entry.BODY_NAME, scope == null ? null : scope.actor().bodyName())
                .set(entry.ROLES, scope == null ? "SYSTEM" : scope.roles().stream().sorted().map(Role::name).collect(Collectors.joining(",")))
                .set(entry.ACTION, action).set(entry.THING_TYPE, thingType).set(entry.THING_ID, thing)
                .set(entry.DETAIL_JSON, detail).set(entry.REQUEST_ID, requestId)
                .execute();
    }

    List<TrailEntry> find(Scope scope, TrailFilter filter, PageRequest page) {
        var entry = AUDIT_ENTRY;
        return dsl.select(entry.ENTRY_ID, entry.HAPPENED_AT, entry.ACTOR_ID, entry.ACTOR_NAME, entry.BODY_ID, entry.BODY_NAME, entry.ROLES,
                        entry.ACTION, entry.THING_TYPE, entry.THING_ID, entry.DETAIL_JSON, entry.REQUEST_ID)
                .from(entry)
                .where(entry.PROVINCE_ID.eq(scope.province())).and(matching(filter))
                .and(page.cursor() == null ? noCondition() : entry.ENTRY_ID.lt(number(page.cursor())))
                .orderBy(entry.ENTRY_ID.desc()).limit(page.size() + 1)
                .fetch(mapping(TrailEntry::new));
    }

    private Condition matching(TrailFilter filter) {
        var entry = AUDIT_ENTRY;
        Condition all = noCondition();
        if (filter.from() != null) {
            all = all.and(entry.HAPPENED_AT.ge(filter.from().atStartOfDay(clock.getZone()).toInstant()));
        }
        if (filter.to() != null) {
            all = all.and(entry.HAPPENED_AT.lt(filter.to().plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
        }
        if (filter.actor() != null && !filter.actor().isBlank()) {
            long id = number(filter.actor());
            all = all.and(id > 0 ? entry.ACTOR_ID.eq(new PersonId(id)) : entry.ACTOR_NAME.contains(filter.actor()));
        }
        if (filter.thing() != null && !filter.thing().isBlank()) {
            String[] parts = filter.thing().split(":", 2);
            all = all.and(entry.THING_TYPE.eq(parts[0]));
            all = parts.length == 2 ? all.and(entry.THING_ID.eq(number(parts[1]))) : all;
        }
        return all;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }
}
