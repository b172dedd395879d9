package cn.mingzhang.decomposition.amendment;

import cn.mingzhang.kernel.id.AmendmentId;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.AmendmentKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of a published plan (第 n 次调整).
 *
 * @param number      counted in its plan from 1
 * @param body        whom it is about, where it is about one body
 * @param differences what of the task it changed
 * @param obligations how many obligations it made or changed
 * @param told        how many bodies it was told
 * @param received    how many of them have taken note
 */
public record AmendmentView(AmendmentId id, WorkPlanId planId, int number, AmendmentKind kind, TaskId taskId, @Nullable BodyId body, String reason,
        List<Difference> differences, int obligations, PersonId amendedBy, Instant amendedAt, int told, int received) {
}
