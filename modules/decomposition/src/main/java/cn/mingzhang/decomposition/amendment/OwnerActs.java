package cn.mingzhang.decomposition.amendment;

import cn.mingzhang.decomposition.amendment.Amend.Reassign;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.publication.LateTasks;
import cn.mingzhang.decomposition.task.LiveTasks;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Kind;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.Part;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The act that gives a task to others, whole audiences at once; the caller holds the plan's lock. */
@Component
class OwnerActs {

    private final LiveTasks tasks;
    private final HandedTasks handed;
    private final LateTasks late;
    private final AmendedObligations obligations;

    OwnerActs(LiveTasks tasks, HandedTasks handed, LateTasks late, AmendedObligations obligations) {
        this.tasks = tasks;
        this.handed = handed;
        this.late = late;
        this.obligations = obligations;
    }

    /**
     * By what differs between whom the task meant and whom it means: a body that was meant before and owes it no more was taken off, and stays so. One
     * that changes its part leaves the one and comes to the other, unless anything was reported in the one, by itself or by those it gave it to.
     */
    Effect reassign(Scope scope, WorkPlanView plan, Reassign command) {
        var before = tasks.seen(scope, plan, command.task(), command.version());
        var meantBefore = late.meant(scope.province(), plan, before);
        var after = tasks.reassign(scope, plan, before, command.owners());
        var owing = handed.findParts(scope.province(), before.id());
        var meant = late.meant(scope.province(), plan, after);
        var leaving = otherwise(owing, meant);
        var coming = otherwise(meant, owing);
        coming.entrySet().removeIf(each -> !owing.containsKey(each.getKey()) && each.getValue() == meantBefore.get(each.getKey()));
        if (coming.isEmpty() && leaving.size() == owing.size()) {
            throw DomainException.invalid("owners", "task_reaches_nobody", before.number(), before.title());
        }
        requireUnreported(scope, before.id(), leaving.keySet().stream().filter(meant::containsKey).toList());
        handed.release(scope.province(), before.id(), leaving.keySet());
        var parts = tasks.cancelParts(scope, before.id(), leaving.keySet());
        int changed = obligations.end(scope, Owing.of(before.id(), leaving.keySet()), false, command.reason())
                + obligations.end(scope, Owing.all(parts), false, command.reason());
        handed.assign(scope.province(), before.id(), coming);
        changed += obligations.owe(scope, plan.id(), before.id(), coming.keySet());
        Set<BodyId> about = new LinkedHashSet<>(leaving.keySet());
        about.addAll(coming.keySet());
        return new Effect(after, null, about, List.of(new Difference("owners", words(before), words(after))), changed, parts);
    }

    /** @param staying who would change their part */
    private void requireUnreported(Scope scope, TaskId task, List<BodyId> staying) {
        var parts = handed.findPartsBy(scope.province(), task, staying);
        if (obligations.count(scope, Owing.of(task, staying)).reported() + obligations.count(scope, Owing.all(parts)).reported() > 0) {
            throw new DomainException(Kind.CONFLICT, "reassign_reported");
        }
    }

    /** Who has a part in the one that it has not in the other. */
    private static Map<BodyId, Part> otherwise(Map<BodyId, Part> parts, Map<BodyId, Part> others) {
        return parts.entrySet().stream().filter(each -> each.getValue() != others.get(each.getKey())).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, HashMap::new));
    }

    /** Names in the order of the task, a lead before the others; an audience by its word in code. */
    private static String words(TaskView task) {
        return task.owners().stream().sorted((one, other) -> one.part().compareTo(other.part()))
                .map(owner -> (owner.part() == Part.LEAD ? "*" : "") + named(owner)).collect(Collectors.joining("、"));
    }

    private static String named(Owner owner) {
        return owner.audience() == null ? owner.namedAs() : "@" + owner.audience().name();
    }
}
