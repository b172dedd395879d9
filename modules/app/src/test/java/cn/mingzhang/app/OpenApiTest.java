package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@AppTest
class OpenApiTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private DocumentContext document;

    @BeforeEach
    void read() throws Exception {
        var answer = mvc.get().uri("/v3/api-docs").exchange();
        assertThat(answer).hasStatusOk();
        document = JsonPath.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void describesEveryRouteOnce() {
        var served = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream().filter(path -> path.startsWith("/api/"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream().map(method -> route(method, path))))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(served).isNotEmpty();
        assertThat(routes()).isEqualTo(served);
    }

    @Test
    void namesItselfAndHowToSignIn() {
        assertThat(document.<String>read("$.info.title")).contains("API");
        assertThat(document.<String>read("$.info.version")).isEqualTo("v1");
        assertThat(document.<String>read("$.components.securitySchemes.bearer.scheme")).isEqualTo("bearer");
        assertThat(document.<List<Object>>read("$.security[*].bearer")).hasSize(1);
    }

    @Test
    void asksNobodyForWhatTheEdgeKnows() {
        Collection<String> asked = document.read("$.paths[*][*].parameters[*].name");
        assertThat(asked).contains("limit", "cursor", "plan_id").doesNotContain("scope", "page", "person", "locale", "request");
        assertThat(document.<Map<String, Object>>read("$.components.schemas")).doesNotContainKeys("Scope", "PageRequest", "SignedIn", "Actor", "Locale");
    }

    @Test
    void writesNamesInSnakeCase() {
        assertThat(properties()).contains("parent_id", "body_id").allMatch(name -> name.matches("[a-z0-9_]+"));
    }

    @Test
    void writesIdsAndDecimalsAsStrings() {
        Map<String, Map<String, Object>> bodies = document.read("$.components.schemas.Body.properties");
        assertThat(bodies.get("id")).containsEntry("type", "string").containsEntry("format", "id");
        assertThat(bodies.get("parent_id")).containsEntry("type", "string");
        assertThat(document.<List<String>>read("$.components.schemas.Body.required")).contains("id", "name").doesNotContain("parent_id");
        assertThat(document.<Collection<Map<String, Object>>>read("$.paths[*][*].parameters[?(@.in == 'path')].schema"))
                .isNotEmpty().allSatisfy(schema -> assertThat(schema).containsEntry("type", "string"));
        assertThat(document.<String>read("$.components.schemas.ReportsDraft.properties.measured.format")).isEqualTo("decimal");
    }

    @Test
    void keepsRecordsOfOneNameApart() {
        assertThat(document.<Map<String, Object>>read("$.components.schemas.Task.properties")).containsKeys("owners", "due_on");
        assertThat(document.<Map<String, Object>>read("$.components.schemas.PageOfTask.properties")).containsOnlyKeys("items", "next");
        assertThat(document.<String>read("$.components.schemas.PageOfTask.properties.items.items.$ref")).endsWith("/Task");
        assertThat(document.<Map<String, Object>>read("$.components.schemas")).allSatisfy((name, _) -> assertThat(name).doesNotContain("Json"));
    }

    @Test
    void pointsOnlyToWhatItDescribes() {
        Set<String> missing = new TreeSet<>();
        Collection<Object> references = document.read("$..['$ref']");
        for (var reference : references) {
            String path = "$" + String.valueOf(reference).substring(1).replaceAll("/([^/]+)", "['$1']");
            if (document.<Map<String, Object>>read(path) == null) {
                missing.add(path);
            }
        }
        assertThat(references).isNotEmpty();
        assertThat(missing).isEmpty();
    }

    @Test
    void tellsEachRefusal() {
        Map<String, Object> answers = document.read("$.paths['/api/v1/obligations/{id}/submission'].post.responses");
        assertThat(answers).containsKeys("200", "400", "401", "403", "404", "409", "422", "503");
        assertThat(document.<Map<String, Object>>read("$.components.responses.Conflict.content")).containsOnlyKeys("application/problem+json");
        assertThat(document.<List<String>>read("$.components.schemas.Problem.required")).contains("code", "errors");
    }

    /** Words for a route stand in messages/openapi.properties under its method and path. */
    @Test
    void saysWhatEachRouteDoes() {
        Map<String, Map<String, Map<String, Object>>> paths = document.read("$.paths");
        var silent = new TreeSet<String>();
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> {
            if (!operation.containsKey("summary")) {
                silent.add(method + " " + path);
            }
        }));
        assertThat(silent).isEmpty();
    }

    @Test
    void tellsFilesFromJson() {
        assertThat(document.<Map<String, Object>>read("$.paths['/api/v1/evidence/{id}/content'].get.responses['200'].content"))
                .containsOnlyKeys("application/octet-stream");
        assertThat(document.<Map<String, Object>>read("$.paths['/api/v1/work-plans/{id}/task-table.xlsx'].get.responses['200'].content"))
                .containsOnlyKeys("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(document.<Map<String, Object>>read("$.paths['/api/v1/evidence'].post.responses")).containsKey("201").doesNotContainKey("200");
    }

    /** The page itself is read in a browser; here only that nothing of it asks for more than our content policy gives. */
    @Test
    void isBrowsedUnderTheContentPolicyOfAllPages() throws Exception {
        var page = mvc.get().uri("/swagger-ui/index.html").exchange();
        assertThat(page).hasStatusOk();
        assertThat(page.getResponse().getHeader("Content-Security-Policy")).contains("script-src 'self'; style-src-elem 'self'");
        assertThat(page.getResponse().getContentAsString(StandardCharsets.UTF_8)).doesNotContain("<style").doesNotContainPattern("<script[^>]*>\\s*[^\\s<]");
        assertThat(mvc.get().uri("/v3/api-docs/swagger-config").exchange()).bodyJson().extractingPath("$.layout").isEqualTo("BaseLayout");
    }

    @Test
    void sortsRoutesByModule() {
        assertThat(document.<List<String>>read("$.paths['/api/v1/obligations'].get.tags")).containsExactly("progress");
        assertThat(document.<List<String>>read("$.tags[*].name")).contains("decomposition", "identity", "progress", "tenants");
    }

    @Test
    void speaksBothLanguages() throws Exception {
        assertThat(document.<String>read("$.paths['/api/v1/obligations/{id}/submission'].post.summary")).isEqualTo("提交");
        var english = mvc.get().uri("/v3/api-docs").cookie(new Cookie("lang", "en")).exchange();
        assertThat(english).bodyJson().extractingPath("$.paths['/api/v1/obligations/{id}/submission'].post.summary").isEqualTo("Submit");
    }

    private Set<String> routes() {
        Map<String, Map<String, Object>> paths = document.read("$.paths");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream().map(method -> route(RequestMethod.valueOf(method.toUpperCase(Locale.ROOT)), path.getKey())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String route(RequestMethod method, String path) {
        return method + " " + path;
    }

    private Set<String> properties() {
        Collection<Map<String, Object>> all = document.read("$.components.schemas[*].properties");
        return all.stream().flatMap(properties -> properties.keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
