package cn.mingzhang.tenants.province;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.ProvinceState;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How background work keeps to the state of its province. A queued job runs its work through {@link #whileOpen}; work in many
 * transactions asks {@link #require} in each of them, so that it stops between two and goes on there after the province is
 * resumed.
 */
@Component
public class ProvinceGate {

    /** How long a job waits before it looks again. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final ProvinceRepository repository;

    ProvinceGate(ProvinceRepository repository) {
        this.repository = repository;
    }

    /** Whether the province works now; one that is not there does not. */
    @Transactional(readOnly = true)
    public boolean isOpen(ProvinceId province) {
        return repository.state(province).filter(state -> state == ProvinceState.ACTIVE).isPresent();
    }

    /**
     * Holds a step of background work to a province that works.
     *
     * @throws DomainException SUSPENDED otherwise
     */
    @Transactional(readOnly = true)
    public void require(ProvinceId province) {
        if (!isOpen(province)) {
            throw DomainException.suspended();
        }
    }

    /**
     * Runs a job's work and ends the job, or lets it wait its turn again while the province is suspended. Waiting is no
     * failure: it counts no attempt.
     */
    public <T> CompletionHandler<T> whileOpen(ProvinceId province, Runnable work) {
        if (!isOpen(province)) {
            return waiting();
        }
        try {
            work.run();
        } catch (DomainException refused) {
            if (refused.kind() == DomainException.Kind.SUSPENDED) {
                return waiting();
            }
            throw refused;
        }
        return new CompletionHandler.OnCompleteRemove<>();
    }

    private static <T> CompletionHandler<T> waiting() {
        return (complete, operations) -> operations.reschedule(complete, complete.getTimeDone().plus(PAUSE));
    }
}
