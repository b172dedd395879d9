package cn.mingzhang.local.demo.year;

import cn.mingzhang.kernel.calendar.WorkingCalendar;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.Part;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The course of one thing owed, from its first report up to its last verification, as far as it gets by today. */
final class Course {

    private static final int MOST_ROUNDS = 3;
    private static final double EARLY_BIRDS = 0.10;
    private static final double DRAFTS = 0.12;
    private static final double LEADER_RETURNS = 0.03;
    private static final double RECTIFIED_LATE = 0.15;
    private static final double UNANSWERED = 0.6;
    private static final double CORRECTED = 0.04;
    private static final int RECTIFY_DAYS = 8;

    private final YearFrame frame;
    private final WorkingCalendar calendar;
    private final Owed owed;
    private final Temper temper;
    private final Dice dice;
    private final List<Act> acts = new ArrayList<>();

    private Course(YearFrame frame, WorkingCalendar calendar, Owed owed) {
        this.frame = frame;
        this.calendar = calendar;
        this.owed = owed;
        this.temper = Temper.of(frame.seed(), owed.body());
        this.dice = Dice.of(frame.seed(), owed.key());
    }

    /** The acts in their order, each on a day of its own. */
    static List<Act> of(YearFrame frame, WorkingCalendar calendar, Owed owed) {
        var course = new Course(frame, calendar, owed);
        course.run();
        return course.acts;
    }

    private void run() {
        var first = firstReport();
        if (dice.chance(temper.silent())) {
            return;
        }
        if (first.isAfter(frame.today())) {
            if (!owed.opensOn().isAfter(frame.today()) && dice.chance(DRAFTS)) {
                add(workingBefore(frame.today(), dice.between(0, 8)), Act.Kind.DRAFT, 0, outcome(), null, 1);
            }
            return;
        }
        var outcome = outcome();
        var day = first;
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            add(day, Act.Kind.SUBMIT, 0, outcome, null, round);
            var returned = review(day, outcome, round);
            if (returned == null || returned.day().isAfter(frame.unsettledSince()) && dice.chance(UNANSWERED)) {
                return;
            }
            var by = returned.rectifyBy();
            day = by != null && dice.chance(RECTIFIED_LATE) ? calendar.onOrAfter(by.plusDays(dice.between(1, 5)))
                    : later(returned.day(), dice.between(1, 4));
        }
    }

    /** The way up; answers the return that ended it, if one did. */
    private @Nullable Act review(LocalDate submitted, Outcome outcome, int round) {
        var day = submitted;
        for (int step = 0; step <= owed.steps(); step++) {
            if (stuck(step, day)) {
                return null;
            }
            day = later(day, step == 0 ? dice.between(1, 2) : dice.between(1, step == owed.steps() ? 7 : 5));
            if (round < MOST_ROUNDS && dice.chance(returns(step, day) / round)) {
                return add(day, Act.Kind.RETURN, step, null, step == 0 ? null : calendar.onOrAfter(day.plusDays(RECTIFY_DAYS)), round);
            }
            boolean last = step == owed.steps();
            var found = last && step > 0 && outcome == Outcome.FULFILLED && dice.chance(CORRECTED) ? Outcome.PARTLY : null;
            add(day, step == 0 ? Act.Kind.APPROVE : Act.Kind.VERIFY, step, found, null, round);
        }
        return null;
    }

    /** Towards the end of the year superiors look closer. */
    private double returns(int step, LocalDate day) {
        double usual = step == 0 ? LEADER_RETURNS : step == owed.steps() ? temper.careless() * 0.5 : temper.careless();
        return day.isAfter(frame.unsettledSince()) ? usual * 2.5 : usual;
    }

    /** In the last weeks some things lie where they are. */
    private boolean stuck(int step, LocalDate since) {
        return since.isAfter(frame.unsettledSince()) && dice.chance(step == 0 ? 0.08 : 0.12);
    }

    private LocalDate firstReport() {
        var opened = owed.opensOn().isAfter(frame.firstReports()) ? owed.opensOn() : frame.firstReports();
        var earliest = calendar.onOrAfter(opened.isAfter(owed.dueOn()) ? owed.dueOn() : opened);
        int span = Math.max(0, calendar.workingDaysUntil(earliest, owed.dueOn()));
        if (dice.chance(temper.late())) {
            return calendar.onOrAfter(owed.dueOn().plusDays(dice.between(1, 15)));
        }
        int lead = owed.part() == Part.LEAD ? 3 : 12;
        int before = dice.chance(EARLY_BIRDS) ? dice.between(0, span) : dice.between(0, Math.min(span, lead));
        var day = workingBefore(owed.dueOn(), before);
        return day.isBefore(earliest) ? earliest : day;
    }

    private Outcome outcome() {
        if (!dice.chance(temper.weak())) {
            return Outcome.FULFILLED;
        }
        double which = dice.share();
        return which < 0.5 ? Outcome.PARTLY : which < 0.8 ? Outcome.NOTHING_TO_REPORT : Outcome.NOT_FULFILLED;
    }

    /** The last working day not after a day, and so many working days before that. */
    private LocalDate workingBefore(LocalDate day, int count) {
        var at = day;
        for (int left = count; !calendar.isWorkingDay(at) || left > 0; at = at.minusDays(1)) {
            if (calendar.isWorkingDay(at)) {
                left--;
            }
        }
        return at;
    }

    private LocalDate later(LocalDate day, int workingDays) {
        return calendar.plusWorkingDays(day, workingDays);
    }

    private Act add(LocalDate day, Act.Kind kind, int step, @Nullable Outcome outcome, @Nullable LocalDate rectifyBy, int round) {
        int minute = dice.chance(0.45) ? dice.between(8 * 60 + 40, 11 * 60 + 50) : dice.between(14 * 60 + 5, 17 * 60 + 40);
        var act = new Act(day.atTime(LocalTime.ofSecondOfDay(minute * 60L + dice.between(0, 59))), kind, owed, step, outcome, rectifyBy, round);
        if (!act.at().isAfter(frame.now())) {
            acts.add(act);
        }
        return act;
    }
}
