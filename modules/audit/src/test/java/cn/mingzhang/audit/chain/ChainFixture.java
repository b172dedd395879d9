package cn.mingzhang.audit.chain;

import static cn.mingzhang.schema.Tables.AUDIT_ENTRY;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.store.Ids;
import cn.mingzhang.testkit.SqlGuard;
import cn.mingzhang.testkit.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jooq.tools.jdbc.JDBCUtils;

/** A province of its own with a trail, whose rows a test then tampers with as somebody with the database in hand would. */
final class ChainFixture {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T01:00:00.123456789Z"), ZoneId.of("Asia/Shanghai"));
    static final ChainKeys KEYS = ChainKeys.parse(ChainKeysTest.key((byte) 7), "HMAC-SHA-256");
    static final DSLContext DSL_CONTEXT = context();
    private static final Ids IDS = new Ids(() -> DriverManager.getConnection(TestDatabase.shared().url(), TestDatabase.shared().user(),
            TestDatabase.shared().password()));

    final ProvinceId province = new ProvinceId(IDS.next());
    final AnchoredSeals anchors = AnchoredSeals.none();

    private ChainFixture() {
        sql("insert into tenants_province (province_id, code, name, organization, created_at) values (?, ?, ?, ?, now())", province.value(),
                "p" + province, "某省", "p" + province);
    }

    static ChainFixture empty() {
        return new ChainFixture();
    }

    /** With so many entries, sealed and anchored. */
    static ChainFixture sealed(int entries) {
        var fixture = new ChainFixture();
        fixture.write(entries);
        fixture.seal();
        return fixture;
    }

    private static DSLContext context() {
        var database = TestDatabase.shared();
        return DSL.using(new DefaultConfiguration().set(database.dataSource()).set(JDBCUtils.dialect(database.url()))
                .set(new DefaultExecuteListenerProvider(new SqlGuard())));
    }

    List<Long> write(int entries) {
        var written = new ArrayList<Long>();
        for (int at = 0; at < entries; at++) {
            written.add(write(DSL_CONTEXT, KEYS, IDS.next()));
        }
        return written;
    }

    long write(DSLContext dsl, ChainKeys keys, long id) {
        var row = new EntryRow(province, id, CLOCK.instant().truncatedTo(ChronoUnit.MICROS), new PersonId(5), "李小溪😀", new BodyId(6),
                "清溪县司法局 ", "APPROVER,REPORTER", "submit", "obligation", 77, "{\"state\":{\"before\":\"OPEN\",\"after\":\"SUBMITTED\"}}",
                id % 2 == 0 ? null : "request-" + id, "2001:db8::1");
        var key = keys.current();
        byte[] mac = key.mac(EntryBytes.ofEntry(row, key.name()));
        var entry = AUDIT_ENTRY;
        dsl.insertInto(entry).set(entry.PROVINCE_ID, row.province()).set(entry.ENTRY_ID, row.id()).set(entry.HAPPENED_AT, row.at())
                .set(entry.ACTOR_ID, row.actor()).set(entry.ACTOR_NAME, row.actorName()).set(entry.BODY_ID, row.body())
                .set(entry.BODY_NAME, row.bodyName()).set(entry.ROLES, row.roles()).set(entry.ACTION, row.action())
                .set(entry.THING_TYPE, row.thingType()).set(entry.THING_ID, row.thing()).set(entry.DETAIL_JSON, row.detail())
                .set(entry.REQUEST_ID, row.requestId()).set(entry.REMOTE_ADDRESS, row.from()).set(entry.MAC_BY, key.name()).set(entry.MAC, mac).execute();
        return id;
    }

    static long nextId() {
        return IDS.next();
    }

    /** Seals all that waits, as a replica does. */
    void seal() {
        seal(KEYS);
    }

    void seal(ChainKeys keys) {
        for (var end = sealOnce(keys); end.isPresent(); end = sealOnce(keys)) {
            anchors.add(end.get());
        }
    }

    Optional<Anchor> sealOnce(ChainKeys keys) {
        return DSL_CONTEXT.transactionResult(transaction -> new TrailSeals(new ChainRepository(transaction.dsl()), keys, CLOCK).seal(province));
    }

    ChainFault fault() {
        return fault(KEYS, anchors);
    }

    /** The first fault of this province, walking it alone: other tests tamper with other provinces at the same time. */
    ChainFault fault(ChainKeys keys, AnchoredSeals anchored) {
        var walk = new ChainWalk(new ChainRepository(DSL_CONTEXT), keys, anchored, province);
        var fault = walk.findFault();
        return fault != null ? fault : walk.findBrokenWaiting();
    }

    long entries() {
        var walk = new ChainWalk(new ChainRepository(DSL_CONTEXT), KEYS, anchors, province);
        walk.findFault();
        return walk.entries();
    }

    /** The id of the entry at a place. */
    long at(long number) {
        return ((Number) sqlValue("select entry_id from audit_entry where province_id = ? and seal_number = ?", province.value(), number)).longValue();
    }

    void tamper(String sql, Object... more) {
        var binds = new ArrayList<Object>(List.of(more));
        binds.add(province.value());
        sql(sql + " and province_id = ?", binds.toArray());
    }

    static void sql(String sql, Object... binds) {
        try (var connection = TestDatabase.shared().dataSource().getConnection(); var statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < binds.length; at++) {
                statement.setObject(at + 1, binds[at]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Object sqlValue(String sql, Object... binds) {
        try (var connection = TestDatabase.shared().dataSource().getConnection(); var statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < binds.length; at++) {
                statement.setObject(at + 1, binds[at]);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getObject(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
