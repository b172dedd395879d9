package cn.mingzhang.decomposition.publication;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.SilentTrace;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.tenants.province.ProvinceGate;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The queue's side of publications: one instance per plan, so that asking twice is one job; tried three times. */
@Configuration(proxyBeanMethods = false)
class PublicationJobs {

    private static final Logger LOG = LoggerFactory.getLogger(PublicationJobs.class);
    private static final TaskDescriptor<Void> PUBLISH = TaskDescriptor.of("publish-plan");
    private static final int RETRIES = 2;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** Due by any clock, the demonstration's too. */
    private static final Instant AT_ONCE = Instant.parse("2000-01-01T00:00:00Z");

    @Bean
    CustomTask<Void> publishPlan(Publisher publisher, ProvinceGate gate) {
        return com.github.kagkarlsson.scheduler.task.helper.Tasks.custom(PUBLISH)
                .onFailure((complete, operations) -> failed(publisher, complete, operations))
                .execute((instance, _) -> gate.whileOpen(province(instance.getId()),
                        () -> publisher.run(province(instance.getId()), plan(instance.getId()))));
    }

    /** Puts the publication into the queue, if it is not there. Part of the caller's transaction. */
    static void schedule(SchedulerClient queue, ProvinceId province, WorkPlanId plan) {
        queue.scheduleIfNotExists(PUBLISH.instance(province + "/" + plan).build(), AT_ONCE);
    }

    private static void failed(Publisher publisher, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        String instance = complete.getExecution().taskInstance.getId();
        var cause = complete.getCause().orElse(null);
        LOG.error("publication {} failed", instance, cause == null ? null : SilentTrace.of(cause));
        if (complete.getExecution().consecutiveFailures < RETRIES) {
            operations.reschedule(complete, complete.getTimeDone().plus(PAUSE));
        } else {
            publisher.failed(province(instance), plan(instance), cause instanceof DomainException refusal ? refusal.code() : "internal");
            operations.stop();
        }
    }

    private static ProvinceId province(String instance) {
        return new ProvinceId(Long.parseLong(instance.substring(0, instance.indexOf('/'))));
    }

    private static WorkPlanId plan(String instance) {
        return new WorkPlanId(Long.parseLong(instance.substring(instance.indexOf('/') + 1)));
    }
}
