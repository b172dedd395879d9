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
 * @param sourceFileId  the document; null for a plan that came from no file
 * @param parentId      the plan that this one splits further (二次分解)
 * @param revisesId     the published plan that this one is a revision of; such a draft is never handed down by itself
 * @param behalfOf      on whose behalf the issuer asks for it on the other line (属地交办), for instance the government of its place; else empty
 * @param defaultPeriod rhythm of tasks that say none
 * @param defaultDueOn  due of tasks that say none
 */
public record WorkPlanView(WorkPlanId id, String title, int year, PlanState state, BodyId issuerId, @Nullable FileId sourceFileId, @Nullable WorkPlanId parentId,
        @Nullable WorkPlanId revisesId, String behalfOf, PeriodKind defaultPeriod, LocalDate defaultDueOn, Instant createdAt, @Nullable Instant publishedAt, int version) {
}
