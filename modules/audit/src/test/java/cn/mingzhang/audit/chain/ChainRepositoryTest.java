package cn.mingzhang.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.audit.chain.ChainFault.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sealing, and what is found when somebody with the database in hand tampers with the trail. */
@Tag("database")
class ChainRepositoryTest {

    private static final int ENTRIES = 9;

    @Test
    void sealsInOneOrderWithoutGaps() {
        var trail = ChainFixture.sealed(TrailSeals.BATCH + ENTRIES);
        assertThat(trail.fault()).isNull();
        assertThat(trail.entries()).isEqualTo(TrailSeals.BATCH + ENTRIES);
        trail.write(3);
        assertThat(trail.fault()).as("what waits for its seal breaks nothing").isNull();
        trail.seal();
        assertThat(trail.entries()).isEqualTo(TrailSeals.BATCH + ENTRIES + 3);
    }

    @Test
    void findsAChangedEntry() {
        for (String column : new String[] {"action = 'return'", "actor_name = '别人'", "body_id = 1", "roles = 'LEADER'", "thing_id = 78", "detail_json = '{}'",
            "happened_at = '2026-03-02 01:00:00.5'", "request_id = 'x'", "remote_address = '10.0.0.1'", "mac = repeat('x', 32)"}) {
            var trail = ChainFixture.sealed(ENTRIES);
            trail.tamper("update audit_entry set " + column + " where seal_number = ?", 4);
            assertThat(trail.fault()).as(column).isEqualTo(new ChainFault(Kind.CHANGED, trail.province.value(), 4, trail.at(4)));
        }
    }

    @Test
    void findsADeletedEntry() {
        var trail = ChainFixture.sealed(ENTRIES);
        trail.tamper("delete from audit_entry where seal_number = ?", 4);
        assertThat(trail.fault()).isEqualTo(new ChainFault(Kind.MISSING, trail.province.value(), 4, 0));
        var first = ChainFixture.sealed(ENTRIES);
        first.tamper("delete from audit_entry where seal_number = ?", 1);
        assertThat(first.fault().number()).isEqualTo(1);
    }

    @Test
    void findsAnInsertedEntry() {
        var trail = ChainFixture.sealed(ENTRIES);
        long forged = ChainFixture.nextId();
        copy(trail, 4, forged, 5);
        assertThat(trail.fault()).isEqualTo(new ChainFault(Kind.INSERTED, trail.province.value(), 5, forged));
        var negative = ChainFixture.sealed(ENTRIES);
        copy(negative, 4, forged, -1);
        assertThat(negative.fault().kind()).isEqualTo(Kind.INSERTED);
    }

    @Test
    void findsAnEntryInsertedBeforeItsSealAlthoughItWasSealed() {
        var trail = ChainFixture.sealed(ENTRIES);
        long forged = ChainFixture.nextId();
        copy(trail, 4, forged, null);
        assertThat(trail.fault()).isEqualTo(new ChainFault(Kind.CHANGED, trail.province.value(), 0, forged));
        trail.seal();
        assertThat(trail.fault()).isEqualTo(new ChainFault(Kind.CHANGED, trail.province.value(), ENTRIES + 1, forged));
        var unmarked = ChainFixture.sealed(ENTRIES);
        unmarked.tamper("update audit_entry set mac = null, mac_by = null, seal_number = null where seal_number = ?", ENTRIES);
        unmarked.tamper("update audit_chain set last_number = ?, last_seal = (select seal from audit_entry e where e.province_id = audit_chain.province_id"
                + " and e.seal_number = last_number - 1) where last_number > 0", ENTRIES - 1);
        unmarked.seal();
        assertThat(unmarked.fault(ChainFixture.KEYS, AnchoredSeals.none()).kind()).isEqualTo(Kind.CHANGED);
    }

    @Test
    void findsReorderedEntries() {
        var trail = ChainFixture.sealed(ENTRIES);
        trail.tamper("update audit_entry set seal_number = 9 - seal_number where seal_number in (?, ?)", 4, 5);
        assertThat(trail.fault().kind()).isEqualTo(Kind.OUT_OF_ORDER);
        assertThat(trail.fault().number()).isEqualTo(4);
        var withSeals = ChainFixture.sealed(ENTRIES);
        long fourth = withSeals.at(4);
        long fifth = withSeals.at(5);
        swapSeals(withSeals, fourth, fifth);
        assertThat(withSeals.fault()).isEqualTo(new ChainFault(Kind.OUT_OF_ORDER, withSeals.province.value(), 4, fifth));
    }

