package cn.mingzhang.progress.obligation;

import static cn.mingzhang.progress.obligation.Duties.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObligationTest {

    @Test
    void isLateTheDayAfterItWasDue() {
        var open = Duties.open().obligation();
        assertThat(open.late(DUE)).isFalse();
        assertThat(open.late(DUE.plusDays(1))).isTrue();
    }

    @Test
    void staysLateOnceItWasSubmittedLate() {
        assertThat(Duties.submittedOn(DUE).obligation().late(DUE.plusDays(30))).isFalse();
        assertThat(Duties.submittedOn(DUE.plusDays(1)).obligation().late(DUE.plusDays(30))).isTrue();
    }

    @Test
    void isMeasuredByTheDateSetWhenItCameBack() {
        var returned = Duties.returnedUntil(DUE.plusDays(5)).obligation();
        assertThat(returned.deadline()).isEqualTo(DUE.plusDays(5));
        assertThat(returned.late(DUE.plusDays(5))).isFalse();
        assertThat(returned.late(DUE.plusDays(6))).isTrue();
    }

    @Test
    void isOnTimeOnlyIfEachSubmissionWas() {
        assertThat(Duties.verified(false).obligation().onTime()).isTrue();
        assertThat(Duties.verified(true).obligation().onTime()).isFalse();
        assertThat(Duties.open().obligation().onTime()).isFalse();
        assertThat(Duties.submittedOn(DUE.plusDays(1)).obligation().onTime()).isFalse();
    }
}
