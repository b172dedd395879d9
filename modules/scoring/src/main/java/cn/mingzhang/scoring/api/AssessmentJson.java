package cn.mingzhang.scoring.api;

import cn.mingzhang.kernel.id.AssessmentId;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.SchemeId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.AssessmentState;
import cn.mingzhang.scoring.assessment.AssessmentView;
import cn.mingzhang.scoring.assessment.RankingRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An assessment as the API shows it. */
record AssessmentJson(AssessmentId id, SchemeId schemeId, WorkPlanId planId, int year, String group, LocalDate cutOff, AssessmentState state,
        String sha256, Instant takenAt, int bodies, int facts, int complete, int version) {

    static AssessmentJson of(AssessmentView view) {
        var scheme = view.scheme();
        return new AssessmentJson(view.id(), scheme.id(), scheme.plan(), scheme.year(), scheme.group(), view.cutOff(), view.state(),
                view.sha256(), view.takenAt(), view.bodies(), view.facts(), view.complete(), view.version());
    }

    /** What a client sends to begin one. */
    record Take(@Nullable SchemeId schemeId, @Nullable LocalDate cutOff) {
    }

    /** Where a client wants it to go. */
    record Move(@Nullable AssessmentState to) {
    }

    /** One place of the ranking; grades come with bands, which no scheme has yet. */
    record Place(@Nullable Integer rank, BodyId bodyId, String bodyName, @Nullable BigDecimal score, @Nullable BigDecimal share,
            @Nullable String grade) {

        static Place of(RankingRow row) {
            return new Place(row.rank(), row.body(), row.name(), row.score(), row.share(), null);
        }
    }
}
