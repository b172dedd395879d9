package cn.mingzhang.progress.events;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.Outcome;
import java.time.Instant;

/** The last step of the chain confirmed what a body reported. */
public record ObligationVerified(ProvinceId province, ObligationId obligation, TaskId task, BodyId body, Outcome outcome, Instant at) {
}
