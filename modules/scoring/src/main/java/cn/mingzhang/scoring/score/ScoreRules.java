package cn.mingzhang.scoring.score;

import cn.mingzhang.kernel.id.CriterionId;
import cn.mingzhang.kernel.word.FactKind;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.scoring.scheme.Criterion;
import cn.mingzhang.scoring.scheme.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How facts, a scheme and marks become a score: nothing else is asked, so the same three always give the same figure.
 *
 * <p>Base criteria give their full marks times the share of obligations that were fulfilled (a part counts half) or on
 * time. A deduction takes a fixed cost per occurrence up to its cap, from its own full marks down to 0, or from the total
 * where it has none. A body that owed nothing is scored on the criteria that remain, scaled up to the scheme's full marks.
 */
public final class ScoreRules {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private ScoreRules() {
    }

    /** How much one obligation counts for a criterion; empty where the criterion does not look at it. */
    public static Optional<BigDecimal> counts(Criterion criterion, Fact fact) {
        if (!fact.applies()) {
            return Optional.empty();
        }
        return switch (criterion.kind()) {
            case BASE_FULFILLED -> Optional.of(fulfilled(fact));
            case BASE_ON_TIME -> Optional.of(fact.submitted() && fact.onTime() ? BigDecimal.ONE : BigDecimal.ZERO);
            case DEDUCTION -> Optional.of(occurrences(criterion.fact(), fact)).filter(times -> times > 0).map(BigDecimal::valueOf);
            case MARK -> Optional.empty();
        };
    }

    private static BigDecimal fulfilled(Fact fact) {
        if (fact.verifiedAs(Outcome.FULFILLED) || fact.verifiedAs(Outcome.NOTHING_TO_REPORT)) {
            return BigDecimal.ONE;
        }
        return fact.verifiedAs(Outcome.PARTLY) ? HALF : BigDecimal.ZERO;
    }

    private static int occurrences(@Nullable FactKind kind, Fact fact) {
        if (kind == null) {
            return 0;
        }
        return switch (kind) {
            case LATE -> fact.submitted() && !fact.onTime() ? 1 : 0;
            case RETURNED -> fact.returns();
            case NOT_FULFILLED -> fact.verifiedAs(Outcome.NOT_FULFILLED) ? 1 : 0;
            case MISSING -> fact.submitted() ? 0 : 1;
        };
    }

    /** What the criterion found among a body's facts; empty for a judged one and for a body that owed nothing. */
    public static Optional<Tally> tally(Criterion criterion, Collection<Fact> facts) {
        int owed = (int) facts.stream().filter(Fact::applies).count();
        if (criterion.judged() || owed == 0) {
            return Optional.empty();
        }
        var counted = facts.stream().map(fact -> counts(criterion, fact).orElse(BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(new Tally(counted, owed));
    }

    /** The points of a counted criterion; empty where it does not apply. */
    public static Optional<BigDecimal> computed(Criterion criterion, Collection<Fact> facts) {
        return tally(criterion, facts).map(tally -> exact(criterion, tally).rounded());
    }

    private static Exact exact(Criterion criterion, Tally tally) {
        return switch (criterion.kind()) {
            case BASE_FULFILLED, BASE_ON_TIME ->
                Exact.of(criterion.fullMarks().multiply(tally.counted())).by(BigDecimal.valueOf(tally.of()));
            case DEDUCTION -> Exact.of(deducted(criterion, tally.counted()));
            case MARK -> throw new IllegalArgumentException("a mark is not counted");
        };
    }

    private static BigDecimal deducted(Criterion criterion, BigDecimal times) {
        var cost = times.multiply(criterion.perOccurrence() == null ? BigDecimal.ZERO : criterion.perOccurrence());
        var taken = criterion.cap() == null ? cost : cost.min(criterion.cap());
        return criterion.fullMarks().signum() == 0 ? taken.negate() : criterion.fullMarks().subtract(taken).max(BigDecimal.ZERO);
    }

    /** The whole sheet of one body. */
    public static Score score(Terms terms, Collection<Fact> facts, Map<CriterionId, BigDecimal> marks) {
        var achieved = Exact.ZERO;
        var applicable = BigDecimal.ZERO;
        int missing = 0;
        for (var criterion : terms.criteria()) {
            var points = points(criterion, facts, marks);
            if (points.isPresent()) {
                achieved = achieved.plus(points.get());
                applicable = applicable.add(criterion.fullMarks());
            } else if (criterion.judged()) {
                missing++;
                applicable = applicable.add(criterion.fullMarks());
            }
        }
        if (missing > 0 || applicable.signum() == 0) {
            return new Score(null, null, achieved.rounded(), applicable, missing);
        }
        var total = applicable.compareTo(terms.fullMarks()) == 0 ? achieved : achieved.times(terms.fullMarks()).by(applicable);
        var points = total.rounded();
        return new Score(points, share(terms, points), achieved.rounded(), applicable, 0);
    }

    /** From the published score, so that whoever reads it can work the share out again. */
    private static BigDecimal share(Terms terms, BigDecimal points) {
        return Exact.of(points).by(terms.fullMarks()).clamped().times(terms.weight()).rounded();
    }

    private static Optional<Exact> points(Criterion criterion, Collection<Fact> facts, Map<CriterionId, BigDecimal> marks) {
        return criterion.judged()
                ? Optional.ofNullable(marks.get(criterion.id())).map(Exact::of)
                : tally(criterion, facts).map(tally -> exact(criterion, tally));
    }

    /**
     * Places by score: equal scores share a place and the next one is left out (1, 2, 2, 4). Whoever has no score has no place.
     *
     * @param scores in any order; a null is a body without a score
     */
    public static <K> Map<K, Integer> places(Map<K, @Nullable BigDecimal> scores) {
        List<Map.Entry<K, BigDecimal>> ranked = new ArrayList<>();
        scores.forEach((key, score) -> {
            if (score != null) {
                ranked.add(Map.entry(key, score));
            }
        });
        ranked.sort(Map.Entry.<K, BigDecimal>comparingByValue().reversed());
        var places = new HashMap<K, Integer>();
        for (int at = 0; at < ranked.size(); at++) {
            boolean tied = at > 0 && ranked.get(at).getValue().compareTo(ranked.get(at - 1).getValue()) == 0;
            places.put(ranked.get(at).getKey(), tied ? places.get(ranked.get(at - 1).getKey()) : Integer.valueOf(at + 1));
        }
        return places;
    }
}
