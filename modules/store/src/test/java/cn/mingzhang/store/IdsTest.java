package cn.mingzhang.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.testkit.TestDatabase;
import java.sql.DriverManager;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void givesNoNumberTwiceToTwoReplicasAtOnce() {
        var replicas = new Ids[] {ids(), ids()};
        Set<Long> given = ConcurrentHashMap.newKeySet();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int thread = 0; thread < 4; thread++) {
                var mine = replicas[thread % 2];
                threads.submit(() -> {
                    for (int i = 0; i < 5_000; i++) {
                        given.add(mine.next());
                    }
                });
            }
        }
        assertThat(given).hasSize(20_000);
    }

    @Test
    void keepsABlockApartFromSingleNumbers() {
        var ids = ids();
        long before = ids.next();
        long first = ids.block(10_000);
        long after = ids.next();
        assertThat(after).isEqualTo(before + 1);
        assertThat(first).isGreaterThan(after);
        assertThat(ids().next()).isGreaterThanOrEqualTo(first + 10_000);
    }

    @Test
    void givesSmallBlocksAndSingleNumbersFromOneRange() {
        var ids = ids();
        Set<Long> given = ConcurrentHashMap.newKeySet();
        for (int round = 0; round < 50; round++) {
            given.add(ids.next());
            long first = ids.block(448);
            for (long number = first; number < first + 448; number++) {
                given.add(number);
            }
        }
        assertThat(given).hasSize(50 * 449);
    }

    private static Ids ids() {
        var database = TestDatabase.shared();
        return new Ids(() -> DriverManager.getConnection(database.url(), database.user(), database.password()));
    }
}
