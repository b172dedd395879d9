package cn.mingzhang.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Places the filter behind the security chain, which tells who asks. */
@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotency(IdempotentPosts posts, SignedInSource people, EarlyRefusals refusals) {
        var registration = new FilterRegistrationBean<>(new IdempotencyFilter(posts, people, refusals));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return registration;
    }
}
