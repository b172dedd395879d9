package cn.mingzhang.app;

import cn.mingzhang.testkit.SqlGuard;
import org.jooq.ExecuteListenerProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The clock that tests move, and the guard over every statement. */
@TestConfiguration(proxyBeanMethods = false)
class TestServersConfiguration {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    ExecuteListenerProvider sqlGuard() {
        return SqlGuard::new;
    }
}