    @Test
    void findsTruncationAgainstTheAnchor() {
        var trail = ChainFixture.sealed(ENTRIES);
        trail.tamper("delete from audit_entry where seal_number > ?", 6);
        assertThat(trail.fault(ChainFixture.KEYS, AnchoredSeals.none())).as("the chain's end tells, as long as it is left alone")
                .isEqualTo(new ChainFault(Kind.TRUNCATED, trail.province.value(), 6, 0));
        trail.tamper("update audit_chain set last_number = 6, last_seal = (select seal from audit_entry e where e.province_id = audit_chain.province_id"
                + " and e.seal_number = ?) where last_number > 0", 6);
        assertThat(trail.fault(ChainFixture.KEYS, AnchoredSeals.none())).as("without anchors nobody can tell").isNull();
        assertThat(trail.fault()).isEqualTo(new ChainFault(Kind.TRUNCATED, trail.province.value(), 6, 0));
        trail.write(5);
        var anchored = trail.anchors;
        var grown = trail.sealOnce(ChainFixture.KEYS).orElseThrow();
        assertThat(grown.number()).isEqualTo(11);
        assertThat(trail.fault(ChainFixture.KEYS, anchored)).as("a chain that grew again contradicts its anchor")
                .isEqualTo(new ChainFault(Kind.NOT_AS_ANCHORED, trail.province.value(), 9, trail.at(9)));
    }

