package cn.mingzhang.local.demo.year;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.calendar.WorkingCalendar;
import cn.mingzhang.kernel.id.AssessmentId;
import cn.mingzhang.kernel.id.SchemeId;
import cn.mingzhang.kernel.word.AssessmentState;
import cn.mingzhang.kernel.word.CriterionKind;
import cn.mingzhang.kernel.word.FactKind;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.local.demo.content.DemoScheme;
import cn.mingzhang.local.demo.content.Narratives;
import cn.mingzhang.scoring.assessment.Assessments;
import cn.mingzhang.scoring.assessment.SetMark;
import cn.mingzhang.scoring.assessment.Sheets;
import cn.mingzhang.scoring.scheme.DraftScheme;
import cn.mingzhang.scoring.scheme.Schemes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scoring of the year's first three quarters: schemes in spring, snapshots in autumn, then marks. Counties come to a
 * provisional ranking, cities to a final one, divisions are still being marked.
 */
final class Scoring {

    private static final LocalDate SCHEMES = LocalDate.of(2026, 4, 10);
    private static final LocalDate CUT_OFF = LocalDate.of(2026, 9, 30);
    private static final LocalDate SNAPSHOT = LocalDate.of(2026, 10, 28);
    private static final int DAYS_OF_MARKING = 10;
    private static final double MARKED_WHERE_OPEN = 0.6;

    /** The doors of scoring. */
    record Desks(Schemes schemes, Assessments assessments, Sheets sheets) {
    }

    private final Desks desks;
    private final Founding province;
    private final WorkingCalendar calendar;
    private final Narratives narratives;
    private final YearFrame frame;
    private final Map<String, SchemeId> schemes = new HashMap<>();
    private final Map<String, AssessmentId> assessments = new HashMap<>();

    Scoring(Desks desks, Founding province, WorkingCalendar calendar, Narratives narratives, YearFrame frame) {
        this.desks = desks;
        this.province = province;
        this.calendar = calendar;
        this.narratives = narratives;
        this.frame = frame;
    }

    /** What happens up to today, for one proposed scheme. */
    List<Happening> of(DemoScheme proposed) {
        var group = proposed.group();
        var all = new ArrayList<Happening>();
        all.add(new Happening(SCHEMES.atTime(10, 0), () -> schemes.put(group, draft(proposed))));
        all.add(new Happening(day(SCHEMES, 4).atTime(15, 30), () -> desks.schemes().publish(province.office(), schemes.get(group), null)));
        if (province.cast().has(Role.ASSESSOR, province.content().root().code())) {
            all.add(new Happening(SNAPSHOT.atTime(8, 5), () -> assessments.put(group,
                    desks.assessments().take(province.office(), schemes.get(group), CUT_OFF).id())));
            all.addAll(marks(proposed));
            var published = day(SNAPSHOT, DAYS_OF_MARKING + 2);
            if (!group.equals("DIVISIONS")) {
                all.add(new Happening(published.atTime(16, 0), () -> move(group, AssessmentState.PROVISIONAL)));
            }
            if (group.equals("CITIES")) {
                all.add(new Happening(day(published, 3).atTime(17, 0), () -> move(group, AssessmentState.FINAL)));
            }
        }
        return all.stream().filter(each -> !each.at().isAfter(frame.now())).toList();
    }

    private SchemeId draft(DemoScheme proposed) {
        var lines = proposed.criteria().stream().map(line -> new DraftScheme.Line(line.title(), CriterionKind.valueOf(line.kind()),
                new BigDecimal(line.full()), fact(line.params().get("fact")), decimal(line.params().get("points")),
                decimal(line.params().get("cap")))).toList();
        return desks.schemes().draft(province.office(), new DraftScheme(province.plan(), null, proposed.group(), proposed.title(),
                new BigDecimal(proposed.weight()), new BigDecimal(proposed.fullMarks()), lines)).id();
    }

    /** Each assessor marks some bodies on each day; where the result is still open not all of them yet. */
    private List<Happening> marks(DemoScheme proposed) {
        boolean open = proposed.group().equals("DIVISIONS");
        var all = new ArrayList<Happening>();
        for (var body : province.content().bodies()) {
            var dice = Dice.of(frame.seed(), "marks", body.code());
            var day = day(SNAPSHOT, dice.between(1, DAYS_OF_MARKING));
            if (proposed.group().equals(body.group()) && !(open && !dice.chance(MARKED_WHERE_OPEN))) {
                var assessor = assessor(dice);
                all.add(new Happening(day.atTime(dice.between(9, 16), dice.between(0, 59)), () -> mark(proposed.group(), body.code(), assessor)));
            }
        }
        return all;
    }

    private Scope assessor(Dice dice) {
        return province.cast().place(dice.chance(0.5) ? "assessor1" : "assessor2").scope();
    }

    private void mark(String group, String code, Scope assessor) {
        var assessment = assessments.get(group);
        var body = province.id(code);
        double quality = Dice.of(frame.seed(), "quality", code).share();
        for (var line : desks.sheets().get(assessor, assessment, body).lines()) {
            if (line.criterion().judged()) {
                var dice = Dice.of(frame.seed(), "mark", code, line.criterion().title());
                double share = 0.7 + 0.2 * quality + 0.1 * dice.share();
                var points = line.criterion().fullMarks().multiply(BigDecimal.valueOf(share)).multiply(BigDecimal.TWO)
                        .setScale(0, RoundingMode.HALF_UP).divide(BigDecimal.TWO, 1, RoundingMode.UNNECESSARY).min(line.criterion().fullMarks());
                long number = Dice.hash(frame.seed(), "reason", code, line.criterion().title());
                var reason = Apt.phrase(number, line.criterion().title(), share > 0.87 ? narratives::goodMarkReason : narratives::deductedMarkReason);
                desks.sheets().mark(assessor, new SetMark(assessment, body, line.criterion().id(), points, reason, line.version()));
            }
        }
    }

    private void move(String group, AssessmentState to) {
        desks.assessments().move(province.office(), assessments.get(group), to);
    }

    private LocalDate day(LocalDate from, int workingDays) {
        return calendar.plusWorkingDays(from, workingDays);
    }

    private static @Nullable FactKind fact(@Nullable String word) {
        return word == null ? null : FactKind.valueOf(word);
    }

    private static @Nullable BigDecimal decimal(@Nullable String number) {
        return number == null ? null : new BigDecimal(number);
    }
}
