package cn.mingzhang.progress.request;

import cn.mingzhang.kernel.id.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the issuer's office says to a request.
 *
 * @param version of the request as it was seen
 * @param grant   take the task back, or give the later date
 * @param dueOn   another date than was asked for; null for the one asked
 */
public record AnswerRequest(RequestId request, @Nullable Integer version, @Nullable Boolean grant, String answer, @Nullable LocalDate dueOn) {
}
