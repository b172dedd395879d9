package cn.mingzhang.decomposition.carry;

import cn.mingzhang.decomposition.match.TaskMatch;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Weights;
import cn.mingzhang.kernel.calendar.WorkingCalendar;
import cn.mingzhang.kernel.word.PeriodKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What last year's task tells of this year's. What this year's document says itself is never overwritten, so that taking over twice is
 * taking over once.
 *
 * @param years    between the plans
 * @param calendar of the province
 * @param today    nothing is due before it
 * @param usable   whether an owner of last year may still owe
 * @param weigh    whether weights may be taken over
 */
record CarryRules(int years, WorkingCalendar calendar, LocalDate today, Predicate<Owner> usable, boolean weigh) {

    /** Whether this year's weights, with last year's where this year has none, make the whole: taken alone they would not add up. */
    static boolean weigh(List<TaskMatch> matches) {
        return matches.stream().filter(match -> match.newer() != null).map(CarryRules::weighed).filter(Objects::nonNull).mapToInt(Integer::intValue).sum() == Weights.WHOLE;
    }

    private static @Nullable Integer weighed(TaskMatch match) {
        var own = match.task().weight();
        return own != null || match.older() == null ? own : match.older().weight();
    }

    /** Empty of everything for a task that is only in one of the years. */
    Offer offer(TaskMatch match) {
        var older = match.older();
        var newer = match.newer();
        if (older == null || newer == null) {
            return Offer.none(match);
        }
        var due = due(older, newer);
        return new Offer(match, owners(older, newer), period(older, newer, due), due, older.kind() == newer.kind() ? null : older.kind(),
                missing(newer.quotas(), older.quotas()), missing(newer.limits(), older.limits()), weigh && newer.weight() == null ? older.weight() : null);
    }

    private static <T> @Nullable List<T> missing(List<T> now, List<T> before) {
        return now.isEmpty() && !before.isEmpty() ? before : null;
    }

    private @Nullable List<Owner> owners(TaskView older, TaskView newer) {
        if (!newer.owners().isEmpty() && newer.owners().stream().noneMatch(Owner::open)) {
            return null;
        }
        var known = older.owners().stream().filter(owner -> !owner.open() && usable.test(owner)).toList();
        var once = new LinkedHashMap<Object, Owner>();
        var wanted = newer.owners().isEmpty() ? known : newer.owners().stream().flatMap(owner -> meant(owner, known).stream()).toList();
        wanted.forEach(owner -> once.putIfAbsent(who(owner), owner));
        var owners = new ArrayList<>(once.values());
        return owners.equals(newer.owners()) ? null : owners;
    }

    /** Whom an open owner meant last year: the one of this name, or else those who had the part. */
    private static List<Owner> meant(Owner owner, List<Owner> known) {
        if (!owner.open()) {
            return List.of(owner);
        }
        var sameName = known.stream().filter(each -> each.part() == owner.part() && each.namedAs().equals(owner.namedAs())).toList();
        var samePart = sameName.isEmpty() ? known.stream().filter(each -> each.part() == owner.part()).toList() : sameName;
        return samePart.isEmpty() ? List.of(owner) : samePart;
    }

    private static Object who(Owner owner) {
        return List.of(owner.part(), owner.bodyId() != null ? owner.bodyId() : owner.audience() != null ? owner.audience() : owner.namedAs());
    }

    /** Within a year, a date that the document named and names no more was taken out on purpose. */
    private @Nullable LocalDate due(TaskView older, TaskView newer) {
        var before = older.dueOn();
        boolean dropped = years == 0 && older.dueText() != null;
        if (before == null || dropped || newer.dueOn() != null || newer.dueText() != null && !newer.dueText().isBlank()) {
            return null;
        }
        var due = working(before.plusYears(years));
        return due.isBefore(today) ? null : due;
    }

    /** The day or the next working day; the last one of the year rather than one of the next. */
    private LocalDate working(LocalDate day) {
        var working = calendar.onOrAfter(day);
        for (var at = day; working.getYear() > day.getYear(); at = at.minusDays(1)) {
            working = calendar.isWorkingDay(at) ? at : working;
        }
        return working;
    }

    /** "Once" only stands for the date that it comes with. */
    private static @Nullable PeriodKind period(TaskView older, TaskView newer, @Nullable LocalDate due) {
        boolean dated = older.period() != PeriodKind.ONCE || due != null;
        return newer.period() == null && dated ? older.period() : null;
    }
}
