package cn.mingzhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    private record Thing(BodyId id, String title, @Nullable LocalDate dueOn, List<Role> roles, int version) {
    }

    @Test
    void findsTheFieldsThatDiffer() {
        var before = new Thing(new BodyId(7), "旧", null, List.of(Role.OFFICE), 1);
        var after = new Thing(new BodyId(7), "新", LocalDate.of(2026, 6, 30), List.of(Role.OFFICE), 2);
        assertThat(Change.between(before, after, "version")).isEqualTo(Map.of("title", new Change("旧", "新"), "due_on", new Change(null, "2026-06-30")));
        assertThat(Change.between(before, before)).isEmpty();
    }

    @Test
    void ofALongTextKeepsTheBeginningAndWhatTellsItFromAnother() {
        String one = "文".repeat(Change.LONGEST + 1);
        var change = Change.of(one, one + "字");
        assertThat(change.before().toString()).startsWith("文文").contains("401, sha256:").isNotEqualTo(change.after().toString());
        assertThat(change.before().toString().length()).isLessThan(Change.LONGEST + 60);
    }
}
