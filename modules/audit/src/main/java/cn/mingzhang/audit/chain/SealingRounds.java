package cn.mingzhang.audit.chain;

import cn.mingzhang.kernel.SilentTrace;
import cn.mingzhang.kernel.id.ProvinceId;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Goes through the provinces every two seconds and seals what is new, on every replica: who comes second to a province finds
 * nothing left. It does not stand in the queue of jobs, where a long one would hold it up and a clock that is set could.
 */
@Component
class SealingRounds {

    private static final Logger LOG = LoggerFactory.getLogger(SealingRounds.class);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ChainsAcrossProvinces chains;
    private final TrailSeals seals;
    private final Anchors anchors;
    /** Of which this process knows that the end is anchored. */
    private final Set<ProvinceId> anchored = ConcurrentHashMap.newKeySet();

    SealingRounds(ChainsAcrossProvinces chains, TrailSeals seals, Anchors anchors) {
        this.chains = chains;
        this.seals = seals;
        this.anchors = anchors;
    }

    /** One round; a province that fails does not keep the others waiting. */
    @Scheduled(initialDelayString = "${mingzhang.audit.interval:PT2S}", fixedDelayString = "${mingzhang.audit.interval:PT2S}")
    void seal() {
        for (var province : chains.findAllAcrossProvinces()) {
            try {
                seal(province);
            } catch (RuntimeException failure) {
                LOG.error("the trail of province {} could not be sealed", province, SilentTrace.of(failure));
            }
        }
    }

    /** What was done last is sealed before the process ends, unless the database is gone already: nothing waits for it. */
    @EventListener(ContextClosedEvent.class)
    void sealTheRest() throws InterruptedException {
        Thread.ofVirtual().start(() -> {
            try {
                seal();
            } catch (RuntimeException databaseGone) {
                LOG.warn("the last entries of the trail are sealed at the next start: {}", databaseGone.getClass().getName());
            }
        }).join(PATIENCE);
    }

    /** An end whose anchor could not be written, or not before the process ended, is anchored in a later round. */
    private void seal(ProvinceId province) {
        boolean told = anchored.remove(province);
        for (var end = seals.seal(province); end.isPresent(); end = seals.seal(province)) {
            anchors.write(end.get());
            told = true;
        }
        if (!told) {
            seals.findEnd(province).ifPresent(anchors::write);
        }
        anchored.add(province);
    }
}
