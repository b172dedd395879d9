package cn.mingzhang.scoring.scheme;

import static cn.mingzhang.scoring.score.ScoringFixture.base;
import static cn.mingzhang.scoring.score.ScoringFixture.deduction;
import static cn.mingzhang.scoring.score.ScoringFixture.line;
import static cn.mingzhang.scoring.score.ScoringFixture.mark;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.CriterionKind;
import cn.mingzhang.kernel.word.FactKind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemeRulesTest {

    @Test
    void acceptsASchemeThatAddsUp() {
        assertThat(SchemeRules.faults(draft("4", "100", line(base(1, "70")), line(mark(2, "30")),
                line(deduction(3, "0", FactKind.LATE, "0.5", "5"))))).isEmpty();
    }

    @Test
    void refusesAWeightUnderFourPercent() {
        assertThat(SchemeRules.faults(draft("3.99", "100", line(mark(1, "100"))))).containsExactly(Fault.of("weight", "weight_too_low", "4"));
        assertThat(SchemeRules.faults(draft("4", "100", line(mark(1, "100"))))).isEmpty();
        assertThat(SchemeRules.faults(draft("100.01", "100", line(mark(1, "100"))))).extracting(Fault::field).containsExactly("weight");
    }

    @Test
    void refusesCriteriaThatDoNotAddUp() {
        assertThat(SchemeRules.faults(draft("4", "100", line(mark(1, "60")), line(base(2, "39.5")))))
                .containsExactly(Fault.of("criteria", "scheme_sum", "99.5", "100"));
    }

    @Test
    void refusesASchemeWithoutCriteria() {
        assertThat(SchemeRules.faults(draft("4", "100"))).extracting(Fault::field).containsExactly("criteria");
    }

    @Test
    void findsAllFaultsAtOnce() {
        var nothing = new DraftScheme.Line("", CriterionKind.DEDUCTION, BigDecimal.ZERO, null, null, new BigDecimal("-1"));
        assertThat(SchemeRules.faults(new DraftScheme(new WorkPlanId(1), 2026, "COUNTIES", null, null, new BigDecimal("100.001"), List.of(nothing))))
                .extracting(Fault::field).containsExactly("weight", "full_marks", "criteria[0].title", "criteria[0].params.fact",
                        "criteria[0].params.points", "criteria[0].params.cap");
    }

    private static DraftScheme draft(String weight, String full, DraftScheme.Line... lines) {
        return new DraftScheme(new WorkPlanId(1), 2026, "COUNTIES", "考核评分办法", new BigDecimal(weight), new BigDecimal(full), List.of(lines));
    }
}