    @Test
    void anEndWhoseAnchorCouldNotBeWrittenIsAnchoredLater(@TempDir Path disk) throws IOException {
        var trail = ChainFixture.empty();
        trail.write(3);
        var folder = disk.resolve("anchors");
        var rounds = new SealingRounds(new ChainsAcrossProvinces(ChainFixture.DSL_CONTEXT),
                new TrailSeals(new ChainRepository(ChainFixture.DSL_CONTEXT), ChainFixture.KEYS, ChainFixture.CLOCK), new Anchors(ChainFixture.KEYS, folder));
        Files.delete(folder);
        rounds.seal();
        assertThat(trail.entries()).as("sealed all the same").isEqualTo(3);
        Files.createDirectory(folder);
        rounds.seal();
        assertThat(AnchoredSeals.read(ChainFixture.KEYS, List.of(folder)).last(trail.province.value())).isEqualTo(3);
        rounds.seal();
        try (var files = Files.list(folder)) {
            assertThat(files.map(ChainRepositoryTest::lines).flatMap(List::stream).filter(line -> line.contains("province=" + trail.province + " "))).as("and once").hasSize(1);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void findsAProvinceOfWhichNothingIsLeft() {
        var trail = ChainFixture.sealed(ENTRIES);
        trail.tamper("delete from audit_entry where seal_number > ?", 0);
        trail.tamper("delete from audit_chain where last_number > ?", 0);
        assertThat(trail.fault()).isEqualTo(new ChainFault(Kind.TRUNCATED, trail.province.value(), 0, 0));
    }

    @Test
    void findsAChangedEndOfTheChain() {
        var trail = ChainFixture.sealed(ENTRIES);
        trail.tamper("update audit_chain set last_seal = repeat('x', 32) where last_number > ?", 0);
        assertThat(trail.fault().kind()).isEqualTo(Kind.WRONG_END);
        trail.tamper("update audit_chain set last_number = 3 where last_number > ?", 0);
        assertThat(trail.fault().kind()).isEqualTo(Kind.WRONG_END);
    }

    @Test
    void keepsOldEntriesVerifiableWhenKeyAndAlgorithmChange() {
        var trail = ChainFixture.sealed(ENTRIES);
        var rotated = ChainKeys.parse(ChainKeysTest.key((byte) 8) + "," + ChainKeysTest.key((byte) 7), "HMAC-SM3");
        for (int at = 0; at < 3; at++) {
            trail.write(ChainFixture.DSL_CONTEXT, rotated, ChainFixture.nextId());
        }
        trail.seal(rotated);
        assertThat(trail.fault(rotated, trail.anchors)).isNull();
        assertThat(trail.fault().kind()).as("the former key alone does not do").isEqualTo(Kind.UNKNOWN_KEY);
        assertThat(trail.fault().number()).isEqualTo(ENTRIES + 1);
        trail.tamper("update audit_entry set detail_json = '{}' where seal_number = ?", ENTRIES + 2);
        assertThat(trail.fault(rotated, trail.anchors).kind()).isEqualTo(Kind.CHANGED);
    }

    @Test
    void entriesFromBeforeTheChainAreSealedFirst() {
        var trail = ChainFixture.empty();
        var marked = trail.write(2);
        var old = trail.write(2);
        trail.tamper("update audit_entry set mac = null, mac_by = null, remote_address = null where entry_id >= ?", old.getFirst());
        trail.seal();
        assertThat(trail.fault()).isNull();
        assertThat(trail.at(1)).isEqualTo(old.getFirst());
        assertThat(trail.at(3)).isEqualTo(marked.getFirst());
    }

    @Test
    void sealsAnActLateThatTookLongAndNeverLosesIt() throws Exception {
        var trail = ChainFixture.empty();
        long early = ChainFixture.nextId();
        var sealedMeanwhile = new CountDownLatch(1);
        var written = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var slow = threads.submit(() -> ChainFixture.DSL_CONTEXT.transaction(transaction -> {
                trail.write(transaction.dsl(), ChainFixture.KEYS, early);
                written.countDown();
                sealedMeanwhile.await();
            }));
            try {
                written.await();
                trail.write(5);
                trail.seal();
                assertThat(trail.entries()).isEqualTo(5);
            } finally {
                sealedMeanwhile.countDown();
            }
            slow.get();
        }
        trail.seal();
        assertThat(trail.at(6)).isEqualTo(early);
        assertThat(trail.fault()).isNull();
    }

    @Test
    void twoReplicasSealingAtOnceNeverForkTheChain() throws Exception {
        var trail = ChainFixture.empty();
        int rounds = 60;
        try (var threads = Executors.newFixedThreadPool(6)) {
            Callable<Void> writer = () -> {
                for (int at = 0; at < rounds; at++) {
                    trail.write(3);
                }
                return null;
            };
            Callable<Void> sealer = () -> {
                for (int at = 0; at < rounds; at++) {
                    trail.sealOnce(ChainFixture.KEYS);
                }
                return null;
            };
            var all = IntStream.range(0, 6).mapToObj(at -> threads.submit(at % 2 == 0 ? writer : sealer)).toList();
            for (Future<Void> each : all) {
                each.get();
            }
        }
        trail.seal();
        assertThat(trail.fault()).isNull();
        assertThat(trail.entries()).isEqualTo(3 * 3 * rounds);
    }

    @Test
    void neverSeesAnotherProvince() {
        var one = ChainFixture.sealed(ENTRIES);
        var other = ChainFixture.sealed(ENTRIES);
        one.tamper("update audit_entry set action = 'x' where seal_number = ?", 4);
        assertThat(one.fault()).isNotNull();
        assertThat(other.fault()).isNull();
    }

    private static void copy(ChainFixture trail, long from, long id, Object number) {
        String columns = "happened_at, actor_id, actor_name, body_id, body_name, roles, action, thing_type, thing_id, detail_json, request_id, remote_address,"
                + " mac_by, mac";
        String sealing = number == null ? "null, null, null, null" : number + ", sealed_at, sealed_by, seal";
        trail.tamper("insert into audit_entry (province_id, entry_id, " + columns + ", seal_number, sealed_at, sealed_by, seal) select province_id, " + id + ", "
                + columns + ", " + sealing + " from audit_entry where seal_number = ?", from);
    }

    /** Numbers and seals change places, as if the two acts had happened the other way round. */
    private static void swapSeals(ChainFixture trail, long one, long other) {
        trail.tamper("update audit_entry set seal = (select s from (select entry_id e, seal s from audit_entry where entry_id in (" + one + ", " + other
                + ")) x where x.e = " + (one + other) + " - audit_entry.entry_id), seal_number = 9 - seal_number where entry_id in (?, ?)", one, other);
    }
}
