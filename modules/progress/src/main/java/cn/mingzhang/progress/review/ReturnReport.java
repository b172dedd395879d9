package cn.mingzhang.progress.review;

import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.kernel.id.ObligationId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends a report back (退回).
 *
 * @param version      of the obligation, as the reviewer saw it
 * @param reason       shown to the body word for word
 * @param rectifyBy    until when it is to be mended; a superior has to say
 * @param insufficient pieces of evidence that do not prove what they should
 */
public record ReturnReport(ObligationId obligation, @Nullable Integer version, String reason, @Nullable LocalDate rectifyBy,
        List<EvidenceId> insufficient) {
}
