package cn.mingzhang.progress.obligation;

import static cn.mingzhang.progress.obligation.Duties.DUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.word.ObligationState;
import org.junit.jupiter.api.Test;

class ObligationRulesTest {

    @Test
    void tellsWhoComesTooLateHowItStands() {
        var obligation = Duties.open().obligation();
        assertThatThrownBy(() -> ObligationRules.requireCurrent(obligation, 2, ObligationState.OPEN))
                .isInstanceOfSatisfying(DomainException.class, stale -> {
                    assertThat(stale.kind()).isEqualTo(DomainException.Kind.STALE);
                    assertThat(stale.facts()).containsEntry("version", 3).containsEntry("state", ObligationState.OPEN);
                });
        assertThatThrownBy(() -> ObligationRules.requireCurrent(obligation, null, ObligationState.OPEN)).hasMessageContaining("required");
        ObligationRules.requireCurrent(obligation, 3, ObligationState.OPEN);
    }

    @Test
    void letsTheOwnLeaderShortenButNotLengthenASuperiorsDate() {
        var mended = Duties.submittedOn(DUE).obligation();
        var again = new Obligation(mended.id(), mended.plan(), mended.task(), mended.parent(), mended.issuer(), mended.body(), mended.tenant(), mended.city(),
                mended.part(), mended.period(), mended.opensOn(), mended.dueOn(), mended.state(), 0, mended.awaiting(), 1, DUE.plusDays(4), null,
                null, DUE, DUE, false, 1, false, mended.changedAt(), 5);
        assertThat(ObligationRules.rectifyBy(again, DUE.plusDays(9))).isEqualTo(DUE.plusDays(4));
        assertThat(ObligationRules.rectifyBy(again, DUE.plusDays(2))).isEqualTo(DUE.plusDays(2));
        assertThat(ObligationRules.rectifyBy(again, null)).isEqualTo(DUE.plusDays(4));
    }

    @Test
    void countsAResubmissionByItsOwnDate() {
        var returned = Duties.returnedUntil(DUE.plusDays(3)).obligation();
        assertThat(ObligationRules.rectifiesLate(returned, DUE.plusDays(3))).isFalse();
        assertThat(ObligationRules.rectifiesLate(returned, DUE.plusDays(4))).isTrue();
    }
}
