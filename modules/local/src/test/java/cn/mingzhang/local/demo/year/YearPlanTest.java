package cn.mingzhang.local.demo.year;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.calendar.WorkingCalendar;
import cn.mingzhang.kernel.word.Part;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class YearPlanTest {

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(Map.of(LocalDate.of(2026, 10, 1), false), Set.of(2026));
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 10, 0);
    private static final YearFrame FRAME = new YearFrame(7, LocalDate.of(2026, 3, 12), NOW);

    private final List<Owed> owed = counties();
    private final YearPlan plan = YearPlan.of(FRAME, CALENDAR, owed);

    @Test
    void isTheSameForTheSameSeedInWhateverOrderThingsAreOwed() {
        var shuffled = new ArrayList<>(owed);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(YearPlan.of(FRAME, CALENDAR, shuffled).acts()).isEqualTo(plan.acts());
        assertThat(YearPlan.of(new YearFrame(8, FRAME.firstReports(), NOW), CALENDAR, owed).acts()).isNotEqualTo(plan.acts());
    }

    @Test
    void liesInOfficeHoursOfWorkingDaysOfThePast() {
        assertThat(plan.acts()).allSatisfy(act -> {
            assertThat(CALENDAR.isWorkingDay(act.day())).as("%s", act).isTrue();
            assertThat(act.at()).isBeforeOrEqualTo(NOW);
            assertThat(act.at().toLocalTime()).isBetween(LocalTime.of(8, 30), LocalTime.of(18, 0));
            assertThat(act.day()).isAfterOrEqualTo(FRAME.firstReports());
        });
        assertThat(plan.acts()).isSortedAccordingTo(Comparator.comparing(Act::at));
    }

    @Test
    void neverActsTwiceOnOneThingOnOneDay() {
        var seen = new HashSet<String>();
        assertThat(plan.acts()).allSatisfy(act -> assertThat(seen.add(act.owed().key() + act.day())).as("%s", act).isTrue());
    }

    @Test
    void goesUpTheChainStepByStepAndStartsAgainAfterAReturn() {
        var next = new HashMap<String, Integer>();
        for (var act : plan.acts()) {
            int due = next.getOrDefault(act.owed().key(), -1);
            switch (act.kind()) {
                case DRAFT -> assertThat(due).isEqualTo(-1);
                case SUBMIT -> {
                    assertThat(due).as("%s", act).isEqualTo(-1);
                    next.put(act.owed().key(), 0);
                }
                case APPROVE, VERIFY -> {
                    assertThat(act.step()).as("%s", act).isEqualTo(due);
                    next.put(act.owed().key(), due + 1);
                }
                case RETURN -> {
                    assertThat(act.step()).as("%s", act).isEqualTo(due);
                    next.put(act.owed().key(), -1);
                }
            }
        }
        assertThat(next.values()).contains(0, 1, 2, 3).allMatch(step -> step <= 3);
    }

    @Test
    void isALivingYear() {
        assertThat(plan.acts().stream().map(Act::kind).collect(Collectors.toSet())).isEqualTo(EnumSet.allOf(Act.Kind.class));
        var submitted = plan.acts().stream().filter(act -> act.kind() == Act.Kind.SUBMIT && act.round() == 1).toList();
        assertThat(submitted.stream().map(Act::outcome).distinct()).hasSize(4);
        assertThat(submitted.stream().filter(act -> act.day().isAfter(act.owed().dueOn())).count()).isBetween(submitted.size() / 50L, submitted.size() / 8L);
        var due = owed.stream().filter(one -> one.dueOn().isBefore(NOW.toLocalDate())).map(Owed::key).collect(Collectors.toSet());
        submitted.forEach(act -> due.remove(act.owed().key()));
        assertThat(due).as("some never report").hasSizeBetween(3, owed.size() / 20);
    }

    @Test
    void knowsWhatALeadStillWaitsFor() {
        var lead = new Owed("一1", "division01", Part.LEAD, "2026-Q3", LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30), 1);
        assertThat(plan.missingContributions(lead, LocalDate.of(2026, 3, 12))).isEqualTo(60);
        assertThat(plan.missingContributions(lead, LocalDate.of(2026, 9, 30))).isBetween(1, 20);
        assertThat(plan.missingContributions(owed.getFirst(), LocalDate.of(2026, 3, 12))).as("who contributes waits for nobody").isZero();
    }

    private static List<Owed> counties() {
        var owed = new ArrayList<Owed>();
        for (int county = 1; county <= 60; county++) {
            for (int task = 1; task <= 6; task++) {
                for (int quarter = 1; quarter <= 4; quarter++) {
                    var opens = LocalDate.of(2026, 3 * quarter - 2, 1);
                    owed.add(new Owed("一" + task, "county" + county, Part.RESPONSIBLE, "2026-Q" + quarter, opens, opens.plusMonths(3).minusDays(1), 2));
                }
            }
        }
        return owed;
    }
}
