package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.recognition.Recurrence.Per;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether the quotas of one duty agree with each other and with its due date. Documents say both "每季度至少1次" and
 * "全年不少于4次"; both are kept, and where they do not agree a person decides. Pure; warns and never refuses.
 */
public final class QuotaConsistency {

    /** What is left of a quota that names no deed of its own, and so speaks of the deed named beside it. */
    private static final Pattern NO_DEED = Pattern.compile("[每个一全年内度本季半月周天日至少不得低于应要须累计总共数达到以上\\d二两三四五六七八九十次场期轮，。、：≥\\s]*");
    private static final int WEEKS = 52;

    private QuotaConsistency() {
    }

    /** What is wrong. */
    public enum Kind {
        /** The number for a short period and that for a long one demand different totals. */
        TOTALS_DIFFER,
        /** The due date falls before one whole period is over. */
        DUE_BEFORE_PERIOD_ENDS,
        /** More often than there are days. */
        MORE_THAN_DAYS
    }

    /**
     * A disagreement.
     *
     * @param words the words of the quotas concerned, in the order of the document
     */
    public record Conflict(Kind kind, List<String> words) {

        public Conflict {
            words = List.copyOf(words);
        }
    }

    /**
     * Checks the quotas of one duty.
     *
     * @param quotas in the order of the document
     * @param from the first day of the duty, such as that of the plan's year
     * @param due the due date, or null
     */
    public static List<Conflict> check(List<Recurrence> quotas, LocalDate from, @Nullable LocalDate due) {
        var conflicts = new ArrayList<>(totals(quotas));
        for (var quota : quotas) {
            var end = end(quota.per(), from);
            var last = due != null && due.isBefore(end) ? due : end;
            if (due != null && due.isBefore(end) && !due.isBefore(from) && quota.per() != Per.YEAR) {
                conflicts.add(new Conflict(Kind.DUE_BEFORE_PERIOD_ENDS, List.of(quota.text())));
            } else if (quota.per() != Per.DAY && !last.isBefore(from) && quota.atLeast() > ChronoUnit.DAYS.between(from, last) + 1) {
                conflicts.add(new Conflict(Kind.MORE_THAN_DAYS, List.of(quota.text())));
            }
        }
        return conflicts;
    }

    /** Compares each quota with the next one, where that one only sums up or breaks down. */
    static List<Conflict> totals(List<Recurrence> quotas) {
        var conflicts = new ArrayList<Conflict>();
        for (int i = 0; i + 1 < quotas.size(); i++) {
            var one = quotas.get(i);
            var next = quotas.get(i + 1);
            boolean sameDeed = NO_DEED.matcher(next.text()).matches() || NO_DEED.matcher(one.text()).matches();
            boolean comparable = one.per() != Per.DAY && next.per() != Per.DAY && one.per() != next.per();
            if (sameDeed && comparable && inYear(one) != inYear(next)) {
                conflicts.add(new Conflict(Kind.TOTALS_DIFFER, List.of(one.text(), next.text())));
            }
        }
        return conflicts;
    }

    private static int inYear(Recurrence quota) {
        return quota.atLeast() * switch (quota.per()) {
            case DAY -> 1;
            case WEEK -> WEEKS;
            case MONTH -> 12;
            case QUARTER -> 4;
            case HALF_YEAR -> 2;
            case YEAR -> 1;
        };
    }

    /** The last day of the first period that begins on the day. */
    private static LocalDate end(Per per, LocalDate from) {
        return switch (per) {
            case DAY -> from;
            case WEEK -> from.plusWeeks(1).minusDays(1);
            case MONTH -> from.plusMonths(1).minusDays(1);
            case QUARTER -> from.plusMonths(3).minusDays(1);
            case HALF_YEAR -> from.plusMonths(6).minusDays(1);
            case YEAR -> from.plusYears(1).minusDays(1);
        };
    }
}
