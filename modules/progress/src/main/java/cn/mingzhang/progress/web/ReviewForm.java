package cn.mingzhang.progress.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.kernel.word.Outcome;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * A judgement as the browser sends it.
 *
 * @param outcome      what a verifier confirms
 * @param insufficient ids of evidence that does not prove what it should
 */
record ReviewForm(@Nullable Integer version, @Nullable String outcome, @Nullable String reason, @BindParam("rectify_by") @Nullable String rectifyBy,
        @Nullable List<String> insufficient) {

    @Nullable Outcome confirmed() {
        try {
            return outcome == null || outcome.isBlank() ? null : Outcome.valueOf(outcome);
        } catch (IllegalArgumentException unknown) {
            throw DomainException.invalid("outcome", "not_understood");
        }
    }

    String why() {
        return reason == null ? "" : reason.strip();
    }

    @Nullable LocalDate by() {
        try {
            return rectifyBy == null || rectifyBy.isBlank() ? null : LocalDate.parse(rectifyBy);
        } catch (DateTimeParseException noDate) {
            throw DomainException.invalid("rectify_by", "not_understood");
        }
    }

    List<EvidenceId> pieces() {
        return insufficient == null ? List.of() : insufficient.stream().filter(id -> !id.isBlank()).map(EvidenceId::parse).toList();
    }
}
