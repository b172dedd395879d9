package cn.mingzhang.progress.report;

import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ReportId;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.ReportState;
import cn.mingzhang.progress.evidence.EvidenceView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of an obligation's report.
 *
 * @param number 1 for the first
 */
public record ReportView(ReportId id, int number, ReportState state, @Nullable Outcome outcome, String narrative,
        @Nullable BigDecimal measured, String problems, String nextSteps, String leadNote, PersonId draftedBy, Instant draftedAt,
        @Nullable PersonId submittedBy, @Nullable Instant submittedAt, List<EvidenceView> evidence) {

    /** What it says. */
    public ReportContent content() {
        return new ReportContent(outcome, narrative, measured, problems, nextSteps, leadNote,
                evidence.stream().map(EvidenceView::id).toList());
    }
}
