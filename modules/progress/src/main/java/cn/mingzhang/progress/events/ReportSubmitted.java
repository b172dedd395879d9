package cn.mingzhang.progress.events;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.ReportId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.Outcome;
import java.time.Instant;

/**
 * A body submitted a report.
 *
 * @param number which version it was
 */
public record ReportSubmitted(ProvinceId province, ObligationId obligation, TaskId task, BodyId body, ReportId report, int number,
        Outcome outcome, Instant at) {
}
