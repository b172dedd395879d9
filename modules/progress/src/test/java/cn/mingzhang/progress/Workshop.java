package cn.mingzhang.progress;

import static cn.mingzhang.schema.Tables.TENANTS_BODY;

import cn.mingzhang.decomposition.document.DocumentImports;
import cn.mingzhang.decomposition.document.ImportDocument;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.publication.Publications;
import cn.mingzhang.decomposition.task.AddTask;
import cn.mingzhang.decomposition.task.TaskEdits;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.Actor;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.kernel.word.WorkKind;
import cn.mingzhang.store.Ids;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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

/** The module and all below it on a real database, without web and queue: two provinces with the same plan, and a clock that can be set. */
final class Workshop {

    /** The day on which the plan was published. */
    static final LocalDate PUBLISHED = LocalDate.of(2026, 3, 2);

    private static final String DOCUMENT = """
            2026年政务公开工作要点
            一、深化行政执法公开
            （一）严格执行行政执法公示制度。各县（区）司法局每季度至少公开1次行政处罚决定。
            """;
    private static final Workshop SHARED = new Workshop();

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final ProvinceId province;
    final ProvinceId other;
    final WorkPlanId plan;

    private Workshop() {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.of("mingzhang.files", "target/test-files", "mingzhang.audit.key", AuditKey.BASE64)));
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.register(Wiring.class);
        context.refresh();
        String run = Long.toString(System.nanoTime(), 36);
        province = create("a" + run, false);
        other = create("b" + run, true);
        plan = publish(province);
        publish(other);
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

    void today(LocalDate day) {
        get(SettableClock.class).today = day;
    }

    /** Somebody of the first province; each body has one person per set of roles. */
    Scope scope(String code, Role... roles) {
        return scope(province, code, roles);
    }

    Scope scope(ProvinceId where, String code, Role... roles) {
        var b = TENANTS_BODY;
        var body = dsl().select(b.BODY_ID, b.TENANT_ID).from(b).where(b.PROVINCE_ID.eq(where), b.CODE.eq(code)).fetchOptional().orElseThrow();
        var person = new PersonId(1 + Math.abs((code + Set.of(roles)).hashCode()));
        return new Scope(where, body.value1(), body.value2(), new Actor(person, new MembershipId(1), code, ""), Set.of(roles));
    }

    BodyId body(String code) {
        return scope(code, Role.REPORTER).body();
    }

    /** A quarterly task for all counties, led by the first division. */
    private WorkPlanId publish(ProvinceId where) {
        today(PUBLISHED);
        var office = scope(where, "province", Role.OFFICE);
        var made = get(DocumentImports.class).importDocument(office, new ImportDocument("要点.txt",
                new ByteArrayInputStream(DOCUMENT.getBytes(StandardCharsets.UTF_8)), 2026)).plan().id();
        get(Tasks.class).of(office, made).forEach(task -> get(TaskEdits.class).drop(office, made, task.id(), task.version()));
        get(TaskEdits.class).add(office, new AddTask(made, null, "严格执行行政执法公示制度", "每季度公开行政处罚决定。", WorkKind.EXECUTION,
                List.of(new Owner(Part.RESPONSIBLE, null, Audience.ALL_COUNTIES, "各县（区）司法局"),
                        new Owner(Part.LEAD, scope(where, "division01", Role.REPORTER).body(), null, "办公室")),
                null, PeriodKind.QUARTERLY, List.of(), List.of()));
        get(Publications.class).publishNow(office, made);
        return made;
    }

    private ProvinceId create(String code, boolean second) {
        return get(TenantImport.class).create(new ImportProvince(code, second ? "澜海省" : "东江省", TwoProvinces.bodies(second),
                TwoProvinces.people(second), account -> TwoProvinces.subject(code + account)));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @ComponentScan(basePackages = {"cn.mingzhang.tenants", "cn.mingzhang.audit", "cn.mingzhang.files", "cn.mingzhang.decomposition",
        "cn.mingzhang.progress"},
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

    /** A clock in Shanghai that stands at ten in the morning of the day that the test set. */
    static final class SettableClock extends Clock {
        private volatile LocalDate today = PUBLISHED;

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
            return today.atTime(10, 0).atZone(getZone()).toInstant();
        }
    }
}
