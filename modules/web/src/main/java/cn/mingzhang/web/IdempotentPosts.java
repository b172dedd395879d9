package cn.mingzhang.web;

import static cn.mingzhang.schema.Tables.STORE_IDEMPOTENT_ANSWER;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ProvinceId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The first answers to POSTs with an Idempotency-Key. */
@Repository
class IdempotentPosts {

    /** How long an answer is given again. */
    private static final Duration KEPT = Duration.ofDays(1);

    /**
     * What was answered; {@code status} is null while the first request still runs.
     *
     * @param requestHash of address and body: another body under the same key is another request
     */
    record Answer(String requestHash, @Nullable Integer status, @Nullable String location, @Nullable String mediaType, @Nullable String body) {
    }

    private final DSLContext dsl;
    private final Clock clock;

    IdempotentPosts(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** Takes the key for this request, or tells what was answered to the first one. */
    Optional<Answer> claim(Scope scope, String key, String requestHash) {
        var now = clock.instant();
        var table = STORE_IDEMPOTENT_ANSWER;
        dsl.deleteFrom(table).where(table.PROVINCE_ID.eq(scope.province())).and(table.PERSON_ID.eq(scope.actor().person()))
                .and(table.REQUEST_KEY.eq(key)).and(table.CREATED_AT.lt(now.minus(KEPT))).execute();
        try {
            dsl.insertInto(table).set(table.PROVINCE_ID, scope.province()).set(table.PERSON_ID, scope.actor().person())
                    .set(table.REQUEST_KEY, key).set(table.REQUEST_HASH, requestHash).set(table.CREATED_AT, now).execute();
            return Optional.empty();
        } catch (IntegrityConstraintViolationException | org.springframework.dao.DataIntegrityViolationException taken) {
            return find(scope, key);
        }
    }

    /** Forgets the answers of a province that are not given again. */
    void forgetOld(ProvinceId province) {
        var table = STORE_IDEMPOTENT_ANSWER;
        dsl.deleteFrom(table).where(table.PROVINCE_ID.eq(province)).and(table.CREATED_AT.lt(clock.instant().minus(KEPT))).execute();
    }

    /** Keeps the answer. */
    void answered(Scope scope, String key, int status, @Nullable String location, @Nullable String mediaType, String body) {
        var table = STORE_IDEMPOTENT_ANSWER;
        dsl.update(table).set(table.STATUS, status).set(table.LOCATION, location).set(table.MEDIA_TYPE, mediaType).set(table.BODY, body)
                .where(table.PROVINCE_ID.eq(scope.province())).and(table.PERSON_ID.eq(scope.actor().person()))
                .and(table.REQUEST_KEY.eq(key)).execute();
    }

    /** Gives the key back after a fault of ours, so that the client can try again. */
    void release(Scope scope, String key) {
        var table = STORE_IDEMPOTENT_ANSWER;
        dsl.deleteFrom(table).where(table.PROVINCE_ID.eq(scope.province())).and(table.PERSON_ID.eq(scope.actor().person()))
                .and(table.REQUEST_KEY.eq(key)).execute();
    }

    private Optional<Answer> find(Scope scope, String key) {
        var table = STORE_IDEMPOTENT_ANSWER;
        return dsl.select(table.REQUEST_HASH, table.STATUS, table.LOCATION, table.MEDIA_TYPE, table.BODY).from(table)
                .where(table.PROVINCE_ID.eq(scope.province())).and(table.PERSON_ID.eq(scope.actor().person()))
                .and(table.REQUEST_KEY.eq(key))
                .fetchOptional(row -> new Answer(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
