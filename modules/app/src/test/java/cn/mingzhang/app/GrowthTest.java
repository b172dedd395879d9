package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.app.Route.Thing;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.store.Ids;
import cn.mingzhang.tenants.intake.ImportProvince;
import cn.mingzhang.tenants.intake.TenantImport;
import cn.mingzhang.testkit.StatementCount;
import cn.mingzhang.testkit.TwoProvinces;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a page or an answer reads grows with what it shows and not with the province: every list has a page size. */
@AppTest
@Tag("thorough")
class GrowthTest {

    /** Before the accounts of a province of its own. */
    static final String PREFIX = "grown-";

    private static final List<String> READERS = List.of("office", "city01-office", "county001-reporter", "county001-approver", "admin", "auditor");

    /** What retells a whole year, or all of a log, to whoever wants just that. */
    private static final Set<String> WHOLE = Set.of("GET /bodies/{id}/self-inspection.docx", "GET /api/v1/bodies/{id}/self-inspection.docx", "GET /audit/export.csv", "GET /audit/export.xlsx",
            "GET /api/v1/audit/export.csv", "GET /api/v1/audit/export.xlsx");

    private static final int DRAFTS = 220;
    private static final int TIMES = 60;
    /** The largest page, and what stands around it. */
    private static final int MOST = 260;

    @Autowired
    private Api api;
    @Autowired
    private MockMvc mvc;
    @Autowired
    private TenantImport tenants;
    @Autowired
    private DSLContext dsl;
    @Autowired
    private Ids ids;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Map<Thing, String> things = new EnumMap<>(Thing.class);
    private ProvinceId province;

    private record Cost(int statements, int rows) {
    }

    @Test
    void whatIsReadDoesNotGrowWithTheProvince() throws Exception {
        found();
        var before = costs();
        grow();
        var told = new ArrayList<String>();
        costs().forEach((what, cost) -> {
            var was = before.getOrDefault(what, cost);
            if (cost.statements > was.statements || cost.rows > MOST && WHOLE.stream().noneMatch(what::startsWith)) {
                told.add("%s took %d statements for %d rows, now %d for %d".formatted(what, was.statements, was.rows, cost.statements, cost.rows));
            }
        });
        assertThat(before).hasSizeGreaterThan(200);
        assertThat(String.join("\n", told)).isEmpty();
    }

    private void found() {
        var bodies = new String(TwoProvinces.bodies(false), StandardCharsets.UTF_8).replace("东江省", "长青省");
        var people = new String(TwoProvinces.people(false), StandardCharsets.UTF_8).replaceAll("(?m)^(?!account)(?=.)", PREFIX);
        province = tenants.create(new ImportProvince("grown", "长青省", bodies.getBytes(StandardCharsets.UTF_8), people.getBytes(StandardCharsets.UTF_8), TwoProvinces::subject));
        var year = PlanYear.published(api, PREFIX);
        var open = ScoringYear.taken(api, year, "2026-06-30");
        Set.of(Thing.values()).forEach(thing -> things.put(thing, RouteRequest.NOBODYS));
        things.putAll(Map.of(Thing.PLAN, year.plan(), Thing.TASK, year.task(0), Thing.OBLIGATION, year.obligation(0, "county001"), Thing.SCHEME, open.scheme(),
                Thing.ASSESSMENT, open.assessment(), Thing.CRITERION, open.criterion(2), Thing.BODY, year.body("county001")));
        year.reported("county001", year.obligation(4, "county001"));
    }

    /** Some hundred drafts of a plan, and a second plan of which each body owes some hundred periods, some of them reported. */
    private void grow() {
        byte[] text = PlanYear.DOCUMENT.getBytes(StandardCharsets.UTF_8);
        for (int draft = 0; draft < DRAFTS; draft++) {
            api.upload(PREFIX + "office", "/work-plans?year=2026", "要点.txt", text).is(201);
        }
        var second = PlanYear.published(api, PREFIX);
        second.reported("county001", second.obligation(4, "county001"));
        for (int time = 0; time < TIMES; time++) {
            dsl.execute("""
                    insert into progress_obligation (province_id, obligation_id, plan_id, task_id, root_task_id, issuer_id, body_id, tenant_id, city_id, part, period, opens_on, due_on, state, step, awaiting_body_id,
                      outcome, first_submitted_on, first_due_on, changed_at)
                    select o.province_id, ? + row_number() over (order by o.obligation_id), o.plan_id, o.task_id, o.root_task_id, o.issuer_id, o.body_id, o.tenant_id, o.city_id, o.part,
                      concat(?, '-', lpad(row_number() over (partition by o.task_id, o.body_id, o.part order by o.obligation_id), 2, '0')),
                      o.opens_on, o.due_on, o.state, o.step, o.awaiting_body_id, o.outcome, o.first_submitted_on, o.first_due_on, o.changed_at
                    from progress_obligation as o where o.province_id = ? and o.plan_id = ? and o.period not like '19%'
                    """, ids.block(100) - 1, 1900 + time, province.value(), Long.parseLong(second.plan()));
        }
    }

    /** Forms are sent before anything is read, so that both times read what the forms left. */
    private Map<String, Cost> costs() throws Exception {
        var costs = new LinkedHashMap<String, Cost>();
        for (var route : Route.all(mappings).stream().sorted(Comparator.comparing(Route::method).reversed()).toList()) {
            if (!route.method().equals("GET") && (route.isApi() || route.multipart())) {
                continue;
            }
            for (String reader : READERS) {
                var request = RouteRequest.of(route, things).with(route.isApi() ? TestWorld.as(PREFIX + reader) : TestWorld.inBrowser(PREFIX + reader));
                StatementCount.take();
                StatementCount.takeRows();
                int status = mvc.perform(request).andReturn().getResponse().getStatus();
                costs.put(route.method() + " " + route.pattern() + " as " + reader + " " + status, new Cost(StatementCount.take(), StatementCount.takeRows()));
            }
        }
        return costs;
    }
}
