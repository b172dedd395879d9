package cn.mingzhang.decomposition.owner;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.Part;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnerNamesTest {

    private final OwnerNames names = new OwnerNames(name -> Optional.ofNullable(Map.of("办公室", new BodyId(1), "立法处", new BodyId(2)).get(name)));

    @Test
    void findsABodyByItsNameAndBehindItsBureausName() {
        assertThat(names.owner(Part.LEAD, "立法处").bodyId()).isEqualTo(new BodyId(2));
        assertThat(names.owner(Part.LEAD, "省司法厅办公室").bodyId()).isEqualTo(new BodyId(1));
        assertThat(names.owner(Part.LEAD, "厅办公室").namedAs()).isEqualTo("厅办公室");
    }

    @Test
    void findsAnAudience() {
        assertThat(names.owner(Part.RESPONSIBLE, "各市、县（市、区）司法局").audience()).isEqualTo(Audience.ALL_CITIES_AND_COUNTIES);
    }

    @Test
    void leavesOpenWhomNobodyKnows() {
        assertThat(names.owner(Part.RESPONSIBLE, "省律师协会").open()).isTrue();
    }
}
