package cn.mingzhang.progress.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.progress.report.ReportContent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * The report form as the browser sends it.
 *
 * @param evidence ids of the pieces that the form shows
 * @param url      of a page to be added
 * @param linkName what that page is called
 * @param remove   id of a piece to be taken off
 * @param version  of the obligation that the writer saw
 */
record ReportForm(@Nullable String outcome, @Nullable String narrative, @Nullable String measured, @Nullable String problems,
        @BindParam("next_steps") @Nullable String nextSteps, @BindParam("lead_note") @Nullable String leadNote,
        @Nullable List<String> evidence, @Nullable String url, @BindParam("link_name") @Nullable String linkName, @Nullable String remove,
        @Nullable Integer version) {

    static ReportForm of(ReportContent content, int version) {
        return new ReportForm(content.outcome() == null ? "" : content.outcome().name(), content.narrative(),
                content.measured() == null ? "" : content.measured().stripTrailingZeros().toPlainString(), content.problems(),
                content.nextSteps(), content.leadNote(), content.evidence().stream().map(EvidenceId::toString).toList(), "", "", "", version);
    }

    /** The same text on another version, so that what was typed can be saved after all. */
    ReportForm on(int newVersion) {
        return new ReportForm(outcome, narrative, measured, problems, nextSteps, leadNote, evidence, url, linkName, remove, newVersion);
    }

    boolean hasLink() {
        return url != null && !url.isBlank();
    }

    List<EvidenceId> pieces() {
        var pieces = new ArrayList<EvidenceId>();
        if (evidence != null) {
            evidence.stream().filter(id -> !id.isBlank() && !id.equals(remove)).map(EvidenceId::parse).forEach(pieces::add);
        }
        return pieces;
    }

    ReportContent content(List<EvidenceId> added) {
        var pieces = pieces();
        pieces.addAll(added);
        return new ReportContent(outcome == null || outcome.isBlank() ? null : parsed(outcome), or(narrative), number(), or(problems),
                or(nextSteps), or(leadNote), pieces);
    }

    private static Outcome parsed(String outcome) {
        try {
            return Outcome.valueOf(outcome);
        } catch (IllegalArgumentException unknown) {
            throw DomainException.invalid("outcome", "not_understood");
        }
    }

    private @Nullable BigDecimal number() {
        try {
            return measured == null || measured.isBlank() ? null : new BigDecimal(measured.strip());
        } catch (NumberFormatException noNumber) {
            throw DomainException.invalid("measured", "not_understood");
        }
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
