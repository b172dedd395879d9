package cn.mingzhang.decomposition.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"综合行政执法大队", "消防救援队", "监察室", "市政府督查室", "机关党委", "团州委", "派驻纪检组", "某银行城南支行", "城东社区", "经开区", "便民服务热线", "县人民医院", "市电视台"})
    void knowsHowNamesEnd(String name) {
        assertThat(BodyNames.endsAsName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"公开信息", "室内外环境", "做好队伍建设", "规范管理"})
    void takesNoOtherWordsForNames(String words) {
        assertThat(BodyNames.endsAsName(words)).isFalse();
    }
}
