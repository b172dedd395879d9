package cn.mingzhang.progress.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.word.DeclineGround;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * A request or the answer to one, as the browser sends it.
 *
 * @param answer what the issuer says
 * @param grant  {@code true} or {@code false}, by the button that was pressed
 */
record RequestForm(@Nullable Integer version, @Nullable String ground, @Nullable String reason, @BindParam("due_on") @Nullable String dueOn,
        @Nullable String answer, @Nullable Boolean grant) {

    @Nullable DeclineGround why() {
        try {
            return ground == null || ground.isBlank() ? null : DeclineGround.valueOf(ground);
        } catch (IllegalArgumentException unknown) {
            throw DomainException.invalid("ground", "not_understood");
        }
    }

    String because() {
        return reason == null ? "" : reason.strip();
    }

    String said() {
        return answer == null ? "" : answer.strip();
    }

    @Nullable LocalDate due() {
        try {
            return dueOn == null || dueOn.isBlank() ? null : LocalDate.parse(dueOn);
        } catch (DateTimeParseException noDate) {
            throw DomainException.invalid("due_on", "not_understood");
        }
    }
}
