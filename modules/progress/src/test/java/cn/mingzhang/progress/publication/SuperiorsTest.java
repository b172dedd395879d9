package cn.mingzhang.progress.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.progress.obligation.ChainStep;
import cn.mingzhang.tenants.BodyView;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuperiorsTest {

    private static final BodyId PROVINCE = new BodyId(1);
    private static final BodyId CITY = new BodyId(2);
    private static final BodyId COUNTY = new BodyId(3);
    private static final BodyId DIVISION = new BodyId(4);
    private static final BodyId STRANGER = new BodyId(9);

    private final Superiors tree = new Superiors(Map.of(COUNTY, CITY, CITY, PROVINCE),
            Map.of(DIVISION, new BodyView(DIVISION, "d", "办公室", BodyLevel.DIVISION, null, PROVINCE, null, "ACTIVE")));

    @Test
    void climbsFromCountyOverCityToTheIssuer() {
        assertThat(tree.chain(COUNTY, PROVINCE)).containsExactly(new ChainStep(1, CITY), new ChainStep(2, PROVINCE));
        assertThat(tree.chain(CITY, PROVINCE)).containsExactly(new ChainStep(1, PROVINCE));
    }

    @Test
    void stopsAtTheIssuer() {
        assertThat(tree.chain(COUNTY, CITY)).containsExactly(new ChainStep(1, CITY));
    }

    @Test
    void letsTheBureauVerifyItsDivisions() {
        assertThat(tree.chain(DIVISION, PROVINCE)).containsExactly(new ChainStep(1, PROVINCE));
    }

    @Test
    void letsTheIssuerVerifyWhoDoesNotStandBelowIt() {
        assertThat(tree.chain(STRANGER, PROVINCE)).containsExactly(new ChainStep(1, PROVINCE));
    }

    @Test
    void hasNobodyAboveTheIssuerItself() {
        assertThat(tree.chain(PROVINCE, PROVINCE)).isEmpty();
    }

    @Test
    void endsInATreeThatRunsInACircle() {
        var circle = new Superiors(Map.of(COUNTY, CITY, CITY, COUNTY), Map.of());
        assertThat(circle.chain(COUNTY, PROVINCE)).containsExactly(new ChainStep(1, PROVINCE));
    }
}
