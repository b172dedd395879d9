package cn.mingzhang.web.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests one replica takes. A bucket holds {@code burst} requests and is refilled with {@code perSecond}; zero
 * requests a second switches a limit off.
 *
 * @param address everybody behind one network address, signed in or not; offices share one
 * @param person  one person, in whatever browser or script
 * @param tenant  all people of one bureau
 * @param most    how many buckets of each kind are kept; the longest unused ones are forgotten first
 */
@ConfigurationProperties("mingzhang.rate")
public record RateSettings(@DefaultValue Rate address, @DefaultValue Rate person, @DefaultValue Rate tenant, @DefaultValue("50000") int most) {

    /** One limit. */
    public record Rate(@DefaultValue("0") long perSecond, @DefaultValue("1") long burst) {
    }
}
