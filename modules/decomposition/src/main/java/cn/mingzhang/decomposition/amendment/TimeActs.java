package cn.mingzhang.decomposition.amendment;

import cn.mingzhang.decomposition.amendment.Amend.Advance;
import cn.mingzhang.decomposition.amendment.Amend.Extend;
import cn.mingzhang.decomposition.amendment.Amend.Reschedule;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.publication.LateTasks;
import cn.mingzhang.decomposition.publication.TaskPeriod;
import cn.mingzhang.decomposition.task.LiveTasks;
import cn.mingzhang.decomposition.task.Quota;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.tenants.Calendars;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The acts that change when a task is owed; the caller holds the plan's lock. */
@Component
class TimeActs {

    private final LiveTasks tasks;
    private final HandedTasks handed;
    private final LateTasks late;
    private final AmendedObligations obligations;
    private final Calendars calendars;

    TimeActs(LiveTasks tasks, HandedTasks handed, LateTasks late, AmendedObligations obligations, Calendars calendars) {
        this.tasks = tasks;
        this.handed = handed;
        this.late = late;
        this.obligations = obligations;
        this.calendars = calendars;
    }

    Effect extend(Scope scope, WorkPlanView plan, Extend command, LocalDate today) {
        var before = tasks.seen(scope, plan, command.task(), command.version());
        var due = calendars.of(scope.province()).onOrAfter(Objects.requireNonNull(command.dueOn()));
        var parent = before.parentId();
        var latest = parent == null ? null : obligations.latestDue(scope, parent, plan.issuerId()).orElse(null);
        var periods = handed.findPeriods(scope.province(), before.id());
        var moved = AmendmentRules.moved(periods, command, due, latest, today);
        handed.move(scope.province(), before.id(), moved.stream().map(TaskPeriod::label).toList(), due);
        int changed = obligations.extend(scope, before.id(), moved.stream().collect(Collectors.toMap(TaskPeriod::label, _ -> due)), command.reason());
        return new Effect(due(scope, plan, before, periods, moved, due), null, dues(moved, due), changed, List.of());
    }

    /** Parts at all levels that are due after the new date follow it: nobody owes later than who gave it to them. */
    Effect advance(Scope scope, WorkPlanView plan, Advance command, LocalDate today) {
        var before = tasks.seen(scope, plan, command.task(), command.version());
        var due = calendars.of(scope.province()).onOrAfter(Objects.requireNonNull(command.dueOn()));
        var periods = handed.findPeriods(scope.province(), before.id());
        var moved = AmendmentRules.advanced(periods, command, due, today);
        var parts = new ArrayList<TaskId>();
        int changed = 0;
        for (var period : moved) {
            changed += bring(scope, before.id(), period, due);
            for (var part : handed.findParts(scope.province(), before.id(), null)) {
                int followed = follow(scope, part, period, due);
                if (followed > 0) {
                    parts.add(part);
                    changed += followed;
                }
            }
        }
        return new Effect(due(scope, plan, before, periods, moved, due), null, dues(moved, due), changed, parts.stream().distinct().toList());
    }

    private int follow(Scope scope, TaskId part, TaskPeriod above, LocalDate due) {
        int followed = 0;
        for (var period : handed.findPeriods(scope.province(), part)) {
            if (period.dueOn().isAfter(due) && !period.dueOn().isAfter(above.dueOn())) {
                followed += bring(scope, part, period, due);
                tasks.follow(scope, part, period.dueOn(), due);
            }
        }
        return followed;
    }

    private int bring(Scope scope, TaskId task, TaskPeriod period, LocalDate due) {
        handed.move(scope.province(), task, List.of(period.label()), due);
        return obligations.advance(scope, task, period, due);
    }

    Effect reschedule(Scope scope, WorkPlanView plan, Reschedule command, LocalDate today) {
        var before = tasks.seen(scope, plan, command.task(), command.version());
        var after = tasks.reschedule(scope, plan, before, command.period(), command.quotas());
        var periods = handed.findPeriods(scope.province(), before.id());
        var next = late.periods(plan, after, today);
        boolean rhythm = after.period() != before.period();
        var labels = next.stream().map(TaskPeriod::label).toList();
        var over = rhythm ? periods.stream().filter(period -> !period.dueOn().isBefore(today) && !labels.contains(period.label())).toList() : List.<TaskPeriod>of();
        var ahead = periods.stream().filter(period -> !period.dueOn().isBefore(today)).map(TaskPeriod::label).toList();
        if (obligations.countReported(scope, before.id(), ahead) > 0) {
            throw new DomainException(DomainException.Kind.CONFLICT, "reschedule_reported");
        }
        if (rhythm && !handed.findStandingParts(scope.province(), before.id()).isEmpty()) {
            throw new DomainException(DomainException.Kind.CONFLICT, "reschedule_split");
        }
        if (rhythm && next.isEmpty()) {
            throw DomainException.invalid("period", "task_without_period", before.number(), before.title());
        }
        int made = 0;
        if (rhythm) {
            var gone = over.stream().map(TaskPeriod::label).toList();
            handed.replace(scope.province(), before.id(), gone, next.stream().filter(period -> periods.stream().noneMatch(old -> old.label().equals(period.label()))).toList());
            made = obligations.replace(scope, before.id(), gone, command.reason());
        }
        return new Effect(after, null, Difference.of(List.of(new Difference("rhythm", name(before), name(after)),
                new Difference("quotas", words(before), words(after)))), made, List.of());
    }

    private TaskView due(Scope scope, WorkPlanView plan, TaskView before, List<TaskPeriod> periods, List<TaskPeriod> moved, LocalDate due) {
        boolean own = periods.size() == 1 || moved.stream().anyMatch(period -> period.dueOn().equals(before.dueOn()));
        return own && !due.equals(before.dueOn()) ? tasks.due(scope, plan, before, due) : tasks.touch(scope, plan, before);
    }

    private static List<Difference> dues(List<TaskPeriod> moved, LocalDate due) {
        return moved.stream().map(period -> Difference.due(period.label(), period.dueOn(), due)).toList();
    }

    private static String name(TaskView task) {
        return task.period() == null ? "" : task.period().name();
    }

    private static String words(TaskView task) {
        return task.quotas().stream().map(Quota::text).collect(Collectors.joining("、"));
    }
}
