package cn.mingzhang.tenants.tree;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Line;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreeRulesTest {

    private static final BodyId PROVINCE = new BodyId(1);
    private static final BodyId CITY = new BodyId(2);
    private static final BodyId COUNTY = new BodyId(3);
    private static final BodyId GOVERNMENT = new BodyId(4);

    private final SuperiorLines lines = new SuperiorLines(Map.of(Line.SYSTEM, Map.of(CITY, PROVINCE, COUNTY, CITY),
            Line.AREA, Map.of(COUNTY, GOVERNMENT)));

    @Test
    void everyLevelHasItsPlace() {
        assertThat(TreeRules.mayStandUnder(BodyLevel.COUNTY, BodyLevel.CITY)).isTrue();
        assertThat(TreeRules.mayStandUnder(BodyLevel.COUNTY, BodyLevel.PROVINCE)).as("held by the province directly").isTrue();
        assertThat(TreeRules.mayStandUnder(BodyLevel.CITY, BodyLevel.COUNTY)).isFalse();
        assertThat(TreeRules.mayStandUnder(BodyLevel.DIVISION, BodyLevel.DIVISION)).isFalse();
        assertThat(TreeRules.mayStandUnder(BodyLevel.PROVINCE, BodyLevel.PROVINCE)).isFalse();
        assertThat(TreeRules.below(BodyLevel.CITY)).containsExactly(BodyLevel.DIVISION, BodyLevel.COUNTY, BodyLevel.SYSTEM_UNIT);
        assertThat(TreeRules.below(BodyLevel.DIVISION)).isEmpty();
    }

    @Test
    void noLineRunsInACircle() {
        assertThat(lines.circles(Line.SYSTEM, CITY, COUNTY)).isTrue();
        assertThat(lines.circles(Line.SYSTEM, CITY, CITY)).isTrue();
        assertThat(lines.circles(Line.AREA, CITY, COUNTY)).as("another line").isFalse();
        assertThat(lines.circles(Line.SYSTEM, COUNTY, PROVINCE)).isFalse();
    }

    @Test
    void aBodyLiesUnderBothLinesEachByItself() {
        assertThat(lines.closure(COUNTY)).isEqualTo(Map.of(COUNTY, 0, CITY, 1, GOVERNMENT, 1, PROVINCE, 2));
        assertThat(lines.closure(PROVINCE)).isEqualTo(Map.of(PROVINCE, 0));
    }
}
