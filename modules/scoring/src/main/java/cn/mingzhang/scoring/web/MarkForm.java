package cn.mingzhang.scoring.web;

import cn.mingzhang.kernel.DomainException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an assessor typed. */
record MarkForm(@Nullable String points, @Nullable String reason, @Nullable Integer version) {

    @Nullable BigDecimal decimal() {
        if (points == null || points.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(points.strip());
        } catch (NumberFormatException notANumber) {
            throw DomainException.invalid("points", "not_understood");
        }
    }
}
