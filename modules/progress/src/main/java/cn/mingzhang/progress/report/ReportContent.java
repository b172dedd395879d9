package cn.mingzhang.progress.report;

import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.kernel.word.Outcome;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a body says in a report.
 *
 * @param measured what was counted against the task's quota
 * @param leadNote why a lead submits before the contributions are in
 */
public record ReportContent(@Nullable Outcome outcome, String narrative, @Nullable BigDecimal measured, String problems,
        String nextSteps, String leadNote, List<EvidenceId> evidence) {

    /** Nothing written yet. */
    public static final ReportContent EMPTY = new ReportContent(null, "", null, "", "", "", List.of());

    /** One mention of each piece of evidence, in the order given. */
    public ReportContent {
        evidence = evidence.stream().distinct().toList();
    }
}
