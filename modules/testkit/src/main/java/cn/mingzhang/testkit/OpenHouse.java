package cn.mingzhang.testkit;

import static cn.mingzhang.schema.Tables.TENANTS_BODY;

import cn.mingzhang.kernel.Actor;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.ScannedGenericBeanDefinition;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.json.JsonMapper;

/**
 * Some modules of the house on a real database, without pages, API and queue: two provinces with people in them, and a
 * clock that the test sets. A module's own fixture stands on it and adds what only that module knows.
 */
public class OpenHouse {

    /** Founds a province of the fixture; the modules' own import does it. */
    public interface Founding {

        ProvinceId found(OpenHouse house, Tables tables);
    }

    /** What a province is founded with: its name, a code that is new in the database, and its tables of bodies and people. */
    public record Tables(String code, String name, byte[] bodies, byte[] people) {

        /** The subject in Keycloak of one of its accounts. */
        public String subject(String account) {
            return TwoProvinces.subject(code + account);
        }
    }

    private static final Pattern FRONT = Pattern.compile("cn\\.mingzhang\\..*\\.(web|api)\\..*|.*Test(\\$.*)?");

    /** The province that tests work in. */
    public final ProvinceId province;

    /** One of the same shape that nobody of the first may see. */
    public final ProvinceId other;

    private final Map<String, Object> settings;
    private final Class<?>[] more;
    private final Map<String, AbstractBeanDefinition> scanned = new LinkedHashMap<>();
    private AnnotationConfigApplicationContext context;

    /**
     * @param modules  what is in the house, from the ground floor up
     * @param settings beside the usual ones
     * @param more     beans that stand in for what is not
     */
    protected OpenHouse(List<String> modules, Map<String, Object> settings, Founding founding, Class<?>... more) {
        this.settings = settings;
        this.more = more;
        context = closed();
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(FRONT));
        scanner.scan(modules.stream().map(module -> "cn.mingzhang." + module).toArray(String[]::new));
        for (String name : context.getBeanDefinitionNames()) {
            if (context.getBeanDefinition(name) instanceof ScannedGenericBeanDefinition found) {
                scanned.put(name, found.cloneBeanDefinition());
            }
        }
        context.refresh();
        String run = Long.toString(System.nanoTime(), 36);
        province = founding.found(this, new Tables("a" + run, "东江省", TwoProvinces.bodies(false), TwoProvinces.people(false)));
        other = founding.found(this, new Tables("b" + run, "澜海省", TwoProvinces.bodies(true), TwoProvinces.people(true)));
    }

    private AnnotationConfigApplicationContext closed() {
        var house = new AnnotationConfigApplicationContext();
        house.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.of(
                "mingzhang.files", "target/test-files", "mingzhang.audit.key", AuditKey.BASE64)));
        house.getEnvironment().getPropertySources().addFirst(new MapPropertySource("own", settings));
        house.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        house.register(Wiring.class);
        if (more.length > 0) {
            house.register(more);
        }
        return house;
    }

    /** Opens the house anew: everything in it is made again, and only what is asked for, since a test does so hundreds of times. */
    private void reopen() {
        var house = closed();
        scanned.forEach((name, found) -> house.registerBeanDefinition(name, found.cloneBeanDefinition()));
        house.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.close();
        house.refresh();
        context = house;
    }

    /**
     * Does something while the house is killed before one of its changes, and opens it again: doors that were asked for before are those
     * of the dead.
     *
     * @param changes how many statements that change something the database still gets; a commit counts as one
     * @return whether it was killed before it was done
     */
    public boolean killed(int changes, Runnable act) {
        var cable = get(Cable.class);
        var now = get(SettableClock.class).now;
        cable.cutAfter(changes);
        try {
            act.run();
        } catch (RuntimeException failure) {
            if (!cable.isCut()) {
                throw failure;
            }
        }
        boolean cut = cable.isCut();
        reopen();
        now(now);
        return cut;
    }

    /** A door or a part of it. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** The database as modules see it. */
    public DSLContext dsl() {
        return get(DSLContext.class);
    }

    /** The database as somebody sees it who stands outside and is still there while the house is dead. */
    public static DSLContext database() {
        return DSL.using(Wiring.configuration(TestDatabase.shared().dataSource()));
    }

    /** Sets the clock to ten in the morning of a day. */
    public void today(LocalDate day) {
        now(day.atTime(10, 0).atZone(SettableClock.SHANGHAI).toInstant());
    }

    /** Sets the clock. */
    public void now(Instant instant) {
        get(SettableClock.class).now = instant;
    }

    /** Somebody of the first province; each body has one person per set of roles. */
    public Scope scope(String body, Role... roles) {
        return scope(province, body, roles);
    }

    /** Somebody of either province. */
    public Scope scope(ProvinceId where, String body, Role... roles) {
        var b = TENANTS_BODY;
        var found = dsl().select(b.BODY_ID, b.TENANT_ID).from(b).where(b.PROVINCE_ID.eq(where), b.CODE.eq(body)).fetchOptional().orElseThrow();
        var person = new PersonId(1 + Math.abs((body + Set.of(roles)).hashCode()));
        return new Scope(where, found.value1(), found.value2(), new Actor(person, new MembershipId(1), body, ""), Set.of(roles));
    }

    /** The office that issues plans in the first province. */
    public Scope office() {
        return scope("province", Role.OFFICE);
    }

    /** A body of the first province by its code. */
    public BodyId body(String code) {
        return scope(code, Role.REPORTER).body();
    }

    /** No @Configuration: nothing that looks for configurations below cn.mingzhang shall find it. */
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Wiring {

        @Bean
        Cable dataSource() {
            return new Cable(TestDatabase.shared().dataSource());
        }

        @Bean
        JdbcConnectionDetails connection() {
            var database = TestDatabase.shared();
            return new JdbcConnectionDetails() {
                @Override
                public String getJdbcUrl() {
                    return database.url();
                }

                @Override
                public String getUsername() {
                    return database.user();
                }

                @Override
                public String getPassword() {
                    return database.password();
                }
            };
        }

        @Bean
        PlatformTransactionManager transactions(DataSource data) {
            return new DataSourceTransactionManager(data);
        }

        @Bean
        DSLContext dsl(DataSource data, List<DefaultConfigurationCustomizer> settings) {
            var configuration = configuration(new TransactionAwareDataSourceProxy(data));
            settings.forEach(setting -> setting.customize(configuration));
            return DSL.using(configuration);
        }

        private static DefaultConfiguration configuration(DataSource data) {
            var configuration = new DefaultConfiguration();
            configuration.set(data);
            configuration.set(TestDatabase.shared().url().startsWith("jdbc:mysql") ? SQLDialect.MYSQL : SQLDialect.MARIADB);
            configuration.set(new SqlGuard());
            return configuration;
        }

        @Bean
        SettableClock clock() {
            return new SettableClock();
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }
    }

    /** A clock in Shanghai that stands where the test put it; until then on a morning in February. */
    static final class SettableClock extends Clock {

        static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

        private volatile Instant now = Instant.parse("2026-02-27T02:00:00Z");

        @Override
        public ZoneId getZone() {
            return SHANGHAI;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
