package cn.mingzhang.scoring.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.CriterionKind;
import cn.mingzhang.kernel.word.FactKind;
import cn.mingzhang.scoring.scheme.Criterion;
import cn.mingzhang.scoring.scheme.DraftScheme;
import cn.mingzhang.scoring.scheme.SchemeView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the editor of a scheme, as texts: what cannot be read as a number stays there to be mended.
 *
 * @param version empty for a scheme that is not stored yet
 */
record SchemeForm(String planId, String group, String title, String weight, String fullMarks, String version, List<Line> lines) {

    /** One criterion as it stands in the editor. */
    record Line(String title, String kind, String full, String fact, String points, String cap) {

        static final Line EMPTY = new Line("", CriterionKind.MARK.name(), "", FactKind.LATE.name(), "", "");

        public boolean deduction() {
            return CriterionKind.DEDUCTION.name().equals(kind);
        }

        static Line of(Criterion criterion) {
            return new Line(criterion.title(), criterion.kind().name(), text(criterion.fullMarks()),
                    criterion.fact() == null ? FactKind.LATE.name() : criterion.fact().name(), text(criterion.perOccurrence()), text(criterion.cap()));
        }
    }

    /** Something to start from: the two shares and one mark. */
    static SchemeForm fresh(String planId) {
        return new SchemeForm(planId, "", "", "4", "100", "", List.of(
                new Line("", CriterionKind.BASE_FULFILLED.name(), "50", "", "", ""),
                new Line("", CriterionKind.BASE_ON_TIME.name(), "20", "", "", ""),
                new Line("", CriterionKind.DEDUCTION.name(), "0", FactKind.LATE.name(), "0.5", "5"),
                new Line("", CriterionKind.MARK.name(), "30", "", "", "")));
    }

    static SchemeForm of(SchemeView scheme) {
        return new SchemeForm(scheme.plan().toString(), scheme.group(), scheme.title(), text(scheme.weight()), text(scheme.fullMarks()),
                Integer.toString(scheme.version()), scheme.criteria().stream().map(Line::of).toList());
    }

    static SchemeForm of(MultiValueMap<String, String> sent) {
        int size = sent.getOrDefault("criterion_kind", List.of()).size();
        return new SchemeForm(one(sent, "plan_id"), one(sent, "group"), one(sent, "title"), one(sent, "weight"), one(sent, "full_marks"),
                one(sent, "version"), IntStream.range(0, size).mapToObj(at -> new Line(at(sent, "criterion_title", at),
                        at(sent, "criterion_kind", at), at(sent, "criterion_full", at), at(sent, "criterion_fact", at),
                        at(sent, "criterion_points", at), at(sent, "criterion_cap", at))).toList());
    }

    /** With one more line, one line less, or as it is: {@code add}, {@code remove-2}, anything else. */
    SchemeForm after(String act) {
        var changed = new ArrayList<>(lines);
        if (act.equals("add")) {
            changed.add(Line.EMPTY);
        } else if (act.startsWith("remove-")) {
            int at = number(act.substring("remove-".length()));
            if (at < changed.size()) {
                changed.remove(at);
            }
        }
        return new SchemeForm(planId, group, title, weight, fullMarks, version, List.copyOf(changed));
    }

    @Nullable Integer versionNumber() {
        return version.isBlank() ? null : number(version);
    }

    /** A number that a button or a hidden field brings: whatever else stands there, nobody typed it. */
    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException tamperedWith) {
            throw new DomainException(DomainException.Kind.MALFORMED, "invalid_request");
        }
    }

    /** The sum of full marks so far; what is no number counts nothing. */
    public BigDecimal sum() {
        return lines.stream().map(line -> decimal(line.full(), "", new ArrayList<>())).map(full -> full == null ? BigDecimal.ZERO : full)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The command, and beside it a fault for each text that is no number. */
    DraftScheme command(List<Fault> faults) {
        var criteria = IntStream.range(0, lines.size()).mapToObj(at -> line(lines.get(at), "criteria[" + at + "].", faults)).toList();
        return new DraftScheme(planId.isBlank() ? null : WorkPlanId.parse(planId), null, group, title, decimal(weight, "weight", faults),
                decimal(fullMarks, "full_marks", faults), criteria);
    }

    private static DraftScheme.Line line(Line line, String at, List<Fault> faults) {
        if (!line.deduction()) {
            return new DraftScheme.Line(line.title(), CriterionKind.valueOf(line.kind()), decimal(line.full(), at + "full", faults), null, null, null);
        }
        var full = line.full().isBlank() ? BigDecimal.ZERO : decimal(line.full(), at + "full", faults);
        return new DraftScheme.Line(line.title(), CriterionKind.DEDUCTION, full, FactKind.valueOf(line.fact()),
                decimal(line.points(), at + "params.points", faults), decimal(line.cap(), at + "params.cap", faults));
    }

    private static @Nullable BigDecimal decimal(String text, String field, List<Fault> faults) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException notANumber) {
            faults.add(Fault.of(field, "not_understood"));
            return null;
        }
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        return at(sent, name, 0);
    }

    private static String at(MultiValueMap<String, String> sent, String name, int at) {
        var values = sent.getOrDefault(name, List.of());
        return at < values.size() && values.get(at) != null ? values.get(at) : "";
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
