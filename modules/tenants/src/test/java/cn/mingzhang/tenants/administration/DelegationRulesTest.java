package cn.mingzhang.tenants.administration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.id.BodyId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DelegationRulesTest {

    private static final BodyId PROVINCE = new BodyId(1);
    private static final BodyId CITY = new BodyId(2);
    private static final BodyId OTHER_CITY = new BodyId(3);
    private static final BodyId COUNTY = new BodyId(4);
    private static final BodyId TOWNSHIP = new BodyId(5);

    @Test
    void theProvinceManagesEverything() {
        assertThat(levels(COUNTY, null, null, null, null)).isZero();
        assertThat(DelegationRules.levels(chain(null, null, null, null), PROVINCE)).isEqualTo(DelegationRules.ALL_LEVELS);
    }

    @Test
    void withoutAGrantOnlyTheOwnBureau() {
        assertThat(levels(CITY, null, null, null, null)).isZero();
    }

    @Test
    void aCityManagesAsDeepAsTheProvinceGrants() {
        assertThat(levels(CITY, 1, PROVINCE, null, null)).isEqualTo(1);
        assertThat(levels(CITY, 3, PROVINCE, null, null)).isEqualTo(3);
    }

    @Test
    void aCityPassesOnNoMoreThanItHas() {
        assertThat(levels(COUNTY, 2, PROVINCE, 1, CITY)).isEqualTo(1);
        assertThat(levels(COUNTY, 1, PROVINCE, 1, CITY)).as("the city's counties are its last level").isZero();
    }

    @Test
    void whatIsTakenFromACityIsTakenFromWhatItPassedOn() {
        assertThat(levels(COUNTY, null, null, 1, CITY)).isZero();
        assertThat(levels(COUNTY, null, null, 1, PROVINCE)).as("what the province itself gave stays").isEqualTo(1);
    }

    @Test
    void aSiblingsGrantIsWorthNothing() {
        assertThat(levels(COUNTY, 3, PROVINCE, 1, OTHER_CITY)).as("moved away from the city that gave it").isZero();
        assertThat(levels(COUNTY, 3, PROVINCE, 1, TOWNSHIP)).as("from below").isZero();
        assertThat(levels(COUNTY, 3, PROVINCE, 1, COUNTY)).as("from itself").isZero();
    }

    @Test
    void onlyTheGiverAndThoseOverItChangeAGrant() {
        var chain = chain(2, PROVINCE, 1, CITY);
        assertThat(DelegationRules.mayChange(chain, CITY, CITY)).isTrue();
        assertThat(DelegationRules.mayChange(chain, CITY, PROVINCE)).isTrue();
        assertThat(DelegationRules.mayChange(chain, PROVINCE, CITY)).isFalse();
        assertThat(DelegationRules.mayChange(chain, PROVINCE, OTHER_CITY)).as("not over it at all").isFalse();
    }

    private static int levels(BodyId of, @Nullable Integer city, @Nullable BodyId cityBy, @Nullable Integer county, @Nullable BodyId countyBy) {
        return DelegationRules.levels(chain(city, cityBy, county, countyBy), of);
    }

    /** As seen from a township. */
    private static List<Standing> chain(@Nullable Integer city, @Nullable BodyId cityBy, @Nullable Integer county, @Nullable BodyId countyBy) {
        return List.of(new Standing(TOWNSHIP, 0, false, null, null), new Standing(COUNTY, 1, false, county, countyBy),
                new Standing(CITY, 2, false, city, cityBy), new Standing(PROVINCE, 3, true, null, null));
    }
}
