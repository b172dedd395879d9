package cn.mingzhang.audit.chain;

import cn.mingzhang.kernel.id.ProvinceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the entries of a province their order and their seals, some hundred to a transaction. What is sealed is found by having no
 * number yet, not by an id or a time: an act that took long is sealed late, never lost.
 */
@Service
public class TrailSeals {

    /** How many entries one transaction seals. */
    static final int BATCH = 500;

    private static final Logger LOG = LoggerFactory.getLogger(TrailSeals.class);

    private final ChainRepository repository;
    private final ChainKeys keys;
    private final Clock clock;

    TrailSeals(ChainRepository repository, ChainKeys keys, Clock clock) {
        this.repository = repository;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Seals what waits, at most {@link #BATCH} entries.
     *
     * @return the chain's new end; empty where nothing waited
     */
    @Transactional
    Optional<Anchor> seal(ProvinceId province) {
        if (!repository.hasUnsealed(province)) {
            return Optional.empty();
        }
        var head = repository.lockHead(province);
        var waiting = repository.findUnsealed(province, BATCH);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var sealed = chain(head, waiting, at);
        repository.seal(province, sealed);
        var last = sealed.getLast();
        repository.moveHead(province, head, new ChainHead(last.number(), last.seal(), at));
        return Optional.of(new Anchor(at, province.value(), last.number(), last.seal()));
    }

    /** How many entries have waited for their seal longer than they should. */
    @Transactional(readOnly = true)
    public long countWaitingLongerThan(ProvinceId province, Duration most) {
        return repository.countUnsealedBefore(province, clock.instant().minus(most));
    }

    /** The chain's end; empty before its first seal. */
    @Transactional(readOnly = true)
    Optional<Anchor> findEnd(ProvinceId province) {
        return repository.findHead(province).filter(head -> head.sealedAt() != null)
                .map(head -> new Anchor(head.sealedAt(), province.value(), head.number(), head.seal()));
    }

    /** How far the chain has come; empty before its first seal. */
    @Transactional(readOnly = true)
    public Optional<ChainState> findState(ProvinceId province) {
        return repository.findHead(province).filter(head -> head.sealedAt() != null)
                .map(head -> new ChainState(head.number(), head.sealedAt()));
    }

    private List<ChainedRow> chain(ChainHead head, List<ChainedRow> waiting, Instant at) {
        var key = keys.current();
        var previous = head.seal();
        long number = head.number();
        var sealed = new ArrayList<ChainedRow>(waiting.size());
        for (var row : waiting) {
            if (row.marked() && !row.markedRightly(keys)) {
                LOG.error("entry {} of the trail of province {} is not what was written", row.entry().id(), row.entry().province());
            }
            number++;
            previous = row.sealBehind(key, previous, number, at);
            sealed.add(new ChainedRow(row.entry(), row.macBy(), row.mac(), number, at, key.name(), previous));
        }
        return sealed;
    }
}
