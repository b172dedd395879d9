package cn.mingzhang.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.web.limit.RateLimits.Kind;
import cn.mingzhang.web.limit.RateSettings.Rate;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final Rate OFF = new Rate(0, 1);

    @Test
    void letsABurstThroughAndSaysWhenToAskAgain() {
        var limits = new RateLimits(new RateSettings(OFF, new Rate(1, 3), OFF, 10));
        for (int request = 0; request < 3; request++) {
            assertThat(limits.take(Kind.PERSON, "a")).isZero();
        }
        assertThat(limits.take(Kind.PERSON, "a")).isEqualTo(1);
        assertThat(limits.take(Kind.PERSON, "b")).as("another person has a bucket of their own").isZero();
    }

    @Test
    void aLimitThatIsOffLetsEverythingThrough() {
        var limits = new RateLimits(new RateSettings(OFF, OFF, OFF, 10));
        for (int request = 0; request < 10_000; request++) {
            assertThat(limits.take(Kind.ADDRESS, "10.0.0.1")).isZero();
        }
    }

    @Test
    void keepsABoundedNumberOfBuckets() {
        var limits = new RateLimits(new RateSettings(new Rate(1, 1), OFF, OFF, 100));
        for (int address = 0; address < 10_000; address++) {
            limits.take(Kind.ADDRESS, "10.0.0." + address);
        }
        assertThat(limits.kept(Kind.ADDRESS)).isLessThanOrEqualTo(100);
    }
}
