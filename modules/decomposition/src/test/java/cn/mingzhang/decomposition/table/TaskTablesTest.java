package cn.mingzhang.decomposition.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskTablesTest {

    @Test
    void saysAHeadingAgainWhereTheRowsComeBackToIt() {
        var open = new ArrayList<String>();
        assertThat(said(open, "一", "（一）", "1")).isEqualTo("1一 2（一） 31");
        assertThat(said(open, "一", "（一）", "1")).isEmpty();
        assertThat(said(open, "一", "（一）")).as("no longer under 1").isEqualTo("2（一）");
        assertThat(said(open, "一", "（一）")).isEmpty();
        assertThat(said(open, "二")).isEqualTo("1二");
        assertThat(said(open)).as("under no heading at all").isEmpty();
    }

    private static String said(List<String> open, String... headings) {
        return String.join(" ", TaskTables.opened(open, List.of(headings)).stream().map(h -> h.level() + h.words()).toList());
    }
}
