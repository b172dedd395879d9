package cn.mingzhang.decomposition.publication;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.decomposition.events.PlanPublished;
import cn.mingzhang.decomposition.plan.PlanStates;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.publication.PublicationRepository.Job;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.JobState;
import cn.mingzhang.tenants.province.ProvinceGate;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands a plan down: some tasks at a time in transactions of their own, then the chains, then one flip of the plan's state. It may be
 * killed anywhere and run again; what is there is not made twice, and nobody below sees anything before the flip.
 */
@Component
class Publisher {

    private final HandDown hands;
    private final PlanStates plans;
    private final Tasks tasks;
    private final PublicationRepository publications;
    private final TransactionTemplate transaction;
    private final int atOnce;

    Publisher(HandDown hands, PlanStates plans, Tasks tasks, PublicationRepository publications, PlatformTransactionManager transactions,
            @Value("${mingzhang.publication.tasks-at-once:20}") int atOnce) {
        this.atOnce = atOnce;
        this.hands = hands;
        this.plans = plans;
        this.tasks = tasks;
        this.publications = publications;
        this.transaction = new TransactionTemplate(transactions);
    }

    void run(ProvinceId province, WorkPlanId id) {
        var job = publications.find(province, id).orElseThrow();
        if (job.state() == JobState.DONE) {
            return;
        }
        var plan = plans.find(province, id).orElseThrow();
        var all = tasks.findStanding(province, id);
        transaction.executeWithoutResult(_ -> publications.move(province, job.id(), JobState.RUNNING, null, null));
        for (int at = Math.min(job.done(), all.size()); at < all.size(); at += atOnce) {
            int done = Math.min(at + atOnce, all.size());
            var some = all.subList(at, done);
            transaction.executeWithoutResult(_ -> {
                hands.tasks(province, plan, some, job);
                publications.progress(province, job.id(), Math.min(done, job.total()));
            });
        }
        transaction.executeWithoutResult(_ -> hands.chains(province, id));
        transaction.executeWithoutResult(_ -> hands.flip(province, plan, all, job));
    }

    /** Says that the publication is given up until it is asked for again. */
    void failed(ProvinceId province, WorkPlanId id, String error) {
        transaction.executeWithoutResult(_ -> publications.find(province, id)
                .ifPresent(job -> publications.move(province, job.id(), JobState.FAILED, error, null)));
    }

    /** The single steps, each inside the transaction of its caller; none is taken while the province is suspended. */
    @Component
    static class HandDown {
        private final PublicationRepository publications;
        private final PlanStates plans;
        private final ObligationBook book;
        private final Told told;
        private final ProvinceGate gate;
        private final Clock clock;

        HandDown(PublicationRepository publications, PlanStates plans, ObligationBook book, Told told, ProvinceGate gate, Clock clock) {
            this.publications = publications;
            this.plans = plans;
            this.book = book;
            this.told = told;
            this.gate = gate;
            this.clock = clock;
        }

        void tasks(ProvinceId province, WorkPlanView plan, List<TaskView> tasks, Job job) {
            gate.require(province);
            var asked = LocalDate.ofInstant(job.requestedAt(), clock.getZone());
            var periods = new LinkedHashMap<TaskView, List<TaskPeriod>>();
            tasks.forEach(task -> periods.put(task, Periods.of(task, plan, asked)));
            publications.expand(province, plan.issuerId(), periods);
            book.materialise(province, plan.id(), tasks.stream().map(TaskView::id).toList());
        }

        void chains(ProvinceId province, WorkPlanId plan) {
            gate.require(province);
            book.freezeChains(province, plan);
        }

        void flip(ProvinceId province, WorkPlanView plan, List<TaskView> tasks, Job job) {
            gate.require(province);
            long obligations = book.count(province, plan.id());
            var now = clock.instant();
            if (plans.publish(province, plan.id(), now)) {
                told.published(province, new PlanPublished(province, plan.id(), plan.issuerId(), tasks.size(), obligations,
                        Duration.between(job.requestedAt(), now).isNegative() ? Duration.ZERO : Duration.between(job.requestedAt(), now)));
            }
            publications.move(province, job.id(), JobState.DONE, null, now);
        }
    }

    /** The trail and the event of a publication. */
    @Component
    static class Told {
        private final Trail trail;
        private final ApplicationEventPublisher events;

        Told(Trail trail, ApplicationEventPublisher events) {
            this.trail = trail;
            this.events = events;
        }

        void published(ProvinceId province, PlanPublished event) {
            trail.recordSystem(province, "publish", "work_plan", event.plan(), Map.of("tasks", event.tasks(), "obligations", event.obligations()));
            events.publishEvent(event);
        }
    }
}
