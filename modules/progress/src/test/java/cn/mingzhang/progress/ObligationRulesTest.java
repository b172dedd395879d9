package cn.mingzhang.progress;

import static cn.mingzhang.progress.Duties.DUE;
import static cn.mingzhang.progress.Duties.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObligationRulesTest {

    @Test
    void acceptsFulfilledWithEvidence() {
        assertThat(faults(report(Outcome.FULFILLED, "公开 3 件", "", 1))).isEmpty();
    }

    @Test
    void asksForEvidenceOfWhatWasDone() {
        assertThat(faults(report(Outcome.FULFILLED, "公开 3 件", "", 0))).containsExactly("evidence_required");
        assertThat(faults(report(Outcome.PARTLY, "公开 1 件", "", 0))).containsExactly("evidence_required");
    }

    @Test
    void asksForTheReasonOfAZeroReport() {
        assertThat(faults(report(Outcome.NOTHING_TO_REPORT, " ", "", 0))).containsExactly("zero_reason_required");
        assertThat(faults(report(Outcome.NOTHING_TO_REPORT, "本季未收到申请", "", 0))).isEmpty();
    }

    @Test
    void asksForTheProblemsOfWhatWasNotFulfilled() {
        assertThat(faults(report(Outcome.NOT_FULFILLED, "未开展", "", 0))).containsExactly("problems_required");
        assertThat(faults(report(Outcome.NOT_FULFILLED, "未开展", "平台迁移，4 月补", 0))).isEmpty();
    }

    @Test
    void tellsAllFaultsAtOnce() {
        assertThat(faults(ReportContent.EMPTY)).containsExactly("outcome_required", "narrative_required");
    }

    @Test
    void letsALeadSubmitWithoutContributionsOnlyWithAReason() {
        var lead = Duties.lead().obligation();
        var content = report(Outcome.FULFILLED, "公开 3 件", "", 1);
        assertThat(ObligationRules.submissionFaults(lead, content, 2)).extracting(Fault::code).containsExactly("contributions_missing");
        assertThat(ObligationRules.submissionFaults(lead, content, 0)).isEmpty();
        var saysWhy = new ReportContent(Outcome.FULFILLED, "公开 3 件", null, "", "", "两县停电", content.evidence());
        assertThat(ObligationRules.submissionFaults(lead, saysWhy, 2)).isEmpty();
    }

    @Test
    void keepsUnfinishedDraftsButNoNonsense() {
        assertThat(ObligationRules.draftFaults(ReportContent.EMPTY)).isEmpty();
        var nonsense = new ReportContent(null, "长".repeat(20_001), new BigDecimal("-1"), "", "", "", List.of());
        assertThat(ObligationRules.draftFaults(nonsense)).extracting(Fault::code).containsExactly("text_too_long", "measured_out_of_range");
    }

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
    void asksASuperiorForReasonAndDate() {
        var waiting = Duties.awaitingCity().obligation();
        assertThat(returns(waiting, "", null)).containsExactly("reason_required", "rectify_by_required");
        assertThat(returns(waiting, "缺数据", DUE)).containsExactly("rectify_by_in_past");
        assertThat(returns(waiting, "缺数据", DUE.plusDays(1))).isEmpty();
    }

    @Test
    void asksTheOwnLeaderForAReasonOnly() {
        assertThat(returns(Duties.submittedOn(DUE).obligation(), "改字", null)).isEmpty();
    }

    @Test
    void letsTheOwnLeaderShortenButNotLengthenASuperiorsDate() {
        var mended = Duties.submittedOn(DUE).obligation();
        var again = new Obligation(mended.id(), mended.plan(), mended.task(), mended.issuer(), mended.body(), mended.tenant(), mended.city(),
                mended.part(), mended.period(), mended.opensOn(), mended.dueOn(), mended.state(), 0, mended.awaiting(), 1, DUE.plusDays(4), null,
                null, DUE, DUE, false, 1, mended.changedAt(), 5);
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

    @Test
    void endsTheChainAfterTheIssuer() {
        assertThat(ObligationRules.after(0, Duties.CHAIN)).isEqualTo(new ChainStep(1, Duties.CITY));
        assertThat(ObligationRules.after(1, Duties.CHAIN)).isEqualTo(new ChainStep(2, Duties.PROVINCE));
        assertThat(ObligationRules.after(2, Duties.CHAIN)).isNull();
    }

    private static List<String> faults(ReportContent content) {
        return ObligationRules.submissionFaults(Duties.open().obligation(), content, 0).stream().map(Fault::code).toList();
    }

    private static List<String> returns(Obligation obligation, String reason, LocalDate by) {
        var command = new ReturnReport(obligation.id(), 3, reason, by, List.of());
        return ObligationRules.returnFaults(obligation, command, DUE).stream().map(Fault::code).toList();
    }
}
