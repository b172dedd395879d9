package cn.mingzhang.local.demo.year;

import cn.mingzhang.kernel.calendar.WorkingCalendar;
import cn.mingzhang.kernel.word.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who does what on which day of the year: the same for the same obligations and seed. Every act lies in office hours of a
 * working day, and two acts on one thing owed never share a day.
 */
final class YearPlan {

    private static final Comparator<Act> BY_TIME = Comparator.comparing(Act::at).thenComparing(act -> act.owed().key());

    private final List<Act> acts = new ArrayList<>();
    private final Map<String, List<List<Act>>> contributions = new HashMap<>();

    private YearPlan() {
    }

    static YearPlan of(YearFrame frame, WorkingCalendar calendar, Collection<Owed> all) {
        var plan = new YearPlan();
        for (var owed : all) {
            var course = Course.of(frame, calendar, owed);
            plan.acts.addAll(course);
            if (owed.part() == Part.RESPONSIBLE) {
                plan.contributions.computeIfAbsent(owed.contributionsKey(), _ -> new ArrayList<>()).add(course);
            }
        }
        plan.acts.sort(BY_TIME);
        return plan;
    }

    /** All acts in the order of time. */
    List<Act> acts() {
        return List.copyOf(acts);
    }

    /** How many responsible bodies have not handed their part to the lead by the morning of a day, or lose it that day; nobody waits but a lead. */
    int missingContributions(Owed lead, LocalDate day) {
        return lead.part() != Part.LEAD ? 0 : (int) contributions.getOrDefault(lead.contributionsKey(), List.of()).stream()
                .filter(course -> missing(course, day)).count();
    }

    private static boolean missing(List<Act> course, LocalDate day) {
        boolean in = false;
        for (var act : course) {
            if (act.day().isAfter(day)) {
                break;
            }
            if (act.kind() == Act.Kind.RETURN) {
                in = false;
            } else if (act.kind() == Act.Kind.SUBMIT && act.day().isBefore(day)) {
                in = true;
            }
        }
        return !in;
    }
}
