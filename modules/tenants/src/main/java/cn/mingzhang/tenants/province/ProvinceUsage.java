package cn.mingzhang.tenants.province;

import cn.mingzhang.kernel.Bytes;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a province takes of the installation, in whole numbers and never by body: all that its operator learns of it.
 *
 * @param people       active people
 * @param storage      bytes stored
 * @param lastActivity day in Shanghai on which somebody of the province last did something
 * @param jobs         background work waiting or failed
 */
public record ProvinceUsage(ProvinceView province, int people, long storage, @Nullable LocalDate lastActivity, BackgroundWork.Jobs jobs) {

    /** Percent of the limit of people, at most 100; 0 without a limit. */
    public int peoplePercent() {
        var limit = province.limits().people();
        return limit == null ? 0 : (int) Math.min(100, people * 100L / limit);
    }

    /** Percent of the limit of storage, at most 100; 0 without a limit. */
    public int storagePercent() {
        var limit = province.limits().storage();
        return limit == null ? 0 : (int) Math.min(100, Math.round(storage * 100.0 / limit));
    }

    /** Stored bytes as people read them. */
    public String storageInWords() {
        return Bytes.inWords(storage);
    }

    /** The limit of storage as people read it; null without one. */
    public @Nullable String storageLimitInWords() {
        var limit = province.limits().storage();
        return limit == null ? null : Bytes.inWords(limit);
    }
}
