package cn.mingzhang.progress.review;

import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.word.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Confirms a report at one step of the chain (核验).
 *
 * @param version      of the obligation, as the verifier saw it
 * @param outcome      what the verifier finds came of it; null confirms what the report says
 * @param insufficient pieces of evidence that do not prove what they should
 */
public record VerifyReport(ObligationId obligation, @Nullable Integer version, @Nullable Outcome outcome, List<EvidenceId> insufficient) {
}
