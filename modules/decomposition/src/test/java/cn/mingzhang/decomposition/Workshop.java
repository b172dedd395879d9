package cn.mingzhang.decomposition;

import static cn.mingzhang.schema.Tables.TENANTS_BODY;

import cn.mingzhang.decomposition.document.DocumentImports;
import cn.mingzhang.decomposition.document.ImportDocument;
import cn.mingzhang.decomposition.document.ImportedPlan;
import cn.mingzhang.decomposition.publication.ObligationBook;
import cn.mingzhang.decomposition.sql.Assignments;
import cn.mingzhang.kernel.Actor;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
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
import java.util.Collection;
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

/** The module on a real database, without web and queue: two provinces, a fixed morning, and an obligation book that counts. */
public final class Workshop {

    /** A small document with every kind of owner and rhythm. */
    public static final String PLAN = """
            东江省司法厅2026年政务公开工作要点
            一、推进决策公开
            （一）公布决策目录。年度目录于3月31日前在门户网站公布。（牵头单位：厅办公室；责任单位：普法处）
            （二）公开执行进展。每季度至少公布1次执行进展。（责任单位：厅机关各处室）
            二、加强政策解读
            （一）开展宣讲。每半年至少组织1次宣讲，现场意见逐条反馈。（牵头单位：法治宣传处；责任单位：各市、县（市、区）司法局）
            （二）办好培训。组织一次全省培训，对联络员轮训。（牵头单位：清溪县司法局；责任单位：各县（市、区）司法局）
            """;

    static final Instant MORNING = Instant.parse("2026-02-27T02:00:00Z");

    private static final Workshop SHARED = new Workshop();

    final AnnotationConfigApplicationContext context;
    public final ProvinceId province;
    public final ProvinceId other;

    private Workshop() {
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.of("mingzhang.files", "target/test-files", "mingzhang.audit.key", AuditKey.BASE64, "mingzhang.publication.tasks-at-once", 2)));
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.register(Wiring.class);
        context.refresh();
        String run = Long.toString(System.nanoTime(), 36);
        province = create("a" + run, false);
        other = create("b" + run, true);
    }

    public static Workshop shared() {
        return SHARED;
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public DSLContext dsl() {
        return get(DSLContext.class);
    }

    public Scope scope(ProvinceId where, String code, Role... roles) {
        var bootstrap = new Scope(where, root(where), root(where), new Actor(new PersonId(1), new MembershipId(1), "周明", ""), Set.of(Role.OFFICE));
        var body = get(Bodies.class).find(bootstrap, new BodyFilter(null, null, null, code), PageRequest.FIRST).items().stream()
                .filter(each -> each.code().equals(code)).findFirst().orElseThrow();
        return new Scope(where, body.id(), body.tenant(), new Actor(new PersonId(code.hashCode()), new MembershipId(1), code, ""), Set.of(roles));
    }

    public BodyView body(String code) {
        return get(Bodies.class).get(scope(province, "province", Role.OFFICE), scope(province, code, Role.OFFICE).body());
    }

    public Scope office() {
        return scope(province, "province", Role.OFFICE);
    }

    public ImportedPlan imported(Scope scope, String text) {
        return get(DocumentImports.class).importDocument(scope, new ImportDocument("要点.txt",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 2026));
    }

    private ProvinceId create(String code, boolean second) {
        return get(TenantImport.class).create(new ImportProvince(code, second ? "澜海省" : "东江省", TwoProvinces.bodies(second),
                TwoProvinces.people(second), account -> TwoProvinces.subject(code + account)));
    }

    private BodyId root(ProvinceId where) {
        var b = TENANTS_BODY;
        return dsl().select(b.BODY_ID).from(b).where(b.PROVINCE_ID.eq(where), b.CODE.eq("province")).fetchOptional(b.BODY_ID).orElseThrow();
    }

    /** Stands in for progress: materialises into nothing, and can be told to break. */
    public static final class CountingBook implements ObligationBook {
        public int materialised;
        long obligations;
        int frozen;
        public int breakAt = -1;

        @Override
        public long count(ProvinceId province, WorkPlanId plan) {
            return obligations;
        }

        @Override
        public int materialise(ProvinceId province, WorkPlanId plan, Collection<TaskId> tasks) {
            if (materialised == breakAt) {
                breakAt = -1;
                throw new IllegalStateException("killed");
            }
            materialised += tasks.size();
            int made = Workshop.shared().dsl().fetchCount(Assignments.of(province, tasks));
            obligations += made;
            return made;
        }

        @Override
        public void freezeChains(ProvinceId province, WorkPlanId plan) {
            frozen++;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @ComponentScan(basePackages = {"cn.mingzhang.tenants", "cn.mingzhang.audit", "cn.mingzhang.files", "cn.mingzhang.decomposition"},
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
        Clock clock() {
            return Clock.fixed(MORNING, ZoneId.of("Asia/Shanghai"));
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }

        @Bean
        CountingBook book() {
            return new CountingBook();
        }
    }
}
