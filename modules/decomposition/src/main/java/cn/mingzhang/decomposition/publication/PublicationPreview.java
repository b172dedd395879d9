package cn.mingzhang.decomposition.publication;

import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.tenants.BodyView;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a publication would hand down.
 *
 * @param faults what stands in its way; a fault's field names the task, as {@code tasks.ID.owners}
 */
public record PublicationPreview(WorkPlanView plan, List<TaskLine> tasks, List<BodyLine> bodies, long obligations, List<Fault> faults) {

    /** The same with one thing more that is amiss. */
    PublicationPreview and(Fault more) {
        return new PublicationPreview(plan, tasks, bodies, obligations, Stream.concat(faults.stream(), Stream.of(more)).toList());
    }

    /**
     * One task.
     *
     * @param bodies how many bodies get it
     * @param spared how many more it means that owe the task already which it is a part of
     * @param owed   for how many periods those who get it owe that already
     */
    public record TaskLine(TaskView task, List<TaskPeriod> periods, int bodies, int spared, int owed) {

        /** How many obligations it makes. */
        public long obligations() {
            return (long) bodies * periods.size() - owed;
        }
    }

    /** How much one body gets. */
    public record BodyLine(BodyView body, int leads, int takesPart, long obligations) {
    }
}
