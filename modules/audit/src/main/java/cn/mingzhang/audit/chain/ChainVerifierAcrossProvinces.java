package cn.mingzhang.audit.chain;

import cn.mingzhang.kernel.id.ProvinceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads the trail of all provinces from its first entry to its last, a page at a time, and finds the first that was
 * tampered with. It needs the database, the keys and the anchors, and no running application.
 */
public final class ChainVerifierAcrossProvinces {

    private static final Duration SOON = Duration.ofMinutes(1);

    private final ChainsAcrossProvinces chains;
    private final ChainRepository repository;
    private final ChainKeys keys;
    private final AnchoredSeals anchors;
    private final InstantSource time;

    /** A verifier that only reads. */
    public ChainVerifierAcrossProvinces(DSLContext dsl, ChainKeys keys, AnchoredSeals anchors, InstantSource time) {
        this.chains = new ChainsAcrossProvinces(dsl);
        this.repository = new ChainRepository(dsl);
        this.keys = keys;
        this.anchors = anchors;
        this.time = time;
    }

    /** Walks province by province; a province of which nothing but anchors is left counts too. */
    public ChainAccount verifyAcrossProvinces() {
        var provinces = new TreeSet<>(anchors.provinces());
        chains.findAllAcrossProvinces().forEach(province -> provinces.add(province.value()));
        long entries = 0;
        long waiting = 0;
        for (var each : provinces) {
            var walk = new ChainWalk(repository, keys, anchors, new ProvinceId(each));
            var fault = firstFault(walk);
            entries += walk.entries();
            waiting += walk.countWaiting(time.instant().minus(SOON));
            if (fault != null) {
                return new ChainAccount(entries, waiting, anchors.foreign(), fault);
            }
        }
        return new ChainAccount(entries, waiting, anchors.foreign(), null);
    }

    private static @Nullable ChainFault firstFault(ChainWalk walk) {
        var fault = walk.findFault();
        return fault != null ? fault : walk.findBrokenWaiting();
    }
}
