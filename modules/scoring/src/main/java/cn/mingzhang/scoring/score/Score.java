package cn.mingzhang.scoring.score;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a body's sheet comes to.
 *
 * @param points     null while a mark is missing, and where no criterion applies to the body
 * @param share      weight × clamp(points ÷ full marks)
 * @param subtotal   what is counted and marked so far
 * @param applicable full marks of the criteria that apply to the body
 * @param missing    marks not set yet
 */
public record Score(@Nullable BigDecimal points, @Nullable BigDecimal share, BigDecimal subtotal, BigDecimal applicable, int missing) {
}
