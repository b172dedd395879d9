package cn.mingzhang.decomposition.publication;

import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.Part;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Hands down what comes to a plan after its publication; the caller holds the transaction. */
@Component
public class LateTasks {

    private final PreviewMaker previews;
    private final PublicationRepository publications;
    private final ObligationBook book;
    private final Clock clock;

    LateTasks(PreviewMaker previews, PublicationRepository publications, ObligationBook book, Clock clock) {
        this.previews = previews;
        this.publications = publications;
        this.book = book;
        this.clock = clock;
    }

    /** The periods that a task would be owed for as of a day. */
    public List<TaskPeriod> periods(WorkPlanView plan, TaskView task, LocalDate today) {
        return Periods.of(task, plan, today);
    }

    /** Whom the owners of a task mean now, each in the part that counts. */
    public Map<BodyId, Part> meant(ProvinceId province, WorkPlanView plan, TaskView task) {
        return previews.meant(province, plan, task);
    }

    /**
     * Makes what a new task asks for: its bodies, periods, obligations and their chains.
     *
     * @return how many obligations
     * @throws DomainException INVALID where a publication would refuse the task
     */
    public int handDown(Scope scope, WorkPlanView plan, TaskView task) {
        var preview = previews.make(scope.province(), plan, List.of(task), LocalDate.now(clock));
        if (!preview.faults().isEmpty()) {
            throw DomainException.invalid(preview.faults().stream()
                    .map(fault -> new Fault(fault.field().substring(fault.field().lastIndexOf('.') + 1), fault.code(), fault.arguments())).toList());
        }
        publications.expand(scope.province(), plan.issuerId(), Map.of(task, preview.tasks().getFirst().periods()));
        int made = book.materialise(scope.province(), plan.id(), List.of(task.id()));
        book.freezeChains(scope.province(), plan.id());
        return made;
    }
}
