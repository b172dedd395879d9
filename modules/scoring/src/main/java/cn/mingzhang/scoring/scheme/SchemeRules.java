package cn.mingzhang.scoring.scheme;

import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.id.CriterionId;
import cn.mingzhang.kernel.word.CriterionKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a scheme has to be before it is stored; all faults are found in one go. */
final class SchemeRules {

    /** The least weight of disclosure in a body's yearly evaluation, in percent (分值权重不低于4%). */
    static final BigDecimal LEAST_WEIGHT = new BigDecimal("4");
    private static final BigDecimal MOST_WEIGHT = new BigDecimal("100");
    private static final BigDecimal MOST_MARKS = new BigDecimal("10000");
    private static final int MOST_CRITERIA = 100;
    private static final int LONGEST_TITLE = 300;

    private SchemeRules() {
    }

    static List<Fault> faults(DraftScheme draft) {
        var faults = new ArrayList<Fault>();
        title(draft.title(), "title", false, faults);
        weight(draft.weight(), faults);
        marks(draft.fullMarks(), "full_marks", true, faults);
        var lines = draft.criteria();
        if (lines.isEmpty() || lines.size() > MOST_CRITERIA) {
            faults.add(Fault.of("criteria", "scheme_criteria_number", MOST_CRITERIA));
        }
        for (int at = 0; at < lines.size(); at++) {
            line(lines.get(at), "criteria[" + at + "].", faults);
        }
        if (faults.isEmpty()) {
            sum(draft, faults);
        }
        return faults;
    }

    /** The criterion that a faultless line describes; what does not belong to its kind is left out. */
    static Criterion criterion(CriterionId id, DraftScheme.Line line) {
        if (line.kind() == null || line.title() == null || line.fullMarks() == null) {
            throw new IllegalArgumentException("a line with faults");
        }
        boolean deduction = line.kind() == CriterionKind.DEDUCTION;
        return new Criterion(id, line.title().strip(), line.kind(), line.fullMarks(), deduction ? line.fact() : null,
                deduction ? line.perOccurrence() : null, deduction ? line.cap() : null);
    }

    private static void sum(DraftScheme draft, List<Fault> faults) {
        var sum = draft.criteria().stream().map(DraftScheme.Line::fullMarks).reduce(BigDecimal.ZERO, SchemeRules::plus);
        if (draft.fullMarks() != null && sum.compareTo(draft.fullMarks()) != 0) {
            faults.add(Fault.of("criteria", "scheme_sum", Decimals.plain(sum), Decimals.plain(draft.fullMarks())));
        }
    }

    private static BigDecimal plus(BigDecimal sum, @Nullable BigDecimal marks) {
        return marks == null ? sum : sum.add(marks);
    }

    private static void weight(@Nullable BigDecimal weight, List<Fault> faults) {
        if (weight == null) {
            faults.add(Fault.of("weight", "required"));
        } else if (weight.compareTo(LEAST_WEIGHT) < 0) {
            faults.add(Fault.of("weight", "weight_too_low", Decimals.plain(LEAST_WEIGHT)));
        } else if (weight.compareTo(MOST_WEIGHT) > 0) {
            faults.add(Fault.of("weight", "weight_too_high", Decimals.plain(MOST_WEIGHT)));
        } else if (Decimals.places(weight) > 2) {
            faults.add(Fault.of("weight", "two_decimals"));
        }
    }

    private static void line(DraftScheme.Line line, String at, List<Fault> faults) {
        title(line.title(), at + "title", true, faults);
        if (line.kind() == null) {
            faults.add(Fault.of(at + "kind", "required"));
            return;
        }
        switch (line.kind()) {
            case BASE_FULFILLED, BASE_ON_TIME, MARK -> marks(line.fullMarks(), at + "full", true, faults);
            case DEDUCTION -> deduction(line, at, faults);
        }
    }

    private static void deduction(DraftScheme.Line line, String at, List<Fault> faults) {
        marks(line.fullMarks(), at + "full", false, faults);
        if (line.fact() == null) {
            faults.add(Fault.of(at + "params.fact", "required"));
        }
        marks(line.perOccurrence(), at + "params.points", true, faults);
        if (line.cap() != null) {
            marks(line.cap(), at + "params.cap", true, faults);
        }
    }

    private static void title(@Nullable String title, String field, boolean required, List<Fault> faults) {
        boolean blank = title == null || title.isBlank();
        if (blank && required) {
            faults.add(Fault.of(field, "required"));
        } else if (!blank && title.length() > LONGEST_TITLE) {
            faults.add(Fault.of(field, "longer_than", LONGEST_TITLE));
        }
    }

    private static void marks(@Nullable BigDecimal marks, String field, boolean positive, List<Fault> faults) {
        if (marks == null) {
            faults.add(Fault.of(field, "required"));
        } else if (marks.signum() < 0 || positive && marks.signum() == 0) {
            faults.add(Fault.of(field, positive ? "marks_not_positive" : "marks_negative"));
        } else if (marks.compareTo(MOST_MARKS) > 0) {
            faults.add(Fault.of(field, "marks_too_many", Decimals.plain(MOST_MARKS)));
        } else if (Decimals.places(marks) > 2) {
            faults.add(Fault.of(field, "two_decimals"));
        }
    }
}
