package cn.mingzhang.app;

import cn.mingzhang.tenants.account.AccountMaker;
import cn.mingzhang.tenants.systems.SystemClients;
import cn.mingzhang.testkit.SqlGuard;
import cn.mingzhang.testkit.StatementCount;
import org.jooq.ExecuteListenerProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** The clock that tests move, and the guard over every statement. */
@TestConfiguration(proxyBeanMethods = false)
class TestServersConfiguration {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    /** Our client's secret is made when Keycloak starts, and that is when somebody first signs in. */
    @Bean
    @Primary
    ClientRegistrationRepository clientsWhenNeeded(Keycloak keycloak) {
        return registration -> keycloak.withSecret(TestServers.keycloak().clientSecret()).registration();
    }

    /** Likewise the secret of the client that makes clients; no job of the shared application makes accounts. */
    @Bean
    @Primary
    SystemClients systemsWhenNeeded() {
        return new SystemClients() {
            @Override
            public boolean isAutomatic() {
                return true;
            }

            @Override
            public Made make(String client, String name) {
                return TestServers.systems().make(client, name);
            }

            @Override
            public void shut(String account) {
                TestServers.systems().shut(account);
            }
        };
    }

    /** Accounts are made automatically as far as anybody asks; the job that does it is off, so that whoever waits goes on waiting. */
    @Bean
    @Primary
    AccountMaker automatic() {
        return () -> true;
    }

    @Bean
    ExecuteListenerProvider sqlGuard() {
        return SqlGuard::new;
    }

    @Bean
    ExecuteListenerProvider statementCount() {
        return StatementCount::new;
    }
}
