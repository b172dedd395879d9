package cn.mingzhang.decomposition.amendment;

import cn.mingzhang.decomposition.amendment.Amend.Add;
import cn.mingzhang.decomposition.amendment.Amend.AddBody;
import cn.mingzhang.decomposition.amendment.Amend.Advance;
import cn.mingzhang.decomposition.amendment.Amend.Cancel;
import cn.mingzhang.decomposition.amendment.Amend.Exempt;
import cn.mingzhang.decomposition.amendment.Amend.Extend;
import cn.mingzhang.decomposition.amendment.Amend.Reassign;
import cn.mingzhang.decomposition.amendment.Amend.RemoveBody;
import cn.mingzhang.decomposition.amendment.Amend.Reschedule;
import cn.mingzhang.decomposition.amendment.Amend.Reword;
import cn.mingzhang.decomposition.amendment.Amend.TakeBack;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.publication.LateTasks;
import cn.mingzhang.decomposition.task.LiveTasks;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The acts themselves: task, bodies, dates and obligations; the caller holds the plan's lock and has checked what the command must say. */
@Component
class AmendmentActs {

    private final LiveTasks tasks;
    private final HandedTasks handed;
    private final LateTasks late;
    private final AmendedObligations obligations;
    private final TimeActs times;
    private final OwnerActs owning;

    AmendmentActs(LiveTasks tasks, HandedTasks handed, LateTasks late, AmendedObligations obligations, TimeActs times, OwnerActs owning) {
        this.tasks = tasks;
        this.handed = handed;
        this.late = late;
        this.obligations = obligations;
        this.times = times;
        this.owning = owning;
    }

    Effect perform(Scope scope, WorkPlanView plan, Amend command, LocalDate today) {
        return switch (command) {
            case Add add -> add(scope, plan, add);
            case Reword reword -> reword(scope, plan, reword);
            case Cancel cancel -> cancel(scope, plan, cancel);
            case Extend extend -> times.extend(scope, plan, extend, today);
            case Advance advance -> times.advance(scope, plan, advance, today);
            case Reschedule reschedule -> times.reschedule(scope, plan, reschedule, today);
            case Reassign reassign -> owning.reassign(scope, plan, reassign);
            case Exempt exempt -> exempt(scope, plan, exempt, false);
            case TakeBack back -> exempt(scope, plan, back, true);
            case AddBody add -> addBody(scope, plan, add);
            case RemoveBody remove -> removeBody(scope, plan, remove);
        };
    }

    private Effect add(Scope scope, WorkPlanView plan, Add command) {
        var task = tasks.add(scope, plan, command.task());
        return new Effect(task, null, List.of(new Difference("title", null, task.title())), late.handDown(scope, plan, task), List.of());
    }

    private Effect reword(Scope scope, WorkPlanView plan, Reword command) {
        var before = tasks.seen(scope, plan, command.task(), command.version());
        var after = tasks.reword(scope, plan, before, command.title(), command.text(), command.work());
        return new Effect(after, null, Difference.words(before, after), 0, handed.findAllParts(scope.province(), before.id()));
    }

    private Effect cancel(Scope scope, WorkPlanView plan, Cancel command) {
        var task = tasks.cancel(scope, plan, tasks.seen(scope, plan, command.task(), command.version()));
        var parts = tasks.cancelParts(scope, task.id(), null);
        return new Effect(task, null, List.of(), obligations.end(scope, Owing.all(with(task, parts)), false, command.reason()), parts);
    }

    private Effect exempt(Scope scope, WorkPlanView plan, Amend.OfBody command, boolean sentBack) {
        var body = Objects.requireNonNull(command.body());
        var before = tasks.seen(scope, plan, command.task(), command.version());
        handed.findPart(scope.province(), before.id(), body).orElseThrow(() -> refusal("body_owes_not"));
        int ended = sentBack ? obligations.release(scope, before.id(), body, command.reason()) : obligations.end(scope, Owing.of(before.id(), body), true, command.reason());
        if (ended == 0) {
            throw refusal("body_nothing_open");
        }
        var left = obligations.count(scope, Owing.of(before.id(), body));
        var parts = sentBack && left.obligations() > left.verified() ? List.<TaskId>of() : tasks.cancelParts(scope, before.id(), Set.of(body));
        ended += obligations.end(scope, Owing.all(parts), false, command.reason());
        return new Effect(tasks.touch(scope, plan, before), body, List.of(), ended, parts);
    }

    private Effect addBody(Scope scope, WorkPlanView plan, AddBody command) {
        var body = Objects.requireNonNull(command.body());
        var part = Objects.requireNonNull(command.part());
        var before = tasks.seen(scope, plan, command.task(), command.version());
        var owing = handed.findPart(scope.province(), before.id(), body);
        if (owing.isPresent() && owing.get() != part) {
            throw refusal("body_owes_already");
        }
        var after = tasks.own(scope, plan, before, new Owner(part, body, null, ""));
        if (owing.isEmpty()) {
            handed.assign(scope.province(), before.id(), Map.of(body, part));
        }
        int made = obligations.owe(scope, plan.id(), before.id(), Set.of(body));
        if (made == 0) {
            throw refusal("body_owes_already");
        }
        return new Effect(after, body, List.of(new Difference("part", null, part.name())), made, List.of());
    }

    private Effect removeBody(Scope scope, WorkPlanView plan, RemoveBody command) {
        var body = Objects.requireNonNull(command.body());
        var before = tasks.seen(scope, plan, command.task(), command.version());
        var part = handed.findPart(scope.province(), before.id(), body).orElseThrow(() -> refusal("body_owes_not"));
        handed.release(scope.province(), before.id(), Set.of(body));
        if (!handed.anyBody(scope.province(), before.id())) {
            throw refusal("task_last_body");
        }
        var after = tasks.disown(scope, plan, before, body);
        var parts = tasks.cancelParts(scope, before.id(), Set.of(body));
        int ended = obligations.end(scope, Owing.of(before.id(), body), false, command.reason())
                + obligations.end(scope, Owing.all(parts), false, command.reason());
        return new Effect(after, body, List.of(new Difference("part", part.name(), null)), ended, parts);
    }

    private static List<TaskId> with(TaskView task, List<TaskId> parts) {
        return Stream.concat(Stream.of(task.id()), parts.stream()).toList();
    }

    private static DomainException refusal(String code) {
        return new DomainException(DomainException.Kind.CONFLICT, code);
    }
}
