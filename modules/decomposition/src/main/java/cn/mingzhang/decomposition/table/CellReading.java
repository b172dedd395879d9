package cn.mingzhang.decomposition.table;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.recognition.CellWords;
import cn.mingzhang.decomposition.task.Quota;
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
import java.util.stream.Collectors;
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

    /**
     * The rhythm in a cell; null for an empty one, which leaves the plan's default. Quotas stand beside it and are changed elsewhere.
     *
     * @param quotas that the task has
     */
    static @Nullable PeriodKind period(String cell, List<Quota> quotas) {
        var parts = Arrays.stream(cell.split("[；;\\n]")).map(String::strip).filter(part -> !part.isEmpty()).toList();
        var period = parts.stream().map(part -> Optional.ofNullable(RHYTHMS.get(part))).flatMap(Optional::stream).findFirst().orElse(null);
        var said = quotas.stream().map(Quota::text).collect(Collectors.toSet());
        if (!parts.stream().allMatch(part -> RHYTHMS.containsKey(part) || said.contains(part))) {
            throw refused(TaskField.RHYTHM, said.isEmpty() && parts.size() == 1 ? "cell_no_rhythm" : "cell_quota_elsewhere");
        }
        if (!said.stream().allMatch(quota -> parts.contains(quota) || RHYTHMS.containsKey(quota))) {
            throw refused(TaskField.RHYTHM, "cell_quota_elsewhere");
        }
        return period;
    }

    static DomainException refused(TaskField field, String code) {
        return DomainException.invalid(field.name().toLowerCase(Locale.ROOT), code);
    }
}
