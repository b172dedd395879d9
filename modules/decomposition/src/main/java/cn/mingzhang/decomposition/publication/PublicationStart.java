package cn.mingzhang.decomposition.publication;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.decomposition.plan.Drafts;
import cn.mingzhang.decomposition.plan.PlanStates;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.publication.PublicationRepository.Job;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.JobId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.JobState;
import cn.mingzhang.kernel.word.PlanState;
import cn.mingzhang.store.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides whether a plan may be handed down, and begins it. */
@Component
class PublicationStart {

    private final Tasks tasks;
    private final PublicationRepository publications;
    private final PlanStates plans;
    private final PreviewMaker previews;
    private final Acts acts;

    PublicationStart(Tasks tasks, PublicationRepository publications, PlanStates plans, PreviewMaker previews, Acts acts) {
        this.tasks = tasks;
        this.publications = publications;
        this.plans = plans;
        this.previews = previews;
        this.acts = acts;
    }

    /** Numbers, time and trail. */
    @Component
    static class Acts {
        private final Ids ids;
        private final Clock clock;
        private final Trail trail;

        Acts(Ids ids, Clock clock, Trail trail) {
            this.ids = ids;
            this.clock = clock;
            this.trail = trail;
        }
    }

    /** @param plan a draft that is open */
    Job begin(Scope scope, WorkPlanView plan) {
        var preview = preview(scope, plan);
        if (!preview.faults().isEmpty()) {
            throw DomainException.invalid(preview.faults());
        }
        var id = new JobId(acts.ids.next());
        publications.insert(scope, id, plan.id(), preview.tasks().size(), acts.clock.instant());
        if (!plans.move(scope.province(), plan.id(), PlanState.DRAFT, PlanState.PUBLISHING)) {
            throw Drafts.stale(plan);
        }
        acts.trail.record(scope, "publish", "work_plan", plan.id(), Map.of("job", id.toString(), "tasks", preview.tasks().size()));
        return publications.find(scope.province(), plan.id()).orElseThrow();
    }

    /** The same job; one that was given up waits again. */
    Job again(Scope scope, Job job) {
        if (job.state() == JobState.FAILED) {
            publications.move(scope.province(), job.id(), JobState.QUEUED, null, null);
        }
        return publications.find(scope.province(), job.plan()).orElseThrow();
    }

    PublicationPreview preview(Scope scope, WorkPlanView plan) {
        var all = tasks.findActive(scope.province(), plan.id());
        var preview = previews.make(scope.province(), plan, all, LocalDate.now(acts.clock));
        return PublicationRules.weights(plan, all).map(preview::and).orElse(preview);
    }

    Map<TaskId, TaskSize> sizes(Scope scope, WorkPlanId plan) {
        return publications.findSizes(scope.province(), tasks.of(scope, plan).stream().map(TaskView::id).toList());
    }

    @Transactional
    Job inTransaction(Supplier<Job> work) {
        return work.get();
    }
}
