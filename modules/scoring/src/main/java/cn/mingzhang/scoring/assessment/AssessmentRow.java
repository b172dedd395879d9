package cn.mingzhang.scoring.assessment;

import cn.mingzhang.kernel.id.AssessmentId;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.SchemeId;
import cn.mingzhang.kernel.word.AssessmentState;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An assessment as it is stored.
 *
 * @param incomplete bodies that miss a mark
 */
record AssessmentRow(AssessmentId id, BodyId issuer, SchemeId scheme, LocalDate cutOff, AssessmentState state, String sha256,
        Instant takenAt, int version, int bodies, int facts, int incomplete) {
}
