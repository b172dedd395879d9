package cn.mingzhang.audit.chain;

import static cn.mingzhang.schema.Tables.AUDIT_CHAIN;
import static cn.mingzhang.schema.Tables.AUDIT_ENTRY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.when;

import cn.mingzhang.kernel.id.ProvinceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Repository;

/** The chain's columns and its ends. Nothing else in the house changes a written entry, and this touches only what sealing fills. */
@Repository
class ChainRepository {

    private static final byte[] NOTHING = new byte[0];

    private final DSLContext dsl;

    ChainRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    boolean hasUnsealed(ProvinceId province) {
        return dsl.fetchExists(AUDIT_ENTRY, AUDIT_ENTRY.PROVINCE_ID.eq(province).and(AUDIT_ENTRY.SEAL_NUMBER.isNull()));
    }

    long countUnsealedBefore(ProvinceId province, Instant instant) {
        return dsl.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.PROVINCE_ID.eq(province).and(AUDIT_ENTRY.SEAL_NUMBER.isNull())
                .and(AUDIT_ENTRY.HAPPENED_AT.lt(instant)));
    }

    /** Where the chain ends; empty for a province whose first entry is not sealed yet. */
    Optional<ChainHead> findHead(ProvinceId province) {
        return dsl.select(AUDIT_CHAIN.LAST_NUMBER, AUDIT_CHAIN.LAST_SEAL, AUDIT_CHAIN.SEALED_AT).from(AUDIT_CHAIN)
                .where(AUDIT_CHAIN.PROVINCE_ID.eq(province)).fetchOptional(mapping(ChainHead::new));
    }

    /**
     * The chain's end, held until the transaction is over: one sealer at a time. The first row is written by an update on its key,
     * which asks for the lock that the sealer needs anyway; ignoring the duplicate would share a lesser one, and two would wait for each other.
     */
    ChainHead lockHead(ProvinceId province) {
        if (findHead(province).isEmpty()) {
            dsl.insertInto(AUDIT_CHAIN).set(AUDIT_CHAIN.PROVINCE_ID, province).set(AUDIT_CHAIN.LAST_NUMBER, 0L)
                    .set(AUDIT_CHAIN.LAST_SEAL, NOTHING).onDuplicateKeyUpdate().set(AUDIT_CHAIN.LAST_NUMBER, AUDIT_CHAIN.LAST_NUMBER).execute();
        }
        return dsl.select(AUDIT_CHAIN.LAST_NUMBER, AUDIT_CHAIN.LAST_SEAL, AUDIT_CHAIN.SEALED_AT).from(AUDIT_CHAIN)
                .where(AUDIT_CHAIN.PROVINCE_ID.eq(province)).forUpdate().fetchSingle(mapping(ChainHead::new));
    }

    /** What is not sealed yet, in the order of its sealing: first what was written before entries were marked, then by id. */
    List<ChainedRow> findUnsealed(ProvinceId province, int most) {
        return rows().where(AUDIT_ENTRY.PROVINCE_ID.eq(province)).and(AUDIT_ENTRY.SEAL_NUMBER.isNull())
                .orderBy(when(AUDIT_ENTRY.MAC.isNull(), 0).otherwise(1), AUDIT_ENTRY.ENTRY_ID).limit(most).fetch(ChainRepository::row);
    }

    void seal(ProvinceId province, List<ChainedRow> sealed) {
        var entry = AUDIT_ENTRY;
        var first = sealed.getFirst();
        var batch = dsl.batch(dsl.update(entry)
                .set(entry.SEAL_NUMBER, first.number()).set(entry.SEALED_AT, first.sealedAt())
                .set(entry.SEALED_BY, first.sealedBy()).set(entry.SEAL, first.seal())
                .where(entry.PROVINCE_ID.eq(province)).and(entry.ENTRY_ID.eq(first.entry().id())).and(entry.SEAL_NUMBER.isNull()));
        for (var each : sealed) {
            batch = batch.bind(each.number(), each.sealedAt(), each.sealedBy(), each.seal(), province, each.entry().id());
        }
        batch.execute();
    }

    /** Moves the chain's end. Another sealer that got past the lock finds it moved and undoes what it did. */
    void moveHead(ProvinceId province, ChainHead from, ChainHead to) {
        int moved = dsl.update(AUDIT_CHAIN)
                .set(AUDIT_CHAIN.LAST_NUMBER, to.number()).set(AUDIT_CHAIN.LAST_SEAL, to.seal()).set(AUDIT_CHAIN.SEALED_AT, to.sealedAt())
                .where(AUDIT_CHAIN.PROVINCE_ID.eq(province)).and(AUDIT_CHAIN.LAST_NUMBER.eq(from.number())).execute();
        if (moved != 1) {
            throw new IllegalStateException("the chain of province " + province + " has moved on from " + from.number());
        }
    }

    int countAtPlace(ProvinceId province, long number) {
        return dsl.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.PROVINCE_ID.eq(province).and(AUDIT_ENTRY.SEAL_NUMBER.eq(number)));
    }

    /** Sealed entries behind a number, with what else claims a number already seen, in the chain's order. */
    List<ChainedRow> findSealedFrom(ProvinceId province, long number, long afterId, int most) {
        var entry = AUDIT_ENTRY;
        return rows().where(entry.PROVINCE_ID.eq(province)).and(entry.SEAL_NUMBER.ge(number))
                .and(entry.SEAL_NUMBER.gt(number).or(entry.ENTRY_ID.gt(afterId)))
                .orderBy(entry.SEAL_NUMBER, entry.ENTRY_ID).limit(most).fetch(ChainRepository::row);
    }

    /** What waits for its seal, by id. */
    List<ChainedRow> findUnsealedAfter(ProvinceId province, long id, int most) {
        return rows().where(AUDIT_ENTRY.PROVINCE_ID.eq(province)).and(AUDIT_ENTRY.SEAL_NUMBER.isNull()).and(AUDIT_ENTRY.ENTRY_ID.gt(id))
                .orderBy(AUDIT_ENTRY.ENTRY_ID).limit(most).fetch(ChainRepository::row);
    }

    private SelectJoinStep<? extends Record> rows() {
        var entry = AUDIT_ENTRY;
        return dsl.select(List.of(entry.PROVINCE_ID, entry.ENTRY_ID, entry.HAPPENED_AT, entry.ACTOR_ID, entry.ACTOR_NAME, entry.BODY_ID,
                entry.BODY_NAME, entry.ROLES, entry.ACTION, entry.THING_TYPE, entry.THING_ID, entry.DETAIL_JSON, entry.REQUEST_ID,
                entry.REMOTE_ADDRESS, entry.MAC_BY, entry.MAC, entry.SEAL_NUMBER, entry.SEALED_AT, entry.SEALED_BY, entry.SEAL)).from(entry);
    }

    private static ChainedRow row(Record found) {
        var entry = AUDIT_ENTRY;
        return new ChainedRow(new EntryRow(found.get(entry.PROVINCE_ID), found.get(entry.ENTRY_ID), found.get(entry.HAPPENED_AT),
                found.get(entry.ACTOR_ID), found.get(entry.ACTOR_NAME), found.get(entry.BODY_ID), found.get(entry.BODY_NAME),
                found.get(entry.ROLES), found.get(entry.ACTION), found.get(entry.THING_TYPE), found.get(entry.THING_ID),
                found.get(entry.DETAIL_JSON), found.get(entry.REQUEST_ID), found.get(entry.REMOTE_ADDRESS)),
                found.get(entry.MAC_BY), found.get(entry.MAC), found.get(entry.SEAL_NUMBER), found.get(entry.SEALED_AT),
                found.get(entry.SEALED_BY), found.get(entry.SEAL));
    }
}
