package cn.mingzhang.tenants.intake;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.SilentTrace;
import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.tenants.province.ProvinceGate;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The queue's side of intakes: one instance per intake, so that beginning twice is one job; tried three times. */
@Configuration(proxyBeanMethods = false)
class IntakeJobs {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeJobs.class);
    private static final TaskDescriptor<Void> APPLY = TaskDescriptor.of("apply-intake");
    private static final int RETRIES = 2;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** Due by any clock, the demonstration's too. */
    private static final Instant AT_ONCE = Instant.parse("2000-01-01T00:00:00Z");

    @Bean
    CustomTask<Void> applyIntake(IntakeApplier applier, ProvinceGate gate) {
        return Tasks.custom(APPLY)
                .onFailure((complete, operations) -> failed(applier, complete, operations))
                .execute((instance, _) -> gate.whileOpen(province(instance.getId()),
                        () -> applier.run(province(instance.getId()), intake(instance.getId()))));
    }

    /** Puts the intake into the queue, if it is not there. Part of the caller's transaction. */
    static void schedule(SchedulerClient queue, ProvinceId province, IntakeId intake) {
        queue.scheduleIfNotExists(APPLY.instance(province + "/" + intake).build(), AT_ONCE);
    }

    private static void failed(IntakeApplier applier, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        String instance = complete.getExecution().taskInstance.getId();
        var cause = complete.getCause().orElse(null);
        LOG.error("intake {} failed", instance, cause == null ? null : SilentTrace.of(cause));
        if (complete.getExecution().consecutiveFailures < RETRIES) {
            operations.reschedule(complete, complete.getTimeDone().plus(PAUSE));
        } else {
            applier.failed(province(instance), intake(instance), cause instanceof DomainException refusal ? refusal.code() : "internal");
            operations.stop();
        }
    }

    private static ProvinceId province(String instance) {
        return new ProvinceId(Long.parseLong(instance.substring(0, instance.indexOf('/'))));
    }

    private static IntakeId intake(String instance) {
        return new IntakeId(Long.parseLong(instance.substring(instance.indexOf('/') + 1)));
    }
}
