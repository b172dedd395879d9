package cn.mingzhang.decomposition.table;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.recognition.CellWords;
import cn.mingzhang.decomposition.recognition.Recurrence;
import cn.mingzhang.decomposition.task.Limit;
import cn.mingzhang.decomposition.task.Quota;
import cn.mingzhang.decomposition.task.Weights;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What single cells of an edited table mean; a cell that cannot be read is refused by a code and never guessed at. */
final class CellReading {

    private static final Set<String> NOBODY = Set.of("无", "略", "-", "—", "/", "／");
    private static final Map<String, PeriodKind> RHYTHMS = Map.ofEntries(Map.entry("一次性", PeriodKind.ONCE), Map.entry("一次", PeriodKind.ONCE),
            Map.entry("每月", PeriodKind.MONTHLY), Map.entry("按月", PeriodKind.MONTHLY), Map.entry("每季度", PeriodKind.QUARTERLY),
            Map.entry("每季", PeriodKind.QUARTERLY), Map.entry("按季度", PeriodKind.QUARTERLY), Map.entry("每半年", PeriodKind.HALF_YEARLY),
            Map.entry("半年", PeriodKind.HALF_YEARLY), Map.entry("每年", PeriodKind.YEARLY), Map.entry("每年度", PeriodKind.YEARLY), Map.entry("年度", PeriodKind.YEARLY));

    private CellReading() {
    }

    /**
     * The owners in a cell; those it named before stay who they are.
     *
     * @param before by the names that the cell had
     * @param find   who is meant by a name
     */
    static List<Owner> owners(String cell, Part part, Map<String, Owner> before, BiFunction<Part, String, Owner> find) {
        if (cell.isEmpty() || NOBODY.contains(cell)) {
            return List.of();
        }
        var owners = new ArrayList<Owner>();
        String rest = cell;
        for (var known : before.keySet().stream().filter(name -> name.matches(".*[、，,；;\\s].*")).sorted((a, b) -> b.length() - a.length()).toList()) {
            if (rest.contains(known)) {
                owners.add(before.get(known));
                rest = rest.replace(known, "");
            }
        }
        CellWords.owners(rest).forEach(name -> owners.add(before.containsKey(name) ? before.get(name) : find.apply(part, name)));
        if (owners.isEmpty()) {
            throw refused(part == Part.LEAD ? TaskField.LEAD : TaskField.RESPONSIBLE, "cell_no_names");
        }
        var once = new LinkedHashMap<Object, Owner>();
        owners.forEach(owner -> once.putIfAbsent(who(owner), owner));
        return List.copyOf(once.values());
    }

    /** By what an owner is the same as another, however it was called. */
    static Object who(Owner owner) {
        return owner.bodyId() != null ? owner.bodyId() : owner.audience() != null ? owner.audience() : owner.namedAs();
    }

    /** The date in a cell; null for an empty one, which leaves the plan's default. */
    static @Nullable LocalDate due(String cell, int year) {
        return cell.isEmpty() ? null : CellWords.due(cell, year).orElseThrow(() -> refused(TaskField.DUE, "cell_no_date"));
    }

    /** The rhythm in a cell; null where it says none, which leaves the plan's default. */
    static @Nullable PeriodKind period(String cell) {
        return parts(cell).stream().map(part -> Optional.ofNullable(RHYTHMS.get(part))).flatMap(Optional::stream).findFirst().orElse(null);
    }

    /**
     * The quotas beside the rhythm; those that the task had under these words stay as they are.
     *
     * @param before that the task has
     */
    static List<Quota> quotas(String cell, List<Quota> before) {
        var quotas = new ArrayList<Quota>();
        for (String part : parts(cell)) {
            var known = before.stream().filter(quota -> quota.text().equals(part)).toList();
            var found = known.isEmpty() && !RHYTHMS.containsKey(part) ? CellWords.quotas(part) : List.<Recurrence>of();
            if (known.isEmpty() && found.isEmpty() && !RHYTHMS.containsKey(part)) {
                throw refused(TaskField.RHYTHM, "cell_no_rhythm");
            }
            quotas.addAll(known);
            found.forEach(each -> quotas.add(new Quota(each.atLeast(), Quota.Per.valueOf(each.per().name()), part)));
        }
        return quotas;
    }

    /** The limits in a cell, likewise. */
    static List<Limit> limits(String cell, List<Limit> before) {
        var limits = new ArrayList<Limit>();
        for (String part : parts(cell)) {
            var known = before.stream().filter(limit -> limit.text().equals(part)).toList();
            var found = known.isEmpty() ? CellWords.limits(part) : List.<cn.mingzhang.decomposition.recognition.Limit>of();
            if (known.isEmpty() && found.isEmpty()) {
                throw refused(TaskField.LIMITS, "cell_no_limit");
            }
            limits.addAll(known);
            found.forEach(each -> limits.add(new Limit(Limit.Kind.valueOf(each.kind().name()), each.n(), Limit.Unit.valueOf(each.unit().name()), part)));
        }
        return limits;
    }

    /** The weight in a cell; null for an empty one. */
    static @Nullable Integer weight(String cell) {
        try {
            return cell.isEmpty() ? null : Weights.read(cell);
        } catch (ArithmeticException | NumberFormatException unread) {
            throw refused(TaskField.WEIGHT, "cell_no_weight");
        }
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split("[；;\\n]")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    static DomainException refused(TaskField field, String code) {
        return DomainException.invalid(field.name().toLowerCase(Locale.ROOT), code);
    }
}
