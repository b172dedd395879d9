package cn.mingzhang.web.limit;

import cn.mingzhang.web.EarlyRefusals;
import cn.mingzhang.web.SignedInSource;
import jakarta.servlet.Filter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Places the gates: addresses and sizes before the security chain, people behind it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateSettings.class)
class LimitConfiguration {

    /** Behind the filter that believes the proxy about addresses, before sessions and security. */
    private static final int EARLY = Ordered.HIGHEST_PRECEDENCE + 40;

    @Bean
    FilterRegistrationBean<Filter> addressGate(RateLimits limits, EarlyRefusals refusals) {
        return placed(new AddressGate(limits, refusals), EARLY);
    }

    @Bean
    FilterRegistrationBean<Filter> bodyGate(EarlyRefusals refusals) {
        return placed(new BodyGate(refusals), EARLY + 1);
    }

    private static FilterRegistrationBean<Filter> placed(Filter filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }

    @Bean
    WebMvcConfigurer personGate(RateLimits limits, @Lazy SignedInSource people) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new PersonGate(limits, people)).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }
}
