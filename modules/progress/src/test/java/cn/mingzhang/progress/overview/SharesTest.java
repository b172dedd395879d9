package cn.mingzhang.progress.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void countsOverdueOnesApart() {
        var shares = Shares.of(List.of(new Tally(ObligationState.OPEN, null, 10, 3, 3, 0, 3),
                new Tally(ObligationState.VERIFIED, Outcome.NOTHING_TO_REPORT, 2, 0, 0, 2, 2),
                new Tally(ObligationState.VERIFIED, Outcome.FULFILLED, 5, 0, 1, 4, 5)));
        assertThat(shares.parts()).extracting(Shares.Share::state).containsExactly("verified", "zero", "open", "late");
        assertThat(shares.total()).isEqualTo(17);
        assertThat(shares.of("open")).isEqualTo(7);
        assertThat(shares.done()).isEqualTo(7);
    }

    @Test
    void ratesPunctualityAmongWhatWasDue() {
        var group = new GroupProgress(null, "", List.of(new Tally(ObligationState.OPEN, null, 10, 1, 1, 0, 1),
                new Tally(ObligationState.VERIFIED, Outcome.FULFILLED, 3, 0, 1, 2, 3)));
        assertThat(group.onTimeRate()).isEqualByComparingTo("0.5");
        assertThat(new GroupProgress(null, "", List.of()).onTimeRate()).isNull();
    }

    @Test
    void countsOutcomesOfWhatStandsReportedAlone() {
        var group = new GroupProgress(null, "", Stream.of(ObligationState.values()).map(state -> new Tally(state, Outcome.FULFILLED, 1, 0, 0, 0, 0)).toList());
        assertThat(group.outcomes()).as("submitted, approved and verified").containsExactly(Map.entry(Outcome.FULFILLED, 3));
    }

    @Test
    void showsInACellWhatNeedsAttentionMost() {
        var done = cell(1, ObligationState.VERIFIED, true);
        var overdue = cell(2, ObligationState.OPEN, true);
        var returned = cell(3, ObligationState.RETURNED, false);
        assertThat(done.with(returned).with(overdue)).isEqualTo(new Cell(new TaskId(1), new BodyId(1), new ObligationId(2),
                ObligationState.OPEN, true, null, 3));
        assertThat(done.with(returned).state()).isEqualTo(ObligationState.RETURNED);
    }

    private static Cell cell(long id, ObligationState state, boolean late) {
        return new Cell(new TaskId(1), new BodyId(1), new ObligationId(id), state, late, null, 1);
    }
}
