package cn.mingzhang.scoring.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A fraction of decimals: thirds stay thirds until the one rounding at the end, half up to four decimals. */
record Exact(BigDecimal over, BigDecimal under) {

    static final Exact ZERO = of(BigDecimal.ZERO);
    private static final int SCALE = 4;

    static Exact of(BigDecimal value) {
        return new Exact(value, BigDecimal.ONE);
    }

    Exact plus(Exact other) {
        return under.compareTo(other.under) == 0
                ? new Exact(over.add(other.over), under)
                : new Exact(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Exact times(BigDecimal factor) {
        return new Exact(over.multiply(factor), under);
    }

    Exact by(BigDecimal divisor) {
        return new Exact(over, under.multiply(divisor));
    }

    /** Not under 0, not over 1. */
    Exact clamped() {
        if (over.signum() <= 0) {
            return ZERO;
        }
        return over.compareTo(under) >= 0 ? of(BigDecimal.ONE) : this;
    }

    BigDecimal rounded() {
        return over.divide(under, SCALE, RoundingMode.HALF_UP);
    }
}
