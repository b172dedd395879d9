package cn.mingzhang.store;

import java.sql.DriverManager;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** jOOQ as both databases understand it, and the ids. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    Ids ids(JdbcConnectionDetails database) {
        return new Ids(() -> DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
    }

    @Bean
    DefaultConfigurationCustomizer sharedSubset() {
        return configuration -> configuration.set(settings());
    }

    /** Settings that render the same statements for MySQL and MariaDB. */
    static Settings settings() {
        return new Settings()
                .withRenderSchema(false)
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_QUOTED)
                .withRenderGroupConcatMaxLenSessionVariable(false)
                .withExecuteLogging(false);
    }
}
