package cn.mingzhang.scoring.scheme;

import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.CriterionKind;
import cn.mingzhang.kernel.word.FactKind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme shall say. Nothing is sure before the rules looked at it, so everything but the criteria may be missing.
 *
 * @param year  the plan's year where it is missing
 * @param group code of the assessment group
 * @param title made of group and year where it is missing
 */
public record DraftScheme(@Nullable WorkPlanId plan, @Nullable Integer year, @Nullable String group, @Nullable String title,
        @Nullable BigDecimal weight, @Nullable BigDecimal fullMarks, List<Line> criteria) {

    /** Keeps the lines immutable. */
    public DraftScheme {
        criteria = List.copyOf(criteria);
    }

    /** One criterion as somebody wrote it. */
    public record Line(@Nullable String title, @Nullable CriterionKind kind, @Nullable BigDecimal fullMarks,
            @Nullable FactKind fact, @Nullable BigDecimal perOccurrence, @Nullable BigDecimal cap) {
    }
}
