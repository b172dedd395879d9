package cn.mingzhang.scoring;

import java.math.BigDecimal;
import java.util.List;

/** The part of a scheme that scores depend on. */
record Terms(BigDecimal weight, BigDecimal fullMarks, List<Criterion> criteria) {
}
