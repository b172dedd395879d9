package cn.mingzhang.progress.review;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ReportId;
import cn.mingzhang.kernel.id.ReviewId;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One judgement on one report version.
 *
 * @param step      0 for the body's own leader
 * @param body      on whose behalf it was given
 * @param outcome   what a verifier confirmed
 * @param rectifyBy until when a returned report is to be mended
 */
public record ReviewView(ReviewId id, ReportId report, int step, BodyId body, PersonId reviewer, Verdict verdict,
        @Nullable Outcome outcome, String reason, @Nullable LocalDate rectifyBy, Instant reviewedAt) {
}
