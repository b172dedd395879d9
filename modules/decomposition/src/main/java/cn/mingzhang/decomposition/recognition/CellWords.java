package cn.mingzhang.decomposition.recognition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people write into single cells of a task table. */
public final class CellWords {

    private static final Pattern DAY = Pattern.compile("(20\\d\\d) ?[-/.年] ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2}) ?日?(?:之?前)?");

    private CellWords() {
    }

    /** The names in a cell of owners, each once. */
    public static List<String> owners(String cell) {
        return NameList.parse(cell);
    }

    /** The quotas that a part of a cell asks for, each with its words. */
    public static List<Recurrence> quotas(String words) {
        return QuotaPatterns.find(words).stream().map(found -> new Recurrence(found.atLeast(), found.per(), words)).toList();
    }

    /** The limits that a part of a cell sets, each with its words. */
    public static List<Limit> limits(String words) {
        return LimitPatterns.find(words).stream().map(found -> new Limit(found.kind(), found.n(), found.unit(), words)).toList();
    }

    /**
     * The one date in a cell of deadlines.
     *
     * @param year of the plan, for dates that say none
     * @return empty for words that name none, or several
     */
    public static Optional<LocalDate> due(String cell, int year) {
        var day = DAY.matcher(cell.strip());
        try {
            if (day.matches()) {
                return Optional.of(LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))));
            }
            var found = new DuePatterns(year).findInCell(cell.strip());
            return found.size() == 1 ? Optional.ofNullable(found.getFirst().date()) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
