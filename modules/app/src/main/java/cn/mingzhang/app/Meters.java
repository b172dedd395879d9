package cn.mingzhang.app;

import cn.mingzhang.audit.UnsealedEntries;
import cn.mingzhang.decomposition.events.DocumentImported;
import cn.mingzhang.decomposition.events.PlanPublished;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.progress.events.ReportSubmitted;
import cn.mingzhang.progress.obligation.ObligationCounts;
import cn.mingzhang.tenants.ProvincesAcrossProvinces;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What the installation does, in numbers for those who run it; no label names a customer. Events are counted after their
 * transaction, so that what was rolled back never moves a meter.
 */
@Component
class Meters {

    private static final Duration[] STEPS = {Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofMinutes(1),
        Duration.ofMinutes(5), Duration.ofMinutes(15)};

    private final ProvincesAcrossProvinces provinces;
    private final ObligationCounts obligations;
    private final Map<Outcome, Counter> reports = new EnumMap<>(Outcome.class);
    private final Timer imports;
    private final Timer publications;
    private final UnsealedEntries trail;
    private volatile Map<ObligationState, Long> counted = Map.of();
    private volatile long unsealed;

    Meters(MeterRegistry registry, ProvincesAcrossProvinces provinces, ObligationCounts obligations, UnsealedEntries trail) {
        this.provinces = provinces;
        this.obligations = obligations;
        this.trail = trail;
        Gauge.builder("mingzhang.audit.unsealed", this, meters -> meters.unsealed)
                .description("Entries of the audit trail that have waited more than a minute for their seal").register(registry);
        for (var state : ObligationState.values()) {
            Gauge.builder("mingzhang.obligations", this, meters -> meters.counted.getOrDefault(state, 0L))
                    .description("Obligations of all provinces").tag("state", state.name()).register(registry);
        }
        for (var outcome : Outcome.values()) {
            reports.put(outcome, Counter.builder("mingzhang.reports.submitted")
                    .description("Reports submitted, each version counted").tag("outcome", outcome.name()).register(registry));
        }
        imports = timer("mingzhang.import.duration", "From an upload to its draft plan").register(registry);
        publications = timer("mingzhang.publication.duration", "From asking for a publication to the plan being visible").register(registry);
    }

    /** Counts province by province, since each may lie on a database of its own. */
    @Scheduled(initialDelayString = "${mingzhang.meters.interval:PT1M}", fixedDelayString = "${mingzhang.meters.interval:PT1M}")
    void count() {
        var sums = new EnumMap<ObligationState, Long>(ObligationState.class);
        var all = provinces.findAllAcrossProvinces();
        all.forEach(province -> obligations.countByState(province.id()).forEach((state, count) -> sums.merge(state, count, Long::sum)));
        counted = sums;
        unsealed = all.stream().mapToLong(province -> trail.countLate(province.id())).sum();
    }

    @TransactionalEventListener
    void on(DocumentImported imported) {
        imports.record(imported.took());
    }

    @TransactionalEventListener
    void on(PlanPublished published) {
        publications.record(published.took());
    }

    @TransactionalEventListener
    void on(ReportSubmitted submitted) {
        reports.get(submitted.outcome()).increment();
    }

    private static Timer.Builder timer(String name, String description) {
        return Timer.builder(name).description(description).serviceLevelObjectives(STEPS);
    }
}
