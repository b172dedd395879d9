package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What a request was answered.
 *
 * @param asked for the messages of failures
 */
record Answer(String asked, MockHttpServletResponse response, JsonMapper mapper) {

    int status() {
        return response.getStatus();
    }

    /** Holds the answer to a status. */
    Answer is(int status) {
        assertThat(status()).as("%s: %s", asked, body()).isEqualTo(status);
        return this;
    }

    /** Holds a refusal to its status and stable code. */
    Answer refused(int status, String code) {
        is(status);
        assertThat(response.getContentType()).as(asked).startsWith("application/problem+json");
        assertThat(text("code")).as("%s: %s", asked, body()).isEqualTo(code);
        return this;
    }

    /** Holds a refusal for bad input to one of its fields. */
    Answer invalidAt(String field, String code) {
        refused(422, "invalid");
        assertThat(list("errors")).as(body()).anySatisfy(error -> {
            assertThat(error.path("field").asString()).isEqualTo(field);
            assertThat(error.path("code").asString()).isEqualTo(code);
        });
        return this;
    }

    String body() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return response.getContentAsByteArray();
    }

    JsonNode json() {
        return bytes().length == 0 ? MissingNode.getInstance() : mapper.readTree(bytes());
    }

    /** The value at a path of names, for instance {@code task/title}. */
    JsonNode at(String path) {
        return json().at("/" + path);
    }

    /** Text, which ids and decimals are too. */
    String text(String path) {
        var node = at(path);
        assertThat(node.isString()).as("%s at %s in %s", asked, path, body()).isTrue();
        return node.asString();
    }

    int number(String path) {
        var node = at(path);
        assertThat(node.isInt()).as("%s at %s in %s", asked, path, body()).isTrue();
        return node.asInt();
    }

    String id() {
        return text("id");
    }

    int version() {
        return number("version");
    }

    List<JsonNode> items() {
        return list("items");
    }

    List<JsonNode> list(String path) {
        var node = path.isEmpty() ? json() : at(path);
        assertThat(node.isArray()).as("%s at %s in %s", asked, path, body()).isTrue();
        return List.copyOf(node.values());
    }

    /** The one item that is meant. */
    JsonNode item(Predicate<JsonNode> meant) {
        return items().stream().filter(meant).findFirst().orElseThrow(() -> new AssertionError(asked + ": none in " + body()));
    }
}
