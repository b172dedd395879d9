package cn.mingzhang.scoring.assessment;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.scoring.scheme.Criterion;
import cn.mingzhang.scoring.score.Tally;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one body got and why.
 *
 * @param score      null while a mark is missing, and where nothing applies
 * @param subtotal   what is counted and marked so far
 * @param applicable full marks of the criteria that apply to the body
 * @param missing    marks not set yet
 * @param rank       null before the result is provisional
 * @param markable   whether the reader may set marks on it now
 * @param bar        why the reader may set no mark at any time: a code of {@code error.…}; null for its assessors
 */
public record SheetView(AssessmentView assessment, BodyId body, String bodyName, @Nullable BigDecimal score, @Nullable BigDecimal share,
        BigDecimal subtotal, BigDecimal applicable, int missing, @Nullable Integer rank, boolean markable, @Nullable String bar,
        List<Line> lines) {

    /** The bar of those who are no assessors here at all. */
    static final String FORBIDDEN = "forbidden";

    /** Whether the reader is an assessor whom only the separation of duties keeps from marking. */
    public boolean barred() {
        return bar != null && !bar.equals(FORBIDDEN);
    }

    /** Keeps the lines immutable. */
    public SheetView {
        lines = List.copyOf(lines);
    }

    /**
     * One criterion with what was counted and judged.
     *
     * @param computed null for a mark, and where the criterion does not apply
     * @param tally    what the figure counted; null likewise
     * @param assessed null until an assessor set it
     * @param reason   the assessor's
     * @param version  of the mark
     */
    public record Line(Criterion criterion, @Nullable BigDecimal computed, @Nullable Tally tally, @Nullable BigDecimal assessed,
            @Nullable String reason, @Nullable Instant assessedAt, int version) {

        /** What counts: the mark of a judged criterion, the counted points of any other. */
        public @Nullable BigDecimal result() {
            return criterion.judged() ? assessed : computed;
        }

        /** What the body lost here; null where nothing is decided. */
        public @Nullable BigDecimal lost() {
            var result = result();
            return result == null ? null : criterion.fullMarks().subtract(result);
        }
    }
}
