package cn.mingzhang.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableCellTest {

    @Test
    void whatASpreadsheetWouldComputeStaysText() {
        for (String typed : List.of("=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "　＝1+1", "＋cmd|' /C calc'!A0", "\u0000=1", "-")) {
            assertThat(TableCell.defused(typed)).isEqualTo("'" + typed);
        }
    }

    @Test
    void everythingElseIsLeftAlone() {
        for (String typed : List.of("", "清溪县司法局", "a=b", "1", "-1.5", "+20%", "2026-06-30", "（一）=", "'=1")) {
            assertThat(TableCell.defused(typed)).isEqualTo(typed);
        }
    }
}
