package cn.mingzhang.local.demo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class NarrativesTest {

    private static final NarrativeFacts FACTS = new NarrativeFacts("澄原区司法局", "规范立法和文件起草公众参与", "2026年第一季度");

    private final Narratives narratives = Narratives.load();

    @Test
    void coversEveryKindOfWork() {
        assertThat(narratives.kinds()).containsExactlyInAnyOrder("DECISION", "EXECUTION", "MANAGEMENT", "SERVICE", "RESULT",
                "INTERPRETATION", "RESPONSE", "PLATFORM", "SYSTEM", "TRAINING", "SUPERVISION");
    }

    @Test
    void fillsEveryPlaceholder() {
        for (var kind : narratives.kinds()) {
            assertThat(LongStream.range(0, 200).mapToObj(seed -> narratives.narrative(kind, FACTS, seed)))
                    .allSatisfy(text -> assertThat(text).hasSizeBetween(80, 200).doesNotContain("{", "}"));
        }
    }

    @Test
    void sameSeedSaysTheSameAndNeighboursDiffer() {
        assertThat(narratives.narrative("SERVICE", FACTS, 7)).isEqualTo(narratives.narrative("SERVICE", FACTS, 7));
        assertThat(LongStream.range(0, 40).mapToObj(narratives::returnReason).distinct().count()).isGreaterThan(9);
    }
}
