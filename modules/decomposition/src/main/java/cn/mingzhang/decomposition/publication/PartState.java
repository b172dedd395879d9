package cn.mingzhang.decomposition.publication;

import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Weights;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.id.BodyId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the parts that a bureau handed down leave open of one received task, as they stand: looked at before and after an amendment of one of them,
 * it tells whether the amendment loosens what the parts owe the task above.
 *
 * @param coverage of the parts that somebody still owes
 * @param missing  the counties that nobody asks any more of those that the task has to reach through their cities
 */
public record PartState(Coverage coverage, Set<BodyId> missing) {

    /** Keeps the counties immutable. */
    public PartState {
        missing = Set.copyOf(missing);
    }

    /** What an amendment of a part has made worse since, in the words of the rules for parts; what was so before is not held against it. */
    public List<Fault> worse(PartState before, TaskView part) {
        var faults = new ArrayList<Fault>();
        if (coverage.split()) {
            if (!before.late().containsAll(late())) {
                faults.add(fault(part, "part_due_late"));
            }
            var open = new HashSet<>(coverage.open());
            before.coverage.open().forEach(open::remove);
            if (!open.isEmpty()) {
                faults.add(fault(part, "part_period_uncovered", open.stream().map(TaskPeriod::label).sorted().collect(Collectors.joining("、"))));
            }
            if (coverage.needed() - coverage.given() > Math.max(0, before.coverage.needed() - before.coverage.given())) {
                faults.add(fault(part, "part_quota_short", coverage.needed(), coverage.given()));
            }
            if (before.coverage.weighs() && !coverage.weighs()) {
                faults.add(fault(part, "part_weights_differ", Weights.text(coverage.received().task().weight()), Weights.text(coverage.weight())));
            }
        }
        if (!before.missing.containsAll(missing)) {
            faults.add(fault(part, "part_bodies_missing", missing.size()));
        }
        return faults;
    }

    /** Which periods of which parts are due after the task. */
    private Set<List<Object>> late() {
        return coverage.parts().stream().flatMap(part -> part.periods().stream().filter(period -> Coverage.above(coverage.received(), period).isEmpty())
                .map(period -> List.<Object>of(part.task().id(), period.label()))).collect(Collectors.toSet());
    }

    private static Fault fault(TaskView part, String code, Object... more) {
        var arguments = new ArrayList<Object>(List.of(part.number(), part.title()));
        arguments.addAll(List.of(more));
        return Fault.of("task", code, arguments.toArray());
    }
}
