package cn.mingzhang.scoring;

import static cn.mingzhang.schema.Tables.TENANTS_BODY;

import cn.mingzhang.decomposition.document.DocumentImports;
import cn.mingzhang.decomposition.document.ImportDocument;
import cn.mingzhang.decomposition.publication.Publications;
import cn.mingzhang.kernel.Actor;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.store.Ids;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.BodyFilter;
import cn.mingzhang.tenants.BodyView;
import cn.mingzhang.tenants.intake.ImportProvince;
import cn.mingzhang.tenants.intake.TenantImport;
import cn.mingzhang.testkit.AuditKey;
import cn.mingzhang.testkit.SqlGuard;
import cn.mingzhang.testkit.TestDatabase;
import cn.mingzhang.testkit.TwoProvinces;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.json.JsonMapper;

/** The module and all below it on a real database, without web and queue: two provinces, and a clock that can be set. */
final class Workshop {

    private static final Instant MORNING = Instant.parse("2026-02-27T02:00:00Z");

    private static final Workshop SHARED = new Workshop();

    final AnnotationConfigApplicationContext context;
    final ProvinceId province;
    final ProvinceId other;

    private Workshop() {
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.of("mingzhang.files", "target/test-files", "mingzhang.audit.key", AuditKey.BASE64)));
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.register(Wiring.class);
        context.refresh();
        String run = Long.toString(System.nanoTime(), 36);
        province = create("a" + run, false);
        other = create("b" + run, true);
    }

    static Workshop shared() {
        return SHARED;
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    DSLContext dsl() {
        return get(DSLContext.class);
    }

    Scope scope(ProvinceId where, String code, Role... roles) {
        var bootstrap = new Scope(where, root(where), root(where), new Actor(new PersonId(1), new MembershipId(1), "周明", ""), Set.of(Role.OFFICE));
        var body = get(Bodies.class).find(bootstrap, new BodyFilter(null, null, null, code), PageRequest.FIRST).items().stream()
                .filter(each -> each.code().equals(code)).findFirst().orElseThrow();
        return new Scope(where, body.id(), body.tenant(), new Actor(new PersonId(code.hashCode()), new MembershipId(1), code, ""), Set.of(roles));
    }

    BodyView body(String code) {
        return get(Bodies.class).get(scope(province, "province", Role.OFFICE), scope(province, code, Role.OFFICE).body());
    }

    Scope office() {
        return scope(province, "province", Role.OFFICE);
    }

    /** A plan that is binding since that morning. */
    WorkPlanId published(Scope office, String text) {
        get(SettableClock.class).now = MORNING;
        var plan = get(DocumentImports.class).importDocument(office, new ImportDocument("要点.txt",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 2026)).plan().id();
        get(Publications.class).publishNow(office, plan);
        return plan;
    }

    void now(String instant) {
        get(SettableClock.class).now = Instant.parse(instant);
    }

    private ProvinceId create(String code, boolean second) {
        return get(TenantImport.class).create(new ImportProvince(code, second ? "澜海省" : "东江省", TwoProvinces.bodies(second),
                TwoProvinces.people(second), account -> TwoProvinces.subject(code + account)));
    }

    private BodyId root(ProvinceId where) {
        var b = TENANTS_BODY;
        return dsl().select(b.BODY_ID).from(b).where(b.PROVINCE_ID.eq(where), b.CODE.eq("province")).fetchOptional(b.BODY_ID).orElseThrow();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @ComponentScan(basePackages = {"cn.mingzhang.tenants", "cn.mingzhang.audit", "cn.mingzhang.files", "cn.mingzhang.decomposition",
        "cn.mingzhang.progress", "cn.mingzhang.scoring"},
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
        DSLContext dsl(DataSource data) {
            var configuration = new DefaultConfiguration();
            configuration.set(new TransactionAwareDataSourceProxy(data));
            configuration.set(TestDatabase.shared().url().startsWith("jdbc:mysql") ? SQLDialect.MYSQL : SQLDialect.MARIADB);
            configuration.set(new Settings().withRenderSchema(false).withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_QUOTED)
                    .withRenderGroupConcatMaxLenSessionVariable(false));
            configuration.set(new SqlGuard());
            return DSL.using(configuration);
        }

        @Bean
        Ids ids(DataSource data) {
            return new Ids(data::getConnection);
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

    /** A clock in Shanghai that stands where the test put it. */
    static final class SettableClock extends Clock {
        private Instant now = MORNING;

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
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
