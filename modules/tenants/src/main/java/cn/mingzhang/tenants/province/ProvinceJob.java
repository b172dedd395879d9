package cn.mingzhang.tenants.province;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.SilentTrace;
import cn.mingzhang.kernel.id.Id;
import cn.mingzhang.kernel.id.ProvinceId;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Queued work on single things of provinces: one instance for each thing, so that asking twice is one job; waits while the province is
 * suspended; tried three times before it is given up.
 *
 * @param <I> what identifies the thing
 */
public final class ProvinceJob<I extends Id> {

    private static final Logger LOG = LoggerFactory.getLogger(ProvinceJob.class);
    private static final int RETRIES = 2;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** Due by any clock, the demonstration's too. */
    private static final Instant AT_ONCE = Instant.parse("2000-01-01T00:00:00Z");

    /** What is done with a thing. */
    public interface Work<I> {
        void run(ProvinceId province, I thing);
    }

    /** What is done with a thing whose work was given up; {@code code} is that of the refusal, or {@code internal}. */
    public interface GivenUp<I> {
        void failed(ProvinceId province, I thing, String code);
    }

    private final TaskDescriptor<Void> descriptor;
    private final LongFunction<I> ids;

    /** @param name of the queue's task; jobs that wait in a database are found again by it */
    public ProvinceJob(String name, LongFunction<I> ids) {
        this.descriptor = TaskDescriptor.of(name);
        this.ids = ids;
    }

    /** For the queue, once. */
    public CustomTask<Void> task(ProvinceGate gate, Work<I> work, GivenUp<I> givenUp) {
        return Tasks.custom(descriptor)
                .onFailure((complete, operations) -> failed(givenUp, complete, operations))
                .execute((instance, _) -> {
                    var province = province(instance.getId());
                    return gate.whileOpen(province, () -> work.run(province, thing(instance.getId())));
                });
    }

    /** Puts the work on a thing into the queue, if it is not there. Part of the caller's transaction. */
    public void schedule(SchedulerClient queue, ProvinceId province, I thing) {
        queue.scheduleIfNotExists(descriptor.instance(province + "/" + thing).build(), AT_ONCE);
    }

    private void failed(GivenUp<I> givenUp, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        String instance = complete.getExecution().taskInstance.getId();
        var cause = complete.getCause().orElse(null);
        LOG.error("{} {} failed", descriptor.getTaskName(), instance, cause == null ? null : SilentTrace.of(cause));
        if (complete.getExecution().consecutiveFailures < RETRIES) {
            operations.reschedule(complete, complete.getTimeDone().plus(PAUSE));
        } else {
            givenUp.failed(province(instance), thing(instance), cause instanceof DomainException refusal ? refusal.code() : "internal");
            operations.stop();
        }
    }

    private static ProvinceId province(String instance) {
        return new ProvinceId(Long.parseLong(instance.substring(0, instance.indexOf('/'))));
    }

    private I thing(String instance) {
        return ids.apply(Long.parseLong(instance.substring(instance.indexOf('/') + 1)));
    }
}
