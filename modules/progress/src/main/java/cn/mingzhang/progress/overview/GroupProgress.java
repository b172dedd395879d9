package cn.mingzhang.progress.overview;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far one group of bodies is.
 *
 * @param group the city with what lies under it, or one body; null for what lies under no city
 */
public record GroupProgress(@Nullable BodyId group, String name, List<Tally> tallies) {

    private static final Set<ObligationState> REPORTED = EnumSet.of(ObligationState.SUBMITTED, ObligationState.APPROVED, ObligationState.VERIFIED);

    /** Keeps the list immutable. */
    public GroupProgress {
        tallies = List.copyOf(tallies);
    }

    /** All obligations of the group. */
    public int total() {
        return tallies.stream().mapToInt(Tally::count).sum();
    }

    /** How many stand in each state that occurs. */
    public Map<ObligationState, Integer> states() {
        var counts = new EnumMap<ObligationState, Integer>(ObligationState.class);
        tallies.forEach(tally -> counts.merge(tally.state(), tally.count(), Integer::sum));
        return counts;
    }

    /** How many came to each outcome that occurs: of what was reported and stands, not of what ended or is to be reported anew. */
    public Map<Outcome, Integer> outcomes() {
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        tallies.stream().filter(tally -> tally.outcome() != null && REPORTED.contains(tally.state())).forEach(tally -> counts.merge(tally.outcome(), tally.count(), Integer::sum));
        return counts;
    }

    /** Overdue, or reported after their date. */
    public int late() {
        return tallies.stream().mapToInt(Tally::late).sum();
    }

    /** With their body though their date has passed. */
    public int overdue() {
        return tallies.stream().mapToInt(Tally::overdue).sum();
    }

    /** Reported in time. */
    public int onTime() {
        return tallies.stream().mapToInt(Tally::onTime).sum();
    }

    /** Reported, or not reported though due. */
    public int counted() {
        return tallies.stream().mapToInt(Tally::counted).sum();
    }

    /** Punctual ones among those counted, 0 to 1; null while nothing counts. */
    public @Nullable BigDecimal onTimeRate() {
        return counted() == 0 ? null : BigDecimal.valueOf(onTime()).divide(BigDecimal.valueOf(counted()), 4, RoundingMode.HALF_UP);
    }

    /** As parts of one bar. */
    public Shares shares() {
        return Shares.of(tallies);
    }
}
