package cn.mingzhang.decomposition.task;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.id.WorkPointId;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.WorkKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds a task that the document does not state by itself.
 *
 * @param point the point it belongs to; null for the last of the outline
 * @param kind  null to propose one by the words
 */
public record AddTask(WorkPlanId plan, @Nullable WorkPointId point, @Nullable String title, String text, @Nullable WorkKind kind,
        List<Owner> owners, @Nullable LocalDate dueOn, @Nullable PeriodKind period, List<Quota> quotas, List<Limit> limits) {
}
