package cn.mingzhang.progress.request;

import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.word.DeclineGround;
import org.jspecify.annotations.Nullable;

/**
 * A body sends a task back to its issuer (退回任务).
 *
 * @param version of the obligation as it was seen
 */
public record DeclineTask(ObligationId obligation, @Nullable Integer version, @Nullable DeclineGround ground, String reason) {
}
