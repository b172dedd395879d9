package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent to a route that writes, it is the sender's fault and told so: never a fault of ours. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EdgeLimitsTest {

    private static final List<String> WRITERS = List.of("office", "county001-reporter", "county001-approver", "city01-office", "assessor1", "admin", "security", "operator");

    /** A field of the API instead of what belongs there, as JSON. */
    private static final List<String> ODD_JSON = List.of("\"" + "长".repeat(400) + "\"", "\"" + "x".repeat(70_000) + "\"", "\"\\u0000\\ud800\"", "\"\"",
            "null", "-1", "99999999999999999999999999999999", "1e400", "{\"a\": {\"b\": []}}", "[null]", ids(3_000), "\"9999-99-99\"", "\"-999999999-01-01\"");

    /** Whole bodies that are none. */
    private static final List<String> ODD_BODIES = List.of("", "null", "[]", "1", "\"x\"", "{", "{\"version\"}", "[".repeat(100_000), "{\"a\":".repeat(5_000), "\u0000", "{\"version\": 1e999999999}");

    /** A field of a form instead of what belongs there. */
    private static final List<String> ODD_TEXT = List.of("长".repeat(400), "x".repeat(70_000), "\u0000", "\ud800", "", "-1", "99999999999999999999", "9999-99-99", "true", "a,b,c,,", "<b>");

    @Autowired
    private Api api;
    @Autowired
    private MockMvc mvc;
    @Autowired
    private JsonMapper json;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Map<Route.Thing, String> things = new EnumMap<>(Route.Thing.class);
    private final Map<String, Set<String>> fields = new HashMap<>();
    private final Map<String, Set<String>> parameters = new HashMap<>();

    private static String ids(int count) {
        return "[" + String.join(",", java.util.Collections.nCopies(count, "\"1\"")) + "]";
    }

    @BeforeAll
    void liveAYear() {
        var year = PlanYear.published(api, false);
        var draft = PlanYear.imported(api, false);
        var open = ScoringYear.taken(api, year, "2026-06-30");
        Set.of(Route.Thing.values()).forEach(thing -> things.put(thing, RouteRequest.NOBODYS));
        things.putAll(Map.of(Route.Thing.PLAN, draft.plan(), Route.Thing.TASK, draft.task(0), Route.Thing.OBLIGATION, year.obligation(0, "county001"), Route.Thing.EVIDENCE,
                year.evidence("county001-reporter", "a.txt"), Route.Thing.SCHEME, api.post("office", "/schemes", ScoringYear.draft(year, "4")).is(201).id(),
                Route.Thing.ASSESSMENT, open.assessment(), Route.Thing.CRITERION, open.criterion(2), Route.Thing.BODY, year.body("county001")));
        var document = json.readTree(api(MockMvcRequestBuilders.get("/v3/api-docs"), "").getContentAsByteArray());
        document.path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            var names = new TreeSet<String>();
            operation.getValue().path("requestBody").path("content").forEach(content -> names.addAll(properties(document, content.path("schema"))));
            if (operation.getKey().equals("get")) {
                var asked = new TreeSet<String>();
                operation.getValue().path("parameters").forEach(parameter -> asked.add(parameter.path("name").asString()));
                parameters.put(path.getKey().replaceAll("\\{[^}]*}", "{}"), asked);
            }
            fields.put(operation.getKey().toUpperCase() + " " + path.getKey().replaceAll("\\{[^}]*}", "{}"), names);
        }));
    }

    private static Set<String> properties(JsonNode document, JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        var resolved = reference.isEmpty() ? schema : document.at(reference.substring(1));
        return new TreeSet<>(resolved.path("properties").propertyNames());
    }

    @Test
    void oddJsonIsTheSendersFault() {
        var faults = new LinkedHashSet<String>();
        int asked = 0;
        for (var route : Route.all(mappings)) {
            if (!route.isApi() || route.method().equals("GET") || route.multipart()) {
                continue;
            }
            var names = fields.getOrDefault(route.method() + " " + route.pattern().replaceAll("\\{[^}]*}", "{}"), Set.of());
            String writer = writer(route);
            for (String body : ODD_BODIES) {
                check(route, writer, "body " + shown(body), api(json(route, body), writer), faults);
                asked++;
            }
            for (String name : names) {
                for (String value : ODD_JSON) {
                    check(route, writer, name + " " + shown(value), api(json(route, withField(name, value)), writer), faults);
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(500);
        assertThat(faults).isEmpty();
    }

    @Test
    void oddFormsAreTheSendersFault() {
        var faults = new LinkedHashSet<String>();
        for (var route : Route.all(mappings)) {
            if (route.isApi() || route.method().equals("GET")) {
                continue;
            }
            for (String value : ODD_TEXT) {
                var form = MockMvcRequestBuilders.request(HttpMethod.valueOf(route.method()), route.path(things)).with(csrf());
                RouteRequest.fields().forEach(name -> form.param(name, value));
                check(route, "office", shown(value), page(form, "office"), faults);
            }
            for (String name : RouteRequest.fields()) {
                for (String value : List.of("99999999999999999999", "长".repeat(3_000))) {
                    check(route, "office", name + " " + shown(value), page(RouteRequest.with(route, things, name, value), "office"), faults);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void oddQueriesAreTheSendersFault() {
        var faults = new LinkedHashSet<String>();
        for (var route : Route.all(mappings)) {
            if (!route.method().equals("GET") || !route.isApi()) {
                continue;
            }
            for (String name : parameters.getOrDefault(route.pattern().replaceAll("\\{[^}]*}", "{}"), Set.of())) {
                for (String value : List.of("长".repeat(300), "\u0000", "99999999999999999999", "9999-99-99~1", "%")) {
                    String reader = route.pattern().contains("/audit") ? "auditor" : route.pattern().contains("/operator") ? "operator" : "office";
                    check(route, reader, name + "=" + shown(value), api(MockMvcRequestBuilders.get(route.path(things)).param(name, value), reader), faults);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void oddUploadsAreTheSendersFault() {
        var faults = new LinkedHashSet<String>();
        for (var route : Route.all(mappings)) {
            if (!route.multipart()) {
                continue;
            }
            for (String writer : List.of("office", "county001-reporter")) {
                for (String name : List.of("x".repeat(400) + ".txt", "..", "", "a\u0000b.txt", "../../etc/passwd", "𠮷.docx", "a.xlsx", "a.docx", "CON")) {
                    for (byte[] content : List.of(new byte[0], new byte[] {0}, new byte[] {'P', 'K', 3, 4, 0, 0}, "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>".getBytes())) {
                        var request = MockMvcRequestBuilders.multipart(HttpMethod.valueOf(route.method()), route.path(things))
                                .file(new MockMultipartFile("file", name, null, content)).param("year", "2026");
                        check(route, writer, shown(name) + " " + content.length, route.isApi() ? api(request, writer) : page(request.with(csrf()), writer), faults);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Who gets furthest with a request that is in order. */
    private String writer(Route route) {
        return WRITERS.stream().filter(account -> {
            int status = api(json(route, "{\"version\": 999}"), account).getStatus();
            return status != 403 && status != 404;
        }).findFirst().orElse("office");
    }

    private static AbstractMockHttpServletRequestBuilder<?> json(String method, String path, String body) {
        return MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private AbstractMockHttpServletRequestBuilder<?> json(Route route, String body) {
        return json(route.method(), route.path(things), body);
    }

    /** A body that is in order but for one field. */
    private String withField(String name, String value) {
        var body = new LinkedHashMap<String, String>();
        json.readTree(RouteRequest.body(things)).properties().forEach(field -> body.put(field.getKey(), field.getValue().toString()));
        body.put("version", "1");
        body.put(name, value);
        var text = new ArrayList<String>();
        body.forEach((key, each) -> text.add("\"" + key + "\": " + each));
        return "{" + String.join(", ", text) + "}";
    }

    private MockHttpServletResponse api(AbstractMockHttpServletRequestBuilder<?> request, String account) {
        return perform(account.isEmpty() ? request : request.with(TestWorld.as(account)));
    }

    private MockHttpServletResponse page(AbstractMockHttpServletRequestBuilder<?> request, String account) {
        return perform(request.with(TestWorld.inBrowser(account)));
    }

    private MockHttpServletResponse perform(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception failure) {
            var thrown = new MockHttpServletResponse();
            thrown.setStatus(599);
            thrown.setHeader("X-Thrown", failure.toString().substring(0, Math.min(200, failure.toString().length())));
            return thrown;
        }
    }

    private static void check(Route route, String account, String sent, MockHttpServletResponse answer, Set<String> faults) {
        if (answer.getStatus() >= 500) {
            faults.add(route + " as " + account + " with " + sent + " is " + answer.getStatus() + " " + answer.getHeader("X-Thrown"));
        }
    }

    private static String shown(String text) {
        String printable = text.replaceAll("[^\\x20-\\x7e\\p{IsHan}]", "?");
        return printable.length() <= 30 ? printable : printable.substring(0, 30) + "… (" + text.length() + ")";
    }
}
