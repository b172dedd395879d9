package cn.mingzhang.decomposition.check;

import static java.util.stream.Collectors.toMap;

import cn.mingzhang.decomposition.match.Likeness;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.publication.PublicationPreview.TaskLine;
import cn.mingzhang.decomposition.publication.Publications;
import cn.mingzhang.decomposition.recognition.QuotaConsistency;
import cn.mingzhang.decomposition.recognition.Recurrence;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.calendar.WorkingCalendar;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.tenants.Calendars;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks a draft over before it is handed down. What blocks is what {@link Publications} refuses; the rest is worth a look: a due date on a
 * day off, quotas that cannot be kept, the same duty twice or in last year's plan already.
 */
@Service
@Transactional(readOnly = true)
public class PlanChecks {

    private final WorkPlans plans;
    private final Tasks tasks;
    private final Publications publications;
    private final Calendars calendars;
    private final Clock clock;

    PlanChecks(WorkPlans plans, Tasks tasks, Publications publications, Calendars calendars, Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.publications = publications;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** All of it, what blocks first, then in the order of the plan. */
    public List<Finding> of(Scope scope, WorkPlanId id) {
        var preview = publications.preview(scope, id);
        var plan = preview.plan();
        var all = preview.tasks().stream().map(TaskLine::task).toList();
        var calendar = calendars.of(scope.province());
        var findings = new ArrayList<Finding>();
        var byId = all.stream().collect(toMap(task -> task.id().toString(), task -> task));
        preview.faults().forEach(fault -> findings.add(blocking(fault, byId, calendar)));
        for (var task : all) {
            dayOff(findings, task, calendar);
            quotas(findings, plan, task);
        }
        twins(findings, all);
        lastYear(findings, scope, plan, all);
        return findings;
    }

    /** A fault names its task in its field: {@code tasks.ID.owners}. */
    private Finding blocking(Fault fault, Map<String, TaskView> tasks, WorkingCalendar calendar) {
        var parts = fault.field().split("\\.");
        var task = parts.length > 1 ? tasks.get(parts[1]) : null;
        boolean past = fault.code().equals("task_due_past");
        return Finding.blocking(parts.length > 1 ? fault.code() : fault.code().equals("due_past") ? "default_due_past" : fault.code(), task, fault.arguments(),
                past ? List.of(calendar.onOrAfter(LocalDate.now(clock).plusDays(1))) : List.of());
    }

    private void dayOff(List<Finding> findings, TaskView task, WorkingCalendar calendar) {
        var due = task.dueOn();
        if (due != null && !calendar.isWorkingDay(due) && !due.isBefore(LocalDate.now(clock))) {
            var before = due;
            while (!calendar.isWorkingDay(before)) {
                before = before.minusDays(1);
            }
            var days = before.isBefore(LocalDate.now(clock)) ? List.of(calendar.onOrAfter(due)) : List.of(before, calendar.onOrAfter(due));
            findings.add(new Finding("day_off", false, task, List.of(), null, days));
        }
    }

    private static void quotas(List<Finding> findings, WorkPlanView plan, TaskView task) {
        var quotas = task.quotas().stream().map(quota -> new Recurrence(quota.atLeast(), Recurrence.Per.valueOf(quota.per().name()), quota.text())).toList();
        QuotaConsistency.check(quotas, LocalDate.of(plan.year(), 1, 1), task.dueOn()).forEach(conflict -> findings.add(Finding.warning(
                "quota_" + conflict.kind().name().toLowerCase(Locale.ROOT), task, String.join("；", conflict.words()))));
    }

    private static void twins(List<Finding> findings, List<TaskView> all) {
        Likeness.within(all.stream().map(TaskView::text).toList()).forEach(pair -> {
            var twin = all.get(pair.other());
            findings.add(new Finding("twin", false, all.get(pair.one()), List.of(twin.number(), twin.title(), percent(pair.share())), twin, List.of()));
        });
    }

    private void lastYear(List<Finding> findings, Scope scope, WorkPlanView plan, List<TaskView> all) {
        plans.findYearBefore(scope, plan).forEach(before -> {
            var old = tasks.of(scope, before.id());
            Likeness.between(all.stream().map(TaskView::text).toList(), old.stream().map(TaskView::text).toList()).forEach(pair ->
                    findings.add(Finding.warning("last_year", all.get(pair.one()), old.get(pair.other()).number(), old.get(pair.other()).title(),
                            percent(pair.share()), Integer.toString(before.year()))));
        });
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "%";
    }
}
