package cn.mingzhang.progress.api;

import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ReportId;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.ReportState;
import cn.mingzhang.progress.report.ReportView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of a report at the edge. */
record ReportJson(ReportId id, int number, ReportState state, @Nullable Outcome outcome, String narrative, @Nullable BigDecimal measured,
        String problems, String nextSteps, String leadNote, List<EvidenceJson> evidence, PersonId draftedBy, Instant draftedAt,
        @Nullable PersonId submittedBy, @Nullable Instant submittedAt) {

    static ReportJson of(ReportView r) {
        return new ReportJson(r.id(), r.number(), r.state(), r.outcome(), r.narrative(), r.measured(), r.problems(), r.nextSteps(), r.leadNote(),
                r.evidence().stream().map(EvidenceJson::of).toList(), r.draftedBy(), r.draftedAt(), r.submittedBy(), r.submittedAt());
    }
}
