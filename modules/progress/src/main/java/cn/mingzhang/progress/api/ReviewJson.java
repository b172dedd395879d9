package cn.mingzhang.progress.api;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ReportId;
import cn.mingzhang.kernel.id.ReviewId;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.Verdict;
import cn.mingzhang.progress.review.ReviewView;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A judgement at the edge. */
record ReviewJson(ReviewId id, ReportId reportId, int step, BodyId bodyId, PersonId reviewerId, Verdict verdict,
        @Nullable Outcome outcome, String reason, @Nullable LocalDate rectifyBy, Instant reviewedAt) {

    static ReviewJson of(ReviewView v) {
        return new ReviewJson(v.id(), v.report(), v.step(), v.body(), v.reviewer(), v.verdict(), v.outcome(), v.reason(), v.rectifyBy(),
                v.reviewedAt());
    }
}
