package cn.mingzhang.decomposition.publication;

import cn.mingzhang.decomposition.publication.PartRules.Reaching;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the tasks of a plan have to do with those that they are parts of.
 *
 * @param meant    the plan's tasks with whom they mean
 * @param roots    of each received task the one that all its kin began with
 * @param owing    what of these roots is owed by other plans
 * @param below    for each received task that has to reach all counties, those of the bureau
 * @param coverage how far the bureau's plans cover the tasks that it received
 */
record Kin(Map<Dated, Map<BodyId, Part>> meant, Map<TaskId, TaskId> roots, Set<Owed> owing,
        Map<TaskId, List<BodyId>> below, Covering coverage) {

    /** A plan that splits no other. */
    static final Kin NONE = new Kin(Map.of(), Map.of(), Set.of(), Map.of(), _ -> Map.of());

    /** How far received tasks are covered as of a day. */
    @FunctionalInterface
    interface Covering {
        Map<TaskId, Coverage> on(LocalDate today);
    }

    /** For how many of its periods a body owes the root of a task in this part already. */
    int owesAlready(Dated task, BodyId body, Part part) {
        var parent = task.task().parentId();
        var root = parent == null ? null : roots.get(parent);
        return root == null ? 0 : (int) task.periods().stream().filter(period -> owing.contains(new Owed(root, body, part, period.label()))).count();
    }

    private List<TaskView> parts(TaskId received) {
        return meant.keySet().stream().map(Dated::task).filter(task -> received.equals(task.parentId())).toList();
    }

    /** Whether a body gets a part of a received task here, or owes its root by another plan. */
    private boolean reached(TaskId received, BodyId body) {
        return owing.stream().anyMatch(owed -> owed.root().equals(roots.get(received)) && owed.body().equals(body))
                || meant.entrySet().stream().anyMatch(each -> received.equals(each.getKey().task().parentId()) && each.getValue().containsKey(body));
    }

    List<Fault> faults(LocalDate today) {
        var faults = new ArrayList<Fault>();
        var here = meant.keySet().stream().map(Dated::task).toList();
        var covered = coverage.on(today);
        here.stream().filter(task -> task.parentId() != null && !covered.containsKey(task.parentId()))
                .forEach(task -> faults.add(PublicationRules.fault(task, "owners", "part_parent_gone")));
        covered.values().forEach(each -> faults.addAll(PartRules.faults(each, here)));
        below.forEach((received, bodies) -> PartRules.missing(parts(received), bodies.stream().filter(body -> !reached(received, body)).count()).ifPresent(faults::add));
        faults.addAll(PartRules.twice(meant.entrySet().stream().filter(each -> each.getKey().task().parentId() != null && roots.containsKey(each.getKey().task().parentId()))
                .map(each -> new Reaching(each.getKey(), roots.get(each.getKey().task().parentId()), each.getValue())).toList()));
        return faults;
    }
}
