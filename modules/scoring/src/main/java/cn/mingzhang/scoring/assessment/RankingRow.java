package cn.mingzhang.scoring.assessment;

import cn.mingzhang.kernel.id.BodyId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One body's place among its like.
 *
 * @param rank    shared by equal scores; null without a score
 * @param missing marks not set yet
 * @param open    whether the reader may open the body's sheet
 */
public record RankingRow(@Nullable Integer rank, BodyId body, String name, @Nullable BigDecimal score, @Nullable BigDecimal share,
        int missing, boolean open) {
}
