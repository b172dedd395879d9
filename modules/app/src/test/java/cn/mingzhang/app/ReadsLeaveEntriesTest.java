package cn.mingzhang.app;

import static cn.mingzhang.schema.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.app.Route.Thing;
import cn.mingzhang.testkit.TwoProvinces;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever looks at personal data, at evidence or at the trail, or takes a table out, leaves an entry: one for each page shown. */
@AppTest
class ReadsLeaveEntriesTest {

    /** What each route is asked as; whoever adds one that shows people puts it here. */
    private static final Map<String, String> LEAVE_AN_ENTRY = Map.ofEntries(
            Map.entry("/people", "admin"), Map.entry("/people/{id}", "security"), Map.entry("/people/{id}/departure", "admin"),
            Map.entry("/api/v1/people", "admin"), Map.entry("/api/v1/people/{id}", "security"), Map.entry("/api/v1/people/{id}/open-work", "admin"),
            Map.entry("/role-proposals", "security"), Map.entry("/api/v1/role-proposals", "admin"), Map.entry("/api/v1/role-proposals/{id}", "security"),
            Map.entry("/bodies/accounts", "admin"), Map.entry("/api/v1/account-provisioning/failures", "admin"),
            Map.entry("/bodies/imports/{id}", "admin"), Map.entry("/bodies/imports/{id}/faults.csv", "admin"),
            Map.entry("/bodies/imports/{id}/report.csv", "admin"), Map.entry("/api/v1/tenant-imports/{id}/faults", "admin"),
            Map.entry("/api/v1/bodies/{id}/people", "office"),
            Map.entry("/work-plans/{id}/rosters", "office"), Map.entry("/work-plans/{id}/rosters/{body}", "county001-reporter"),
            Map.entry("/work-plans/{id}/rosters.csv", "office"), Map.entry("/work-plans/{id}/rosters.xlsx", "office"),
            Map.entry("/api/v1/work-plans/{id}/rosters", "office"), Map.entry("/api/v1/work-plans/{id}/rosters/{body}", "city01-office"),
            Map.entry("/api/v1/work-plans/{id}/rosters.xlsx", "office"), Map.entry("/api/v1/work-plans/{id}/rosters.csv", "office"),
            Map.entry("/audit", "auditor"), Map.entry("/audit/export.csv", "auditor"), Map.entry("/audit/export.xlsx", "auditor"),
            Map.entry("/api/v1/audit", "auditor"),
            Map.entry("/evidence/{id}", "office"), Map.entry("/api/v1/evidence/{id}/content", "office"),
            Map.entry("/work-plans/{id}/task-table.xlsx", "office"), Map.entry("/api/v1/work-plans/{id}/task-table.xlsx", "office"));

    /** What sounds alike and shows nobody, or what the obligation's page shows anyway; other tables of a plan go by the same door as its task table. */
    private static final Set<String> SHOW_NOBODY = Set.of("/people/new", "/api/v1/role-proposals/imports", "/bodies/accounts/progress", "/bodies/imports",
            "/bodies/imports/template.xlsx", "/bodies/imports/{id}/progress", "/api/v1/tenant-imports", "/api/v1/tenant-imports/{id}",
            "/api/v1/tenant-imports/{id}/report", "/api/v1/evidence/{id}", "/service-accounts", "/api/v1/service-accounts", "/api/v1/service-accounts/{id}");

    private static final Pattern SOUNDS_PERSONAL = Pattern.compile("people|person|role-proposals|rosters|audit|imports|accounts|failures|evidence|\\.csv");

    @Autowired
    private Api api;
    @Autowired
    private MockMvc mvc;
    @Autowired
    private DSLContext dsl;
    @Autowired
    private TestWorld world;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Map<Thing, String> things = new EnumMap<>(Thing.class);

    @BeforeEach
    void putThingsThere() {
        var year = PlanYear.published(api, false);
        Set.of(Thing.values()).forEach(thing -> things.put(thing, RouteRequest.NOBODYS));
        things.putAll(Map.of(Thing.PLAN, year.plan(), Thing.BODY, year.body("county001"), Thing.EVIDENCE, year.evidence("county001-reporter", "a.txt"),
                Thing.INTAKE, api.upload("admin", "/tenant-imports", "bodies.csv", TwoProvinces.bodies(false)).is(201).id()));
        String owed = year.obligation(0, "county001");
        year.draft("county001-reporter", owed, things.get(Thing.EVIDENCE)).is(200);
        year.act("county001-reporter", owed, "submission").is(200);
        var newcomer = Newcomer.invited(api, "admin", year.body("county001"), "read-" + year.plan());
        things.putAll(Map.of(Thing.PERSON, newcomer.person(), Thing.PROPOSAL, newcomer.proposal()));
    }

    @AfterEach
    void giveTheFileUp() {
        String path = "/tenant-imports/" + things.get(Thing.INTAKE);
        api.post("admin", path + "/cancellation", Map.of("version", api.get("admin", path).version())).is(200);
    }

    private int entries() {
        return dsl.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.PROVINCE_ID.eq(world.dongjiang()).and(AUDIT_ENTRY.ACTION.in("read", "export", "download")));
    }

    @Test
    void eachLeavesAnEntry() throws Exception {
        var silent = new TreeSet<String>();
        for (var route : Route.all(mappings)) {
            String account = route.method().equals("GET") ? LEAVE_AN_ENTRY.get(route.pattern()) : null;
            if (account != null) {
                int before = entries();
                var answer = mvc.perform(MockMvcRequestBuilders.get(route.path(things)).with(route.isApi() ? TestWorld.as(account) : TestWorld.inBrowser(account))).andReturn();
                if (answer.getResponse().getStatus() != 200 || entries() == before) {
                    silent.add(route + " as " + account + ": " + answer.getResponse().getStatus() + ", " + (entries() - before) + " entries");
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void whatIsHiddenLeavesNone() {
        int before = entries();
        for (String path : List.of("/people/" + things.get(Thing.PERSON), "/role-proposals/" + things.get(Thing.PROPOSAL))) {
            api.get("city02-admin", path).is(404);
        }
        api.get("office", "/people").is(403);
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void noRouteThatSoundsPersonalIsForgotten() {
        var routes = Route.all(mappings).stream().filter(route -> route.method().equals("GET") && !route.pattern().contains("/operator")).map(Route::pattern)
                .collect(Collectors.toSet());
        assertThat(routes).containsAll(LEAVE_AN_ENTRY.keySet());
        assertThat(routes.stream().filter(pattern -> SOUNDS_PERSONAL.matcher(pattern).find() && !LEAVE_AN_ENTRY.containsKey(pattern) && !SHOW_NOBODY.contains(pattern)))
                .as("say in LEAVE_AN_ENTRY or SHOW_NOBODY whether it shows personal data").isEmpty();
    }

    @Test
    void theEntryTellsWhatWasAskedFor() {
        api.get("admin", "/people?q=read-&role=REPORTER&shown=WAITING").is(200);
        assertThat(api.get("auditor", "/audit?limit=200&thing=province:" + world.dongjiang().value()).is(200).items())
                .anySatisfy(entry -> assertThat(entry.path("detail").asString()).contains("\"what\":\"people\"", "\"query\":\"read-\"", "\"role\":\"REPORTER\"",
                        "\"shown\":\"WAITING\""));
    }
}
