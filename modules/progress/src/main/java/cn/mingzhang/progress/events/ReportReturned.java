package cn.mingzhang.progress.events;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report was sent back.
 *
 * @param by   the body on whose behalf
 * @param step 0 for the body's own leader
 */
public record ReportReturned(ProvinceId province, ObligationId obligation, TaskId task, BodyId body, BodyId by, int step,
        @Nullable LocalDate rectifyBy, Instant at) {
}
