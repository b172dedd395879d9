package cn.mingzhang.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.id.SchemeId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SnapshotDigestTest {

    private static final SchemeId SCHEME = new SchemeId(3);
    private static final LocalDate CUT_OFF = LocalDate.of(2026, 12, 31);

    @Test
    void dependsOnTheFactsAndNotOnTheirOrder() {
        var facts = ScoringFixture.facts().fulfilled(3);
        assertThat(SnapshotDigest.of(SCHEME, CUT_OFF, facts)).hasSize(64).isEqualTo(SnapshotDigest.of(SCHEME, CUT_OFF, facts.reversed()));
        assertThat(SnapshotDigest.of(SCHEME, CUT_OFF, facts)).isNotEqualTo(SnapshotDigest.of(SCHEME, CUT_OFF, facts.subList(0, 2)));
        assertThat(SnapshotDigest.of(SCHEME, CUT_OFF, facts)).isNotEqualTo(SnapshotDigest.of(SCHEME, CUT_OFF.plusDays(1), facts));
    }

    @Test
    void canBeComputedByAnybody() throws Exception {
        var fact = ScoringFixture.facts().late(1);
        var text = "3|2026-12-31\n100|1|7|VERIFIED|FULFILLED|true|false|0\n";
        var sha = java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(text.getBytes("UTF-8")));
        assertThat(SnapshotDigest.of(SCHEME, CUT_OFF, fact)).isEqualTo(sha);
    }
}
