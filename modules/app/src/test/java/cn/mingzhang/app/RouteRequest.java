package cn.mingzhang.app;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.app.Route.Thing;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A request that any route understands: it holds what each of them asks for, at a version that nothing has. */
final class RouteRequest {

    /** An id that no thing has. */
    static final String NOBODYS = "999999999999";

    /** What a client could send to any of the routes: each takes from it what it knows. */
    private static final String BODY_FOR_ALL = """
            {"version": 999, "title": "x", "at": 3, "way": "UP", "with": [], "to": "PROVISIONAL", "reason": "x", "rectify_by": "2026-12-01", "points": "1",
             "narrative": "x", "outcome": "FULFILLED", "evidence_ids": [], "cut_off": "2026-06-30", "weight": "4", "group": "COUNTIES",
             "url": "https://www.example.gov.cn/a.html", "plan_id": "%s", "scheme_id": "%s"}
            """;
    private static final Map<String, String> FORM_FOR_ALL = Map.ofEntries(Map.entry("version", "999"), Map.entry("title", "x"), Map.entry("at", "3"), Map.entry("way", "UP"),
            Map.entry("to", "PROVISIONAL"), Map.entry("reason", "x"), Map.entry("rectify_by", "2026-12-01"), Map.entry("points", "1"),
            Map.entry("narrative", "x"), Map.entry("outcome", "FULFILLED"), Map.entry("cut_off", "2026-06-30"), Map.entry("year", "2026"),
            Map.entry("into", NOBODYS), Map.entry("into_version", "999"), Map.entry("default_due_on", "2026-12-31"),
            Map.entry("default_period", "YEARLY"), Map.entry("id", NOBODYS), Map.entry("row", "1-1"));

    /** What a new person, body or system takes, whole and in order but for the code, which the fixtures took already: nothing is made. */
    private static final String NEWCOMER = """
            {"name": "x", "code": "county001", "account": "wall-newcomer", "level": "DIVISION", "roles": ["REPORTER"], "role": "REPORTER", "body_id": "%s",
            """;

    private RouteRequest() {
    }

    /** Asks a route for things. */
    static AbstractMockHttpServletRequestBuilder<?> of(Route route, Map<Thing, String> ids) {
        String path = route.path(ids);
        AbstractMockHttpServletRequestBuilder<?> request = route.multipart()
                ? MockMvcRequestBuilders.multipart(HttpMethod.valueOf(route.method()), path).file(new MockMultipartFile("file", "a.txt", null, new byte[] {'a'}))
                : MockMvcRequestBuilders.request(HttpMethod.valueOf(route.method()), path);
        if (route.isApi()) {
            return route.multipart() || route.method().equals("GET") ? request.param("year", "2026")
                    : request.contentType(MediaType.APPLICATION_JSON).content(whole(ids));
        }
        request.param("plan_id", ids.get(Thing.PLAN));
        if (route.method().equals("GET")) {
            return request.param("year", "2026").param("body", ids.get(Thing.BODY));
        }
        FORM_FOR_ALL.forEach((name, value) -> request.param(name, value));
        Map.of("name", "x", "code", "county001", "account", "wall-newcomer", "level", "DIVISION", "roles", "REPORTER", "role", "REPORTER",
                "body_id", ids.get(Thing.BODY), "body_name", "county001").forEach((name, value) -> request.param(name, value));
        return request.param("body", ids.get(Thing.BODY)).with(csrf());
    }

    /** The names of all fields of all forms. */
    static java.util.Set<String> fields() {
        return FORM_FOR_ALL.keySet();
    }

    /** The body for every route of the API. */
    static String body(Map<Thing, String> ids) {
        return BODY_FOR_ALL.formatted(ids.get(Thing.PLAN), ids.get(Thing.SCHEME));
    }

    /** The body for every route of the API, with what newcomers take. */
    static String whole(Map<Thing, String> ids) {
        return NEWCOMER.formatted(ids.get(Thing.BODY)) + body(ids).strip().substring(1);
    }

    /** Asks a route with one field as it should not be. */
    static AbstractMockHttpServletRequestBuilder<?> with(Route route, Map<Thing, String> ids, String field, String value) {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(route.method()), route.path(ids)).with(csrf());
        FORM_FOR_ALL.forEach((name, usual) -> request.param(name, name.equals(field) ? value : name.equals("version") ? "1" : usual));
        return request;
    }

    /** The answer without what differs between any two answers: the address asked for, and the tokens of forms. */
    static String said(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8).replaceAll("\"instance\":\"[^\"]*\"", "")
                .replaceAll("(_csrf\" value=\"|X-CSRF-TOKEN[^:]*:[^A-Za-z]*(?:quot;)?)[^\"&]*", "").strip();
    }
}
