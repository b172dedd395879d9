package cn.mingzhang.progress.request;

import cn.mingzhang.kernel.id.ObligationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A body asks for a later date (延期申请).
 *
 * @param version of the obligation as it was seen
 */
public record AskExtension(ObligationId obligation, @Nullable Integer version, @Nullable LocalDate dueOn, String reason) {
}
