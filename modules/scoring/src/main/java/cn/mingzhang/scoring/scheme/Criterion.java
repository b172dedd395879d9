package cn.mingzhang.scoring.scheme;

import cn.mingzhang.kernel.id.CriterionId;
import cn.mingzhang.kernel.word.CriterionKind;
import cn.mingzhang.kernel.word.FactKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a scheme (指标).
 *
 * @param fullMarks     what it can give; 0 for a deduction that is taken from the total
 * @param fact          what a deduction counts
 * @param perOccurrence what each occurrence costs
 * @param cap           the most that a deduction takes; null for no cap but its own full marks
 */
public record Criterion(CriterionId id, String title, CriterionKind kind, BigDecimal fullMarks,
        @Nullable FactKind fact, @Nullable BigDecimal perOccurrence, @Nullable BigDecimal cap) {

    /** Whether a person judges it; everything else is counted. */
    public boolean judged() {
        return kind == CriterionKind.MARK;
    }
}
