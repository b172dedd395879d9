package cn.mingzhang.decomposition.publication;

import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Weights;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What must hold of the parts of received tasks before they are handed down; a fault names the part it is about. */
final class PartRules {

    /**
     * A part as it will be handed down.
     *
     * @param root the task that all its kin began with
     * @param who  whom it means
     */
    record Reaching(Dated part, TaskId root, Map<BodyId, Part> who) {
    }

    private PartRules() {
    }

    /** What a part owes to the task it is a part of. */
    static List<Fault> faults(Coverage coverage, List<TaskView> here) {
        var faults = new ArrayList<Fault>();
        var first = here.stream().filter(task -> Objects.equals(task.parentId(), coverage.received().task().id())).findFirst().orElse(null);
        if (first == null) {
            return faults;
        }
        here.stream().filter(task -> coverage.late().contains(task.id())).forEach(task -> faults.add(PublicationRules.fault(task, "due_on", "part_due_late")));
        if (!coverage.open().isEmpty()) {
            faults.add(fault(first, "period", "part_period_uncovered", coverage.openLabels()));
        }
        if (coverage.given() < coverage.needed()) {
            faults.add(fault(first, "quotas", "part_quota_short", coverage.needed(), coverage.given()));
        }
        if (!coverage.weighs()) {
            faults.add(fault(first, "weight", "part_weights_differ", Weights.text(coverage.received().task().weight()), Weights.text(coverage.weight())));
        }
        return faults;
    }

    /** Two parts of one root that mean the same body for the same part and period: one of them would be lost. */
    static List<Fault> twice(List<Reaching> parts) {
        var faults = new ArrayList<Fault>();
        var first = new HashMap<Owed, TaskView>();
        for (var each : parts) {
            each.who().entrySet().stream().flatMap(owes -> each.part().periods().stream()
                            .map(period -> first.putIfAbsent(new Owed(each.root(), owes.getKey(), owes.getValue(), period.label()), each.part().task())))
                    .filter(Objects::nonNull).findFirst()
                    .ifPresent(other -> faults.add(fault(each.part().task(), "owners", "part_body_twice", other.number(), other.title())));
        }
        return faults;
    }

    /** A task that has to reach all counties leaves none out. */
    static Optional<Fault> missing(List<TaskView> parts, long bodies) {
        return bodies == 0 || parts.isEmpty() ? Optional.empty() : Optional.of(fault(parts.getFirst(), "owners", "part_bodies_missing", bodies));
    }

    private static Fault fault(TaskView task, String field, String code, Object... more) {
        var arguments = new ArrayList<Object>(List.of(task.number(), task.title()));
        arguments.addAll(List.of(more));
        return Fault.of("tasks." + task.id() + "." + field, code, arguments.toArray());
    }
}
