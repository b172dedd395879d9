package cn.mingzhang.progress.report;

import cn.mingzhang.kernel.id.ObligationId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is written so far.
 *
 * @param version of the obligation, as the writer saw it
 */
public record SaveDraft(ObligationId obligation, @Nullable Integer version, ReportContent content) {
}
