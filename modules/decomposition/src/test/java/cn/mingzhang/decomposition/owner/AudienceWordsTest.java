package cn.mingzhang.decomposition.owner;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.word.Audience;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceWordsTest {

    @ParameterizedTest
    @CsvSource({
        "'各市、县（市、区）司法局', ALL_CITIES_AND_COUNTIES",
        "'各市、县(市、区)司法局', ALL_CITIES_AND_COUNTIES",
        "各市县司法局, ALL_CITIES_AND_COUNTIES",
        "各地司法局, ALL_CITIES_AND_COUNTIES",
        "各级司法行政机关, ALL_CITIES_AND_COUNTIES",
        "'各县（市、区）司法局', ALL_COUNTIES",
        "'县（市、区）司法局', ALL_COUNTIES",
        "各区县司法局, ALL_COUNTIES",
        "各县区, ALL_COUNTIES",
        "各市司法局, ALL_CITIES",
        "各设区市司法局, ALL_CITIES",
        "'各市（州）司法局', ALL_CITIES",
        "各市州司法局, ALL_CITIES",
        "厅机关各处室, ALL_DIVISIONS",
        "机关各处室, ALL_DIVISIONS",
        "局各科室, ALL_DIVISIONS",
        "各内设机构, ALL_DIVISIONS",
        "各处室, ALL_DIVISIONS"})
    void knowsAudiencesByTheirWords(String name, Audience audience) {
        assertThat(AudienceWords.of(name)).contains(audience);
    }

    @ParameterizedTest
    @ValueSource(strings = {"办公室", "清溪县司法局", "云州市司法局", "南坪区司法局", "法治宣传处", "各有关单位", "局属各单位", "省律师协会"})
    void takesNoBodyForAnAudience(String name) {
        assertThat(AudienceWords.of(name)).isEmpty();
    }
}
