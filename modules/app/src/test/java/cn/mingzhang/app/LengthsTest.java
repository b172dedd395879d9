package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.app.Route.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every text that the API takes has a length: what is longer is refused with the field's name, never cut and never a fault of ours. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LengthsTest {

    private static final List<String> WRITERS = List.of("office", "county001-reporter", "county001-approver", "city01-office", "assessor1", "admin", "security", "operator");
    private static final int ABSURD = 120_000;
    /** Of a plan that was amended or has another version, or of a heading by itself: this year has none, so it is only seen that nothing is taken and nothing breaks. */
    private static final Pattern OF_ANOTHER_YEAR = Pattern.compile("/(amendments|revision|headings|carry-forward)\\b");
    private static final Pattern LIMIT = Pattern.compile("\\d[\\d,]*");

    /** Fields of a shape that several routes share, or whose length is told in another way. */
    private static final List<String> NOT_TAKEN = List.of(
            // a decision has a reason where it refuses
            "role-proposals/{id}/confirmation reason", "role-proposals/{id}/withdrawal reason", "role-proposals/imports/{id}/confirmation reason",
            "role-proposals/imports/{id}/rejection reason",
            // an invitation's fields that a further place does not have
            "people/{id}/memberships account", "people/{id}/memberships name",
            // names a row of what was uploaded, is looked up and kept nowhere
            "work-plans/{id}/table-import/acceptance row", "work-plans/{id}/table-import/acceptances rows/0/row",
            // a cell of a table is told at its line, as a fault of the file
            "tenant-imports/{id}/cells cells/0/column", "tenant-imports/{id}/cells cells/0/value",
            // they go with numbers that are not made up here
            "work-plans/{plan}/tasks quotas/0/text", "work-plans/{plan}/tasks limits/0/text", "work-plans/{plan}/tasks/{id} quotas/0/text",
            "work-plans/{plan}/tasks/{id} limits/0/text");

    /** Lists that a body is nothing without. */
    private static final Set<String> KEPT = Set.of("administrators", "tasks");

    private static final String ONBOARDING = """
            {"code": "dongjiang", "name": "x", "body": "x", "administrators": [{"role": "ADMIN", "account": "lengths-a", "name": "x"},
             {"role": "SECURITY", "account": "lengths-b", "name": "x"}, {"role": "AUDITOR", "account": "lengths-c", "name": "x"}]}
            """;

    /** A text in a body, by its place: {@code entries/0/phone}. */
    private record Text(String place) {

        String name() {
            return place.substring(place.lastIndexOf('/') + 1).matches("\\d+") ? place.substring(0, place.indexOf('/')) : place.substring(place.lastIndexOf('/') + 1);
        }

        JsonNode in(ObjectNode body, String value) {
            var changed = body.deepCopy();
            // lists beside the one that is asked for are left out
            List.copyOf(changed.propertyNames()).stream().filter(name -> changed.get(name).isArray() && changed.get(name).size() > 0 && changed.get(name).get(0).isObject()
                    && !place.startsWith(name + "/") && !KEPT.contains(name)).forEach(changed::remove);
            JsonNode at = changed;
            String[] steps = place.split("/");
            for (int step = 0; step < steps.length - 1; step++) {
                at = at.isArray() ? at.get(Integer.parseInt(steps[step])) : at.get(steps[step]);
            }
            String last = steps[steps.length - 1];
            if (at instanceof ObjectNode object) {
                object.put(last, value);
            } else if (at instanceof tools.jackson.databind.node.ArrayNode list) {
                list.set(Integer.parseInt(last), value);
            }
            return changed;
        }
    }

    @Autowired
    private Api api;
    @Autowired
    private JsonMapper json;
    @Autowired
    private TestWorld world;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private LivedYear lived;
    private JsonNode document;

    @BeforeAll
    void liveAYear() {
        lived = new LivedYear(api, "lengths-newcomer");
        document = json.readTree(api.send("", MockMvcRequestBuilders.get("/v3/api-docs")).body());
    }

    @Test
    void whatIsTooLongIsRefusedByItsName() {
        var faults = new ArrayList<String>();
        int texts = 0;
        for (var route : Route.all(mappings)) {
            var schema = schema(route);
            if (schema == null) {
                continue;
            }
            var body = (ObjectNode) json.readTree(route.pattern().endsWith("/operator/provinces") ? ONBOARDING : RouteRequest.whole(lived.things()));
            body.put("levels", 1).put("grant", true).put("ground", "WRONG_BODY").put("due_on", "2026-12-01");
            if (route.pattern().endsWith("/changes")) {
                body.putArray("tasks").addObject().put("id", lived.thing(Thing.TASK)).put("version", 999);
            }
            var found = new ArrayList<Text>();
            schema.path("properties").properties().forEach(property -> fill(body, property.getKey(), resolved(property.getValue()), property.getKey(), found::add));
            String writer = found.isEmpty() ? "" : writer(route, body);
            for (var text : found) {
                if (NOT_TAKEN.contains(route.pattern().replaceFirst("/api/v1/", "") + " " + text.place())) {
                    continue;
                }
                texts++;
                check(route, writer, body, text, faults);
            }
        }
        assertThat(texts).isGreaterThan(50);
        assertThat(String.join("\n", faults)).isEmpty();
    }

    private void check(Route route, String writer, ObjectNode body, Text text, List<String> faults) {
        int stands = lived.version(route);
        var current = body.deepCopy().put("version", stands);
        if (current.path("tasks").path(0) instanceof ObjectNode task) {
            task.put("version", stands);
        }
        var absurd = send(route, writer, text.in(current, "长".repeat(ABSURD)));
        String asked = route + " as " + writer + ", " + text.place();
        if (OF_ANOTHER_YEAR.matcher(route.pattern()).find() && absurd.status() >= 400 && absurd.status() < 500) {
            return;
        }
        if (absurd.status() == 413) {
            return;
        }
        var refusal = absurd.status() == 422 ? absurd.list("errors").stream().filter(error -> names(error.path("field").asString(), text)).findFirst() : java.util.Optional.<JsonNode>empty();
        if (refusal.isEmpty()) {
            faults.add(asked + " with " + ABSURD + " characters is " + absurd.status() + " " + shown(absurd));
            return;
        }
        var limit = LIMIT.matcher(refusal.get().path("message").asString());
        if (!refusal.get().path("code").asString().contains("long")) {
            return;
        }
        int most = limit.results().mapToInt(number -> Integer.parseInt(number.group().replace(",", ""))).max().orElse(0);
        if (most > 0) {
            var over = send(route, writer, text.in(current, "长".repeat(most + 1)));
            if (over.status() != 422 || over.list("errors").stream().noneMatch(error -> names(error.path("field").asString(), text))) {
                faults.add(asked + " with " + (most + 1) + " characters is " + over.status() + " " + shown(over));
            }
            var just = send(route, writer, text.in(body, "长".repeat(most)));
            if (just.status() >= 500 || just.status() == 422 && just.list("errors").stream()
                    .anyMatch(error -> names(error.path("field").asString(), text) && error.path("code").equals(refusal.get().path("code")))) {
                faults.add(asked + " with " + most + " characters, as many as it may have, is " + just.status() + " " + shown(just));
            }
        }
    }

    private static boolean names(String field, Text text) {
        String list = text.place().replaceFirst("/.*", "");
        return field.equals(text.name()) || field.endsWith("." + text.name()) || field.startsWith(text.name() + "[") || field.endsWith("_" + text.name()) || field.equals(list);
    }

    private static String shown(Answer answer) {
        return answer.body().substring(0, Math.min(300, answer.body().length()));
    }

    /** Makes a body whole, one of each list, and tells of every free text in it. */
    private void fill(ObjectNode body, String name, JsonNode schema, String place, Consumer<Text> told) {
        if (schema.path("type").asString("").equals("array")) {
            var item = resolved(schema.path("items"));
            if (isText(name, item)) {
                body.putArray(name).add("x");
                told.accept(new Text(place + "/0"));
            } else if (item.has("properties")) {
                var one = body.path(name).path(0) instanceof ObjectNode there ? there : body.putArray(name).addObject();
                item.path("properties").properties().forEach(property -> fill(one, property.getKey(), resolved(property.getValue()), place + "/0/" + property.getKey(), told));
            }
        } else if (schema.has("enum")) {
            // an owner is named in one way
            if (!name.equals("audience")) {
                body.putIfAbsent(name, schema.path("enum").get(0));
            }
        } else if (isText(name, schema)) {
            if (!body.has(name)) {
                body.put(name, "x");
            }
            told.accept(new Text(place));
        }
    }

    /** Text that people write: no id, no date, no word of ours. */
    private static boolean isText(String name, JsonNode schema) {
        return schema.path("type").asString("").equals("string") && !schema.has("enum") && !schema.has("format") && !name.matches("(.*_)?ids?|.*_(on|at)|cut_off|rectify_by|with|points|weight|full_marks");
    }

    private JsonNode schema(Route route) {
        if (!route.isApi() || route.method().equals("GET") || route.multipart()) {
            return null;
        }
        for (var path : document.path("paths").properties()) {
            if (path.getKey().replaceAll("\\{[^}]*}", "{}").equals(route.pattern().replaceAll("\\{[^}]*}", "{}"))) {
                return resolved(path.getValue().path(route.method().toLowerCase()).path("requestBody").path("content").path("application/json").path("schema"));
            }
        }
        return null;
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    /** Who gets furthest. */
    private String writer(Route route, ObjectNode body) {
        return route.pattern().endsWith("/return") ? "county001-approver" : WRITERS.stream().filter(account -> {
            int status = send(route, account, body).status();
            return status != 403 && status != 404;
        }).findFirst().orElse("office");
    }

    private String path(Route route) {
        return route.path(lived.things(route)).replace("/provinces/1", "/provinces/" + world.dongjiang().value());
    }

    private Answer send(Route route, String account, JsonNode body) {
        return api.send(account, MockMvcRequestBuilders.request(HttpMethod.valueOf(route.method()), path(route)).contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(body)));
    }
}
