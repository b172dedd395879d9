package cn.mingzhang.decomposition.publication;

import cn.mingzhang.decomposition.plan.Drafts;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.JobId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.JobState;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands plans down. A plan is handed down once: asking again answers with the same job, and wakes one that had failed. */
@Service
public class Publications {

    private final Drafts drafts;
    private final PublicationStart start;
    private final PublicationRepository publications;
    private final Publisher publisher;
    private final ObjectProvider<SchedulerClient> queue;

    Publications(Drafts drafts, PublicationStart start, PublicationRepository publications, Publisher publisher,
            ObjectProvider<SchedulerClient> queue) {
        this.drafts = drafts;
        this.start = start;
        this.publications = publications;
        this.publisher = publisher;
        this.queue = queue;
    }

    /**
     * Queues the publication of a plan; from here on its tasks stand still.
     *
     * @throws DomainException INVALID with every task that has no owner, an open one, or a due date in the past
     */
    @Transactional
    public JobId publish(Scope scope, WorkPlanId plan) {
        var job = asked(scope, plan);
        if (job.state() != JobState.DONE) {
            PublicationJobs.PUBLISH.schedule(queue.getObject(), scope.province(), plan);
        }
        return job.id();
    }

    /** The same without a queue: returns when the plan is published. For demonstrations and measurements. */
    public JobId publishNow(Scope scope, WorkPlanId plan) {
        var job = start.inTransaction(() -> asked(scope, plan));
        publisher.run(scope.province(), plan);
        return job.id();
    }

    /**
     * How far a job is; it exists for its starter only.
     *
     * @throws DomainException NOT_FOUND for everybody else
     */
    @Transactional(readOnly = true)
    public JobView job(Scope scope, JobId job) {
        return publications.find(scope, job).orElseThrow(DomainException::notFound).view();
    }

    /** The publication of a plan, for those who publish it; empty before it was asked for. */
    @Transactional(readOnly = true)
    public Optional<JobView> of(Scope scope, WorkPlanId plan) {
        return publications.find(scope.province(), drafts.mine(scope, plan).id()).map(PublicationRepository.Job::view);
    }

    /** What would be handed down, to whom, and what stands in the way. */
    @Transactional(readOnly = true)
    public PublicationPreview preview(Scope scope, WorkPlanId plan) {
        return start.preview(scope, drafts.mine(scope, plan));
    }

    /** How far each published task of a plan in reach goes. */
    @Transactional(readOnly = true)
    public Map<TaskId, TaskSize> sizes(Scope scope, WorkPlanId plan) {
        return start.sizes(scope, plan);
    }

    private PublicationRepository.Job asked(Scope scope, WorkPlanId id) {
        drafts.mine(scope, id);
        var earlier = publications.find(scope.province(), id);
        if (earlier.isPresent()) {
            return start.again(scope, earlier.get());
        }
        return start.begin(scope, drafts.open(scope, id));
    }
}
