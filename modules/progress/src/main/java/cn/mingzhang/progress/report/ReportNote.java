package cn.mingzhang.progress.report;

import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report version in short, for lists.
 *
 * @param beginning of what it says
 * @param problems  whether it names any
 * @param evidence  how many pieces
 */
public record ReportNote(ObligationId obligation, int number, @Nullable Outcome outcome, String beginning, boolean problems, int evidence,
        @Nullable Instant submittedAt, @Nullable PersonId submittedBy) {

    static final int BEGINNING = 80;
}
