package cn.mingzhang.web.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The buckets of this replica, in its memory: they keep one replica from being overrun, and are no bill. Their number is bounded,
 * and one that nobody used for some minutes is full again anyway. See docs/decisions/2026-11-25-edge-limits.md.
 */
@Component
public class RateLimits {

    /** Who is counted. */
    public enum Kind { ADDRESS, PERSON, TENANT }

    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private final Map<Kind, LoadingCache<String, Bucket>> buckets = new EnumMap<>(Kind.class);

    RateLimits(RateSettings settings) {
        add(Kind.ADDRESS, settings.address(), settings.most());
        add(Kind.PERSON, settings.person(), settings.most());
        add(Kind.TENANT, settings.tenant(), settings.most());
    }

    private void add(Kind kind, RateSettings.Rate rate, int most) {
        if (rate.perSecond() > 0) {
            buckets.put(kind, Caffeine.newBuilder().maximumSize(most).expireAfterAccess(FORGOTTEN).build(_ -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1))).build()));
        }
    }

    /**
     * Takes one request out of somebody's bucket.
     *
     * @return 0 when it was there, otherwise the seconds, rounded up, after which it is worth asking again
     */
    public long take(Kind kind, String who) {
        var kept = buckets.get(kind);
        if (kept == null) {
            return 0;
        }
        var probe = kept.get(who).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999).toSeconds());
    }

    /** Empties somebody's bucket: until it is refilled they wait. */
    public void drain(Kind kind, String who) {
        buckets.get(kind).get(who).tryConsumeAsMuchAsPossible();
    }

    /** Forgets somebody's bucket, so that the next one is full. */
    public void forget(Kind kind, String who) {
        buckets.get(kind).invalidate(who);
    }

    /** How many buckets of a kind are kept now. */
    long kept(Kind kind) {
        var cache = buckets.get(kind);
        cache.cleanUp();
        return cache.estimatedSize();
    }
}
