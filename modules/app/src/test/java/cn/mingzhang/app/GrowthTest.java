package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.app.Route.Thing;
import cn.mingzhang.tenants.intake.ImportProvince;
import cn.mingzhang.tenants.intake.TenantImport;
import cn.mingzhang.testkit.StatementCount;
import cn.mingzhang.testkit.TwoProvinces;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a page or an answer reads grows with what it shows and not with the plans of the province: every list has a page size. */
@AppTest
class GrowthTest {

    /** Before the accounts of a province of its own. */
    static final String PREFIX = "grown-";

    private static final List<String> READERS = List.of("office", "city01-office", "county001-reporter", "admin", "auditor");

    @Autowired
    private Api api;
    @Autowired
    private MockMvc mvc;
    @Autowired
    private TenantImport tenants;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Map<Thing, String> things = new EnumMap<>(Thing.class);

    private record Cost(int statements, int rows, double ms) { }

    @Test
    void whatIsReadDoesNotGrowWithTheProvince() throws Exception {
        tenants.create(new ImportProvince("grown", "长青省", new String(TwoProvinces.bodies(false), StandardCharsets.UTF_8).replace("东江省", "长青省").getBytes(StandardCharsets.UTF_8),
                new String(TwoProvinces.people(false), StandardCharsets.UTF_8).replaceAll("(?m)^(?!account)", PREFIX).getBytes(StandardCharsets.UTF_8), TwoProvinces::subject));
        var year = PlanYear.published(api, PREFIX);
        var open = ScoringYear.taken(api, year, "2026-06-30");
        Set.of(Thing.values()).forEach(thing -> things.put(thing, RouteRequest.NOBODYS));
        things.putAll(Map.of(Thing.PLAN, year.plan(), Thing.TASK, year.task(0), Thing.OBLIGATION, year.obligation(0, "county001"), Thing.SCHEME, open.scheme(),
                Thing.ASSESSMENT, open.assessment(), Thing.CRITERION, open.criterion(2), Thing.BODY, year.body("county001")));
        for (int i = 0; i < 2; i++) PlanYear.published(api, PREFIX);
        measure();
        var before = measure();
        for (int i = 0; i < Integer.getInteger("growth.plans", 40); i++) PlanYear.published(api, PREFIX);
        var text = PlanYear.DOCUMENT.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 200; i++) api.upload(PREFIX + "office", "/work-plans?year=2026", "要点.txt", text).is(201);
        measure();
        var after = measure();
        var told = new ArrayList<String>();
        after.forEach((what, cost) -> {
            var was = before.get(what);
            if (was == null) return;
            told.add("%7.1f %6d %5d->%5d st %4d->%4d ms %6.1f->%6.1f %s".formatted(cost.ms - was.ms, cost.rows - was.rows, was.rows, cost.rows, was.statements, cost.statements, was.ms, cost.ms, what));
        });
        told.sort(java.util.Comparator.comparing((String line) -> Double.parseDouble(line.substring(0, 7).strip())).reversed());
        System.err.println("GROWTH\n" + String.join("\n", told));
        assertThat(told).isEmpty();
    }

    private Map<String, Cost> measure() throws Exception {
        var costs = new LinkedHashMap<String, Cost>();
        for (var route : Route.all(mappings)) {
            if (!route.method().equals("GET") && (route.isApi() || route.multipart())) continue;
            for (String reader : READERS) {
                String account = PREFIX + reader;
                var request = RouteRequest.of(route, things).with(route.isApi() ? TestWorld.as(account) : TestWorld.inBrowser(account));
                StatementCount.take();
                StatementCount.takeRows();
                long start = System.nanoTime();
                int status = mvc.perform(request).andReturn().getResponse().getStatus();
                double ms = (System.nanoTime() - start) / 1e6;
                if (status == 200 || !route.method().equals("GET")) costs.put(route.method() + " " + route.pattern() + " " + status + " as " + reader, new Cost(StatementCount.take(), StatementCount.takeRows(), ms));
            }
        }
        return costs;
    }
}
