package cn.mingzhang.app;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock: every date of the system is a date in Shanghai. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** What sessions and tokens are measured by, whatever day a demonstration believes it is. */
    static final Clock MACHINE = Clock.systemUTC();

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
