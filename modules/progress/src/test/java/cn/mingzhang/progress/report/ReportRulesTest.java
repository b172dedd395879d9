package cn.mingzhang.progress.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.progress.obligation.Duties;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportRulesTest {

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
        assertThat(ReportRules.submissionFaults(lead, content, 2)).extracting(Fault::code).containsExactly("contributions_missing");
        assertThat(ReportRules.submissionFaults(lead, content, 0)).isEmpty();
        var saysWhy = new ReportContent(Outcome.FULFILLED, "公开 3 件", null, "", "", "两县停电", content.evidence());
        assertThat(ReportRules.submissionFaults(lead, saysWhy, 2)).isEmpty();
    }

    @Test
    void keepsUnfinishedDraftsButNoNonsense() {
        assertThat(ReportRules.draftFaults(ReportContent.EMPTY)).isEmpty();
        var nonsense = new ReportContent(null, "长".repeat(20_001), new BigDecimal("-1"), "", "", "", List.of());
        assertThat(ReportRules.draftFaults(nonsense)).extracting(Fault::code).containsExactly("text_too_long", "measured_out_of_range");
    }

    private static List<String> faults(ReportContent content) {
        return ReportRules.submissionFaults(Duties.open().obligation(), content, 0).stream().map(Fault::code).toList();
    }

    private static ReportContent report(@Nullable Outcome outcome, String narrative, String problems, int pieces) {
        var evidence = LongStream.rangeClosed(1, pieces).mapToObj(EvidenceId::new).toList();
        return new ReportContent(outcome, narrative, null, problems, "", "", evidence);
    }
}
