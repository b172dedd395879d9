package cn.mingzhang.tenants.intake;

import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.store.Ids;
import cn.mingzhang.tenants.intake.table.TableFile;
import cn.mingzhang.testkit.AuditKey;
import cn.mingzhang.testkit.SqlGuard;
import cn.mingzhang.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.json.JsonMapper;

/** Intakes on a real database, without web and queue, in which a statement can be made to break. */
final class IntakeWorkshop {

    private static final IntakeWorkshop SHARED = new IntakeWorkshop();

    private final AnnotationConfigApplicationContext context;

    private IntakeWorkshop() {
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("workshop", Map.of("mingzhang.audit.key", AuditKey.BASE64)));
        context.register(Wiring.class);
        context.refresh();
    }

    static IntakeWorkshop shared() {
        return SHARED;
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** An empty province. */
    ProvinceId province() {
        String code = "w" + Long.toString(get(Ids.class).next(), 36);
        return get(TenantImport.class).open(code, "东江省");
    }

    IntakeId upload(Importer who, String csv) {
        try {
            var file = Files.writeString(Files.createTempFile("intake", ".csv"), csv);
            return get(TenantIntakes.class).upload(who, List.of(new TableFile("全省.csv", file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Breaks the next statement that names a table, as a kill would. */
    void breakAt(String table) {
        get(Breaking.class).table = table;
    }

    static final class Breaking implements ExecuteListener {
        private static final long serialVersionUID = 1L;
        private transient @Nullable String table;

        @Override
        public void executeStart(ExecuteContext context) {
            String at = table;
            if (at != null && context.sql() != null && context.sql().contains("insert into `" + at + "`")) {
                table = null;
                throw new IllegalStateException("killed");
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan(basePackages = {"cn.mingzhang.tenants", "cn.mingzhang.audit"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "cn\\.mingzhang\\..*\\.(web|api)\\..*|.*Workshop.*"))
    static class Wiring {

        @Bean
        DataSource dataSource() {
            return TestDatabase.shared().dataSource();
        }

        @Bean
        PlatformTransactionManager transactions(DataSource data) {
            return new DataSourceTransactionManager(data);
        }

        @Bean
        Breaking breaking() {
            return new Breaking();
        }

        @Bean
        DSLContext dsl(DataSource data, Breaking breaking) {
            var configuration = new DefaultConfiguration();
            configuration.set(new TransactionAwareDataSourceProxy(data));
            configuration.set(TestDatabase.shared().url().startsWith("jdbc:mysql") ? SQLDialect.MYSQL : SQLDialect.MARIADB);
            configuration.set(new Settings().withRenderSchema(false).withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_QUOTED)
                    .withRenderGroupConcatMaxLenSessionVariable(false));
            configuration.set(new SqlGuard(), breaking);
            return DSL.using(configuration);
        }

        @Bean
        Ids ids(DataSource data) {
            return new Ids(data::getConnection);
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-02-27T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }

        @Bean
        MessageSource messageSource() {
            return new StaticMessageSource();
        }
    }
}
