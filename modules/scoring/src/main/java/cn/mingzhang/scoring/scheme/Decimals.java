package cn.mingzhang.scoring.scheme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimals as they are written: 4 and 91.35, not 4.00 and 91.3500. */
public final class Decimals {

    private Decimals() {
    }

    /** Without zeros at the end; plain digits. */
    public static BigDecimal trim(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The same of what may be missing. */
    public static @Nullable BigDecimal trimmed(@Nullable BigDecimal value) {
        return value == null ? null : trim(value);
    }

    /** As text. */
    public static String plain(BigDecimal value) {
        return trim(value).toPlainString();
    }

    /** How many decimals it has. */
    public static int places(BigDecimal value) {
        return trim(value).scale();
    }
}
