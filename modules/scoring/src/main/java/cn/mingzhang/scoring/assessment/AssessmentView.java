package cn.mingzhang.scoring.assessment;

import cn.mingzhang.kernel.id.AssessmentId;
import cn.mingzhang.kernel.word.AssessmentState;
import cn.mingzhang.scoring.scheme.SchemeView;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One group's year under one scheme, on facts frozen at one moment.
 *
 * @param sha256   of the frozen facts, in the canonical form that the module's README gives
 * @param bodies   how many bodies are scored
 * @param facts    how many obligations the snapshot holds
 * @param complete how many bodies have all their marks
 * @param inside   whether the reader belongs to those who run it: office, leader or assessor of the issuer
 */
public record AssessmentView(AssessmentId id, SchemeView scheme, LocalDate cutOff, AssessmentState state, String sha256,
        Instant takenAt, int version, int bodies, int facts, int complete, boolean inside) {
}
