package cn.mingzhang.scoring.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.Actor;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.BodyView;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeparatedMarksTest {

    private static final BodyId PROVINCE = new BodyId(1);
    private static final BodyId DIVISION = new BodyId(2);
    private static final BodyId COUNTY = new BodyId(7);
    private static final BodyId SECTION = new BodyId(8);

    @Test
    void letsAssessorsMarkOthers() {
        assertThat(bar(COUNTY, COUNTY, Set.of(PROVINCE), false)).isEmpty();
        assertThat(bar(DIVISION, PROVINCE, Set.of(PROVINCE), false)).isEmpty();
    }

    @Test
    void letsNobodyMarkABodyOfTheirs() {
        assertThat(bar(COUNTY, COUNTY, Set.of(PROVINCE, COUNTY), false)).contains("marks_own_body");
        assertThat(bar(SECTION, COUNTY, Set.of(PROVINCE, COUNTY), false)).contains("marks_own_body");
        assertThat(bar(DIVISION, PROVINCE, Set.of(PROVINCE, DIVISION), false)).contains("marks_own_body");
        assertThat(bar(PROVINCE, PROVINCE, Set.of(PROVINCE), false)).contains("marks_own_body");
    }

    @Test
    void letsNobodyMarkWhatTheyReported() {
        assertThat(bar(COUNTY, COUNTY, Set.of(PROVINCE), true)).contains("marks_own_submission");
    }

    private static Optional<String> bar(BodyId body, BodyId bureau, Set<BodyId> own, boolean reporter) {
        var scope = new Scope(new ProvinceId(1), PROVINCE, PROVINCE, new Actor(new PersonId(9), new MembershipId(1), "何静", ""), Set.of(Role.ASSESSOR));
        return SeparatedMarks.bar(scope, new BodyView(body, "x", "某局", BodyLevel.COUNTY, null, bureau, null, "ACTIVE"), own, reporter);
    }
}
