package cn.mingzhang.scoring.score;

import static cn.mingzhang.scoring.score.ScoringFixture.all;
import static cn.mingzhang.scoring.score.ScoringFixture.base;
import static cn.mingzhang.scoring.score.ScoringFixture.deduction;
import static cn.mingzhang.scoring.score.ScoringFixture.facts;
import static cn.mingzhang.scoring.score.ScoringFixture.mark;
import static cn.mingzhang.scoring.score.ScoringFixture.punctual;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.id.CriterionId;
import cn.mingzhang.kernel.word.FactKind;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.scoring.scheme.Terms;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreRulesTest {

    private static final BigDecimal FOUR = new BigDecimal("4");
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    @Test
    void givesTheShareOfFulfilledObligations() {
        var fixture = facts();
        var facts = all(fixture.fulfilled(5), fixture.of(ObligationState.VERIFIED, Outcome.NOTHING_TO_REPORT), fixture.missing(1));

        assertThat(ScoreRules.tally(base(1, "50"), facts)).contains(new Tally(new BigDecimal("6"), 7));
        assertThat(ScoreRules.computed(base(1, "50"), facts)).contains(new BigDecimal("42.8571"));
    }

    @Test
    void countsPartlyAsHalf() {
        var fixture = facts();
        assertThat(ScoreRules.computed(base(1, "50"), all(fixture.fulfilled(1), fixture.partly(1)))).contains(new BigDecimal("37.5000"));
    }

    @Test
    void countsOnlyWhatIsVerifiedAsFulfilled() {
        var fixture = facts();
        var facts = all(fixture.of(ObligationState.APPROVED, Outcome.FULFILLED), fixture.of(ObligationState.RETURNED, Outcome.FULFILLED),
                fixture.fulfilled(2));
        assertThat(ScoreRules.computed(base(1, "50"), facts)).contains(new BigDecimal("25.0000"));
    }

    @Test
    void leavesOutWhatIsExemptOrCancelled() {
        var fixture = facts();
        var facts = all(fixture.fulfilled(3), fixture.of(ObligationState.EXEMPT, null), fixture.of(ObligationState.CANCELLED, null));
        assertThat(ScoreRules.tally(base(1, "50"), facts)).contains(new Tally(new BigDecimal("3"), 3));
        assertThat(ScoreRules.counts(deduction(1, "0", FactKind.MISSING, "2", "10"), facts.getLast())).isEmpty();
    }

    @Test
    void givesTheShareOnTime() {
        var fixture = facts();
        var facts = all(fixture.fulfilled(2), fixture.late(1), fixture.missing(3));
        assertThat(ScoreRules.computed(punctual(1, "20"), facts)).contains(new BigDecimal("6.6667"));
    }

    @ParameterizedTest
    @CsvSource({"LATE, 0.5, 5, -1.5000", "LATE, 2, 5, -5.0000", "MISSING, 2, 10, -4.0000", "RETURNED, 0.5, 4, -2.0000",
            "NOT_FULFILLED, 1, 6, -1.0000"})
    void deductsPerOccurrenceUpToTheCap(FactKind kind, String each, String cap, BigDecimal points) {
        var fixture = facts();
        var facts = all(fixture.late(3), fixture.missing(2), fixture.returned(2, 2), fixture.of(ObligationState.VERIFIED, Outcome.NOT_FULFILLED));
        assertThat(ScoreRules.computed(deduction(1, "0", kind, each, cap), facts)).contains(points);
    }

    @Test
    void deductsFromItsOwnFullMarksDownToNothing() {
        var fixture = facts();
        assertThat(ScoreRules.computed(deduction(1, "10", FactKind.LATE, "3", null), fixture.late(2))).contains(new BigDecimal("4.0000"));
        assertThat(ScoreRules.computed(deduction(1, "10", FactKind.LATE, "3", null), fixture.late(9))).contains(new BigDecimal("0.0000"));
        assertThat(ScoreRules.computed(deduction(1, "10", FactKind.LATE, "3", "5"), fixture.late(9))).contains(new BigDecimal("5.0000"));
    }

    @Test
    void roundsOnceAtTheEnd() {
        var terms = new Terms(FOUR, HUNDRED, List.of(base(1, "50"), punctual(2, "50")));
        var fixture = facts();
        var facts = all(fixture.fulfilled(1), fixture.late(1), fixture.missing(1));

        var score = ScoreRules.score(terms, facts, Map.of());

        assertThat(ScoreRules.computed(base(1, "50"), facts)).contains(new BigDecimal("33.3333"));
        assertThat(ScoreRules.computed(punctual(2, "50"), facts)).contains(new BigDecimal("16.6667"));
        assertThat(score.points()).isEqualTo(new BigDecimal("50.0000"));
        assertThat(score.share()).isEqualTo(new BigDecimal("2.0000"));
    }

    @Test
    void givesTheShareOfTheDesign() {
        var terms = new Terms(FOUR, HUNDRED, List.of(mark(1, "100")));
        var score = ScoreRules.score(terms, List.of(), Map.of(new CriterionId(1), new BigDecimal("91.35")));
        assertThat(score.points()).isEqualTo(new BigDecimal("91.3500"));
        assertThat(score.share()).isEqualTo(new BigDecimal("3.6540"));
    }

    @Test
    void keepsTheShareBetweenNothingAndTheWeight() {
        var terms = new Terms(FOUR, new BigDecimal("10"), List.of(base(1, "10"), deduction(2, "0", FactKind.MISSING, "9", null)));
        var score = ScoreRules.score(terms, facts().missing(3), Map.of());
        assertThat(score.points()).isEqualTo(new BigDecimal("-27.0000"));
        assertThat(score.share()).isEqualTo(new BigDecimal("0.0000"));
        assertThat(Exact.of(new BigDecimal("1.2")).clamped().rounded()).isEqualTo(new BigDecimal("1.0000"));
    }

    @Test
    void scoresABodyThatOwedNothingOnWhatRemains() {
        var terms = new Terms(FOUR, HUNDRED, List.of(base(1, "50"), punctual(2, "20"), deduction(3, "0", FactKind.LATE, "1", "5"), mark(4, "30")));
        var score = ScoreRules.score(terms, List.of(), Map.of(new CriterionId(4), new BigDecimal("24")));
        assertThat(score.applicable()).isEqualByComparingTo("30");
        assertThat(score.subtotal()).isEqualByComparingTo("24");
        assertThat(score.points()).isEqualTo(new BigDecimal("80.0000"));
        assertThat(score.share()).isEqualTo(new BigDecimal("3.2000"));
    }

    @Test
    void givesNoScoreWhereNothingApplies() {
        var score = ScoreRules.score(new Terms(FOUR, HUNDRED, List.of(base(1, "100"))), List.of(), Map.of());
        assertThat(score.points()).isNull();
        assertThat(score.share()).isNull();
        assertThat(score.missing()).isZero();
    }

    @Test
    void givesNoScoreWhileAMarkIsMissing() {
        var terms = new Terms(FOUR, HUNDRED, List.of(base(1, "70"), mark(2, "20"), mark(3, "10")));
        var score = ScoreRules.score(terms, facts().fulfilled(2), Map.of(new CriterionId(2), new BigDecimal("18")));
        assertThat(score.points()).isNull();
        assertThat(score.subtotal()).isEqualByComparingTo("88");
        assertThat(score.missing()).isEqualTo(1);
    }

    @Test
    void sharesAPlaceBetweenEqualScores() {
        Map<String, BigDecimal> scores = new HashMap<>();
        scores.put("甲", new BigDecimal("91.5000"));
        scores.put("乙", new BigDecimal("88.0000"));
        scores.put("丙", new BigDecimal("91.5"));
        scores.put("丁", new BigDecimal("70"));
        scores.put("戊", null);
        assertThat(ScoreRules.places(scores)).containsOnly(Map.entry("甲", 1), Map.entry("丙", 1), Map.entry("乙", 3), Map.entry("丁", 4));
    }
}
