package cn.mingzhang.progress.overview;

import static java.util.stream.Collectors.toSet;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.calendar.WorkingCalendar;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.Calendars;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures people meet first: what lies on one body's desk, and where a plan is stuck. */
@Service
@Transactional(readOnly = true)
public class Workbenches {

    private static final int DUES_SHOWN = 5;

    private final WorkbenchRepository repository;
    private final Bodies bodies;
    private final Calendars calendars;
    private final Clock clock;

    Workbenches(WorkbenchRepository repository, Bodies bodies, Calendars calendars, Clock clock) {
        this.repository = repository;
        this.bodies = bodies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What the reader's own body has on its desk. */
    public DeskFigures desk(Scope scope) {
        var tallies = repository.findDesk(scope, today(), weekEnd());
        var all = tallies.stream().map(WorkbenchRepository.DeskTally::tally).toList();
        return new DeskFigures(all.stream().mapToInt(Tally::overdue).sum(),
                tallies.stream().mapToInt(WorkbenchRepository.DeskTally::dueThisWeek).sum(),
                count(all, ObligationState.RETURNED), count(all, ObligationState.SUBMITTED), count(all, ObligationState.APPROVED), Shares.of(all));
    }

    /** Where reports of a plan wait, from the bodies' own leaders up. */
    public List<Stuck> stuck(Scope scope, WorkPlanId plan) {
        var waiting = repository.findWaiting(scope, plan, bounds(calendars.of(scope.province())));
        var views = bodies.views(scope.province(),
                waiting.stream().map(WorkbenchRepository.Waiting::awaiting).filter(Objects::nonNull).collect(toSet()));
        Map<Optional<BodyLevel>, List<Integer>> rows = new LinkedHashMap<>();
        for (var each : waiting) {
            var verifier = each.state() == ObligationState.SUBMITTED || each.awaiting() == null ? null : views.get(each.awaiting());
            var level = Optional.ofNullable(verifier).map(view -> view.level());
            rows.merge(level, each.counts(), Workbenches::add);
        }
        return rows.entrySet().stream().map(row -> new Stuck(row.getKey().orElse(null), row.getValue()))
                .sorted(Comparator.comparing(row -> row.level() == null ? 0 : -row.level().ordinal() + BodyLevel.values().length)).toList();
    }

    /** The next days on which something of a plan is due. */
    public List<NextDue> nextDues(Scope scope, WorkPlanId plan) {
        return repository.findNextDues(scope, plan, today(), DUES_SHOWN);
    }

    /** The last day of this week. */
    public LocalDate weekEnd() {
        return today().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** For each bound the first instant of the earliest day since which no more working days than that have passed. */
    private List<Instant> bounds(WorkingCalendar calendar) {
        var instants = new ArrayList<Instant>();
        var day = today();
        for (int bound : Stuck.BOUNDS) {
            while (calendar.workingDaysUntil(day.minusDays(1), today()) <= bound) {
                day = day.minusDays(1);
            }
            instants.add(day.atStartOfDay(clock.getZone()).toInstant());
        }
        return instants;
    }

    private static List<Integer> add(List<Integer> a, List<Integer> b) {
        var sums = new ArrayList<Integer>();
        for (int i = 0; i < a.size(); i++) {
            sums.add(a.get(i) + b.get(i));
        }
        return sums;
    }

    private static int count(List<Tally> tallies, ObligationState state) {
        return tallies.stream().filter(tally -> tally.state() == state).mapToInt(Tally::count).sum();
    }
}
