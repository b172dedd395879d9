package cn.mingzhang.audit;

import cn.mingzhang.audit.chain.TrailSeals;
import cn.mingzhang.kernel.id.ProvinceId;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** Tells those who run the installation whether sealing keeps up. */
@Service
public class UnsealedEntries {

    private static final Duration LATE = Duration.ofMinutes(1);

    private final TrailSeals seals;

    UnsealedEntries(TrailSeals seals) {
        this.seals = seals;
    }

    /** How many entries have waited more than a minute; none, as long as sealing works. */
    public long countLate(ProvinceId province) {
        return seals.countWaitingLongerThan(province, LATE);
    }
}
