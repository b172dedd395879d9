package cn.mingzhang.scoring.assessment;

import cn.mingzhang.kernel.id.AssessmentId;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.CriterionId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An assessor's judgement on one criterion of one body.
 *
 * @param version of the mark, as the assessor last saw it
 */
public record SetMark(AssessmentId assessment, BodyId body, CriterionId criterion, @Nullable BigDecimal points, @Nullable String reason,
        @Nullable Integer version) {
}
