package cn.mingzhang.scoring.scheme;

import java.math.BigDecimal;
import java.util.List;

/** The part of a scheme that scores depend on. */
public record Terms(BigDecimal weight, BigDecimal fullMarks, List<Criterion> criteria) {
}
