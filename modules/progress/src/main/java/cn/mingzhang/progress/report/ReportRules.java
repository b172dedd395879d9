package cn.mingzhang.progress.report;

import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.ObligationRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What may be written and submitted; nothing here asks anybody. */
final class ReportRules {

    private static final int LONGEST_NOTE = 1_000;
    private static final int MOST_EVIDENCE = 50;
    private static final BigDecimal MOST_MEASURED = new BigDecimal("9999999999.99");

    private ReportRules() {
    }

    /** What is wrong with a draft; it may be as incomplete as it likes. */
    static List<Fault> draftFaults(ReportContent content) {
        var faults = new ArrayList<Fault>();
        ObligationRules.tooLong(faults, "narrative", content.narrative(), ObligationRules.LONGEST_TEXT);
        ObligationRules.tooLong(faults, "problems", content.problems(), ObligationRules.LONGEST_TEXT);
        ObligationRules.tooLong(faults, "next_steps", content.nextSteps(), ObligationRules.LONGEST_TEXT);
        ObligationRules.tooLong(faults, "lead_note", content.leadNote(), LONGEST_NOTE);
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
}
