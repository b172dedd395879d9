package cn.mingzhang.scoring.assessment;

import cn.mingzhang.kernel.id.BodyId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One sheet as it is stored; {@code place} is null before the result is provisional. */
record SheetRow(BodyId body, @Nullable BigDecimal score, @Nullable BigDecimal share, @Nullable Integer place) {
}
