package cn.mingzhang.scoring.assessment;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.CriterionId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One figure of one sheet as it is stored. */
record MarkRow(BodyId body, CriterionId criterion, @Nullable BigDecimal computed, @Nullable BigDecimal assessed, @Nullable String reason,
        @Nullable Instant assessedAt, int version) {
}
