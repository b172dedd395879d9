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
import java.util.Map;
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
        var above = before.parentId() == null ? Map.<String, LocalDate>of() : obligations.findDuesAbove(scope, before.id());
        var periods = handed.findPeriods(scope.province(), before.id());
        var moved = AmendmentRules.moved(periods, command, due, above, today);
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
        int changed = moved.stream().mapToInt(period -> bring(scope, before.id(), period, due)).sum();
        var parts = new ArrayList<TaskId>();
        for (var part : handed.findAllParts(scope.province(), before.id())) {
            int followed = follow(scope, part, command.reason());
            if (followed > 0) {
                parts.add(part);
                changed += followed;
            }
        }
        return new Effect(due(scope, plan, before, periods, moved, due), null, dues(moved, due), changed, parts);
    }

    /**
     * Holds a part to what its issuer owes above now, level by level from above. A period that would be due before it begins ends instead, since nothing can be
     * done in it in time; where somebody has reported in it already, it stays and is due earlier for the others.
     */
    private int follow(Scope scope, TaskId part, String reason) {
        int followed = 0;
        var above = obligations.findDuesAbove(scope, part);
        for (var period : handed.findPeriods(scope.province(), part)) {
            var latest = above.get(period.label());
            if (latest == null) {
                continue;
            }
            int capped = obligations.cap(scope, part, period.label(), latest);
            if (period.opensOn().isAfter(latest) && obligations.countReported(scope, part, List.of(period.label())) == 0) {
                handed.replace(scope.province(), part, List.of(period.label()), List.of());
                capped = obligations.endPeriods(scope, part, List.of(period.label()), reason);
            } else if (period.dueOn().isAfter(latest)) {
                handed.move(scope.province(), part, List.of(period.label()), latest);
                tasks.follow(scope, part, period.dueOn(), latest);
            }
            followed += capped;
        }
        return followed;
    }

    private int bring(Scope scope, TaskId task, TaskPeriod period, LocalDate due) {
        handed.move(scope.province(), task, List.of(period.label()), due);
        return obligations.advance(scope, task, period, due);
    }

    Effect reschedule(Scope scope, WorkPlanView plan, Reschedule command, LocalDate today) {
        var before = tasks.seen(scope, plan, command.task(), command.version());
        requireAnswered(scope, before);
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
            made = obligations.replace(scope, before.id(), gone, today, command.reason());
        }
        requireAnswered(scope, before);
        return new Effect(after, null, Difference.of(List.of(new Difference("rhythm", name(before), name(after)),
                new Difference("quotas", words(before), words(after)))), made, List.of());
    }

    /** A body that sent the task back waits for the whole of it, not for some periods; asked again at the end, where it did so meanwhile. */
    private void requireAnswered(Scope scope, TaskView task) {
        if (obligations.isSentBack(scope, task.id())) {
            throw new DomainException(DomainException.Kind.CONFLICT, "reschedule_sent_back");
        }
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
