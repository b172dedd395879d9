package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.app.Route.Thing;
import cn.mingzhang.app.WallCast.Place;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.intake.TenantImport;
import cn.mingzhang.testkit.StatementCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The wall as one table ({@code wall.txt}): every route of the running application, asked by every role at every place.
 * A route that the table does not name fails the build, and what is out of reach is answered as an id that nobody has:
 * the same words, the same number of statements.
 */
@AppTest
@Tag("thorough")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallTest {

    /** Where a thing that has others below it in paths is read by itself. */
    private static final Map<Thing, String> OF_ITS_OWN = Map.of(Thing.PLAN, "/work-plans/", Thing.ASSESSMENT, "/assessments/");

    @Autowired
    private Api api;
    @Autowired
    private MockMvc mvc;
    @Autowired
    private TenantImport tenants;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Map<Thing, String> ids = Map.of();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Map<String, Boolean> seen = new ConcurrentHashMap<>();

    @BeforeAll
    void liveAYear() {
        WallCast.found(tenants);
        ids = WallYear.live(api);
    }

    @Test
    void everyRouteAnswersAsTheTableSays() {
        var table = WallTable.read();
        var gone = new TreeSet<>(table.keySet());
        var faults = new ArrayList<String>();
        // reading first: what writes could change what there is to read
        var routes = Route.all(mappings).stream().sorted(Comparator.comparing((Route route) -> !route.method().equals("GET"))
                .thenComparing(Route::pattern).thenComparing(Route::method)).toList();
        for (var route : routes) {
            String row = WallTable.row(Stream.of(Place.values()).parallel().map(place -> cell(route, place)).toArray(String[]::new));
            String name = route.method() + " " + route.pattern();
            if (!table.containsKey(name)) {
                faults.add("not in the table: " + WallTable.line(route, row));
            } else if (!table.get(name).equals(row)) {
                faults.add("the table says   " + WallTable.line(route, table.get(name)) + "\n   but it answers " + WallTable.line(route, row));
            }
            gone.remove(name);
        }
        gone.forEach(name -> faults.add("no such route: " + name));
        faults.addAll(told);
        assertThat(String.join("\n", faults)).as(WallTable.head()).isEmpty();
    }

    /** Roles in one order: a capital is let through, a small letter refused, no letter does not find it. */
    private String cell(Route route, Place place) {
        var cell = new StringBuilder();
        for (var role : Role.values()) {
            String account = WallCast.account(place, role);
            var answer = ask(route, ids, account);
            char letter = WallCast.LETTERS.get(role);
            switch (answer.status()) {
                case 404 -> hold(route, account, answer);
                case 403 -> cell.append(Character.toLowerCase(letter));
                default -> cell.append(letter);
            }
            if (answer.status() >= 500 || answer.status() == 401) {
                told.add(route + " as " + account + " is " + answer.status() + " " + answer.body());
            }
        }
        return cell.isEmpty() ? "-" : cell.toString();
    }

    /** What stands before the hidden thing in the path is no secret where it is visible by itself. */
    private void hold(Route route, String account, Seen found) {
        var nobodys = new EnumMap<>(ids);
        if (route.things().isEmpty()) {
            // what is hidden is named in what was sent
            nobodys.replaceAll((_, _) -> RouteRequest.NOBODYS);
        }
        boolean seen = true;
        for (var thing : route.things()) {
            seen = seen && route.things().size() > 1 && OF_ITS_OWN.containsKey(thing) && sees(account, thing);
            nobodys.put(thing, seen ? ids.get(thing) : RouteRequest.NOBODYS);
        }
        var missing = ask(route, nobodys, account);
        if (missing.status() != 404 || !missing.body().equals(found.body())) {
            told.add(route + " as " + account + ": " + found.body() + " / " + missing.status() + " " + missing.body());
        } else if (missing.statements() != found.statements()) {
            told.add(route + " as " + account + " takes " + found.statements() + " statements, nobody's " + missing.statements());
        }
    }

    private boolean sees(String account, Thing thing) {
        return seen.computeIfAbsent(account + " " + thing, _ -> api.get(account, OF_ITS_OWN.get(thing) + ids.get(thing)).status() == 200);
    }

    private record Seen(int status, String body, int statements) {
    }

    private Seen ask(Route route, Map<Thing, String> ids, String account) {
        var request = RouteRequest.of(route, ids);
        request.with(route.isApi() ? TestWorld.as(account) : TestWorld.inBrowser(account));
        try {
            StatementCount.take();
            MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
            return new Seen(response.getStatus(), RouteRequest.said(response), StatementCount.take());
        } catch (Exception failure) {
            return new Seen(500, failure.toString(), StatementCount.take());
        }
    }
}
