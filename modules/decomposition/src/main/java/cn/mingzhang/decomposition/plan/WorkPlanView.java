package cn.mingzhang.decomposition.plan;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.FileId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.PlanState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The annual document of one issuer.
 *
 * @param defaultPeriod rhythm of tasks that say none
 * @param defaultDueOn  due of tasks that say none
 */
public record WorkPlanView(WorkPlanId id, String title, int year, PlanState state, BodyId issuerId, FileId sourceFileId,
        PeriodKind defaultPeriod, LocalDate defaultDueOn, Instant createdAt, @Nullable Instant publishedAt, int version) {
}
