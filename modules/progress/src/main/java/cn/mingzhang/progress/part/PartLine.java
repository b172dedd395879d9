package cn.mingzhang.progress.part;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One obligation that serves another, with what its newest submitted report says.
 *
 * @param narrative empty without a report
 * @param measured  what was counted against the quota
 */
public record PartLine(ObligationId id, TaskId task, BodyId body, Part part, LocalDate dueOn, ObligationState state, @Nullable Outcome outcome,
        String narrative, String problems, @Nullable BigDecimal measured) {
}
