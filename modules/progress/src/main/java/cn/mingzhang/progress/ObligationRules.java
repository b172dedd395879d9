package cn.mingzhang.progress;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be written, submitted and judged, and when it counts as late; nothing here asks anybody. */
final class ObligationRules {

    static final int LONGEST_TEXT = 20_000;
    static final int LONGEST_NOTE = 1_000;
    static final int MOST_EVIDENCE = 50;
    private static final BigDecimal MOST_MEASURED = new BigDecimal("9999999999.99");

    private ObligationRules() {
    }

    /** Holds a writer to what they saw: another version, or a state in which this cannot be done, is a conflict in words. */
    static void requireCurrent(Obligation obligation, @Nullable Integer version, ObligationState... states) {
        if (version == null) {
            throw DomainException.invalid("version", "required");
        }
        if (version != obligation.version() || !List.of(states).contains(obligation.state())) {
            throw stale(obligation);
        }
    }

    /** How the obligation stands now, for somebody who came too late. */
    static DomainException stale(Obligation now) {
        return DomainException.stale(Map.of("state", now.state(), "version", now.version()));
    }

    /** What is wrong with a draft; it may be as incomplete as it likes. */
    static List<Fault> draftFaults(ReportContent content) {
        var faults = new ArrayList<Fault>();
        tooLong(faults, "narrative", content.narrative(), LONGEST_TEXT);
        tooLong(faults, "problems", content.problems(), LONGEST_TEXT);
        tooLong(faults, "next_steps", content.nextSteps(), LONGEST_TEXT);
        tooLong(faults, "lead_note", content.leadNote(), LONGEST_NOTE);
        var measured = content.measured();
        if (measured != null && (measured.signum() < 0 || measured.compareTo(MOST_MEASURED) > 0 || measured.stripTrailingZeros().scale() > 2)) {
            faults.add(Fault.of("measured", "measured_out_of_range"));
        }
        if (content.evidence().size() > MOST_EVIDENCE) {
            faults.add(Fault.of("evidence_ids", "evidence_too_many", MOST_EVIDENCE));
        }
        return faults;
    }

    /**
     * What keeps a report from being submitted.
     *
     * @param missingContributions how many responsible bodies of the same task and period have not submitted
     */
    static List<Fault> submissionFaults(Obligation obligation, ReportContent content, int missingContributions) {
        var faults = new ArrayList<Fault>();
        var outcome = content.outcome();
        if (outcome == null) {
            faults.add(Fault.of("outcome", "outcome_required"));
        }
        if (content.narrative().isBlank()) {
            faults.add(Fault.of("narrative", outcome == Outcome.NOTHING_TO_REPORT ? "zero_reason_required" : "narrative_required"));
        }
        if ((outcome == Outcome.FULFILLED || outcome == Outcome.PARTLY) && content.evidence().isEmpty()) {
            faults.add(Fault.of("evidence_ids", "evidence_required"));
        }
        if (outcome == Outcome.NOT_FULFILLED && content.problems().isBlank()) {
            faults.add(Fault.of("problems", "problems_required"));
        }
        // whoever names the obstacle under "problems" has said why too
        boolean saysWhy = !content.leadNote().isBlank() || !content.problems().isBlank();
        if (obligation.part() == Part.LEAD && missingContributions > 0 && !saysWhy) {
            faults.add(Fault.of("lead_note", "contributions_missing", missingContributions));
        }
        return faults;
    }

    /** What keeps a report from being sent back: a reason always, and from a superior a date to come. */
    static List<Fault> returnFaults(Obligation obligation, ReturnReport command, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (command.reason().isBlank()) {
            faults.add(Fault.of("reason", "reason_required"));
        }
        tooLong(faults, "reason", command.reason(), LONGEST_TEXT);
        var by = command.rectifyBy();
        if (by == null && obligation.state() == ObligationState.APPROVED) {
            faults.add(Fault.of("rectify_by", "rectify_by_required"));
        }
        if (by != null && !by.isAfter(today)) {
            faults.add(Fault.of("rectify_by", "rectify_by_in_past"));
        }
        return faults;
    }

    /** The date that counts after a return: the body's own leader may shorten what a superior set, never lengthen it. */
    static @Nullable LocalDate rectifyBy(Obligation before, @Nullable LocalDate asked) {
        var standing = before.rectifyBy();
        if (asked == null || standing == null) {
            return asked == null ? standing : asked;
        }
        return before.state() == ObligationState.SUBMITTED && standing.isBefore(asked) ? standing : asked;
    }

    /** Whether a submission of today comes after the date set when the report was returned. */
    static boolean rectifiesLate(Obligation obligation, LocalDate today) {
        var by = obligation.rectifyBy();
        return obligation.rectifiedLate()
                || obligation.state() == ObligationState.RETURNED && by != null && today.isAfter(by);
    }

    /** The step after this one, or null when the chain ends. */
    static @Nullable ChainStep after(int step, List<ChainStep> chain) {
        return chain.stream().filter(next -> next.step() == step + 1).findFirst().orElse(null);
    }

    /** Throws all faults at once. */
    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }

    private static void tooLong(List<Fault> faults, String field, String text, int most) {
        if (text.length() > most) {
            faults.add(Fault.of(field, "text_too_long", most));
        }
    }
}
