package cn.mingzhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ChangeTest {

    @Test
    void isWrittenAsBeforeAndAfter() {
        assertThat(JsonMapper.shared().writeValueAsString(Change.of(null, Role.OFFICE))).isEqualTo("{\"before\":null,\"after\":\"OFFICE\"}");
    }

    @Test
    void keepsFiguresAndListsAndTellsTheRestAsText() {
        assertThat(Change.of(1, 2)).isEqualTo(new Change(1, 2));
        assertThat(Change.of(List.of("a"), new BodyId(7))).isEqualTo(new Change(List.of("a"), "7"));
    }
}
