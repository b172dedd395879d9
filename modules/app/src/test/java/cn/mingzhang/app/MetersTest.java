package cn.mingzhang.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@AppTest
class MetersTest {

    private static final String DOCUMENT = """
            东江省司法厅2026年政务公开工作要点

            一、深化主动公开
            （一）公开办事指南。各县（市、区）司法局于6月底前公开办事指南并动态更新。
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MeterRegistry registry;

    @Autowired
    private Meters meters;

    @Value("${management.server.port}")
    private int managementPort;

    @Test
    void moveWithAPublicationAndAReport() throws Exception {
        meters.count();
        double open = obligations("OPEN");
        double submitted = obligations("SUBMITTED");
        long imports = registry.get("mingzhang.import.duration").timer().count();
        long publications = registry.get("mingzhang.publication.duration").timer().count();
        double reports = reports("NOTHING_TO_REPORT");

        String plan = publish();
        meters.count();
        assertThat(registry.get("mingzhang.import.duration").timer().count()).isEqualTo(imports + 1);
        assertThat(registry.get("mingzhang.publication.duration").timer().count()).isEqualTo(publications + 1);
        assertThat(obligations("OPEN")).isEqualTo(open + 3);

        String obligation = JsonPath.read(ask(HttpMethod.GET, "county001-reporter", "/obligations?plan_id=" + plan, null), "$.items[0].id");
        report("/obligations/" + obligation);
        meters.count();
        assertThat(reports("NOTHING_TO_REPORT")).isEqualTo(reports + 1);
        assertThat(obligations("OPEN")).isEqualTo(open + 2);
        assertThat(obligations("SUBMITTED")).isEqualTo(submitted + 1);
    }

    @Test
    void areReadOnTheManagementPortOnly() throws Exception {
        var scraped = fetch(managementPort, "/actuator/prometheus");
        assertThat(scraped.statusCode()).isEqualTo(200);
        assertThat(scraped.body()).contains("mingzhang_obligations{", "mingzhang_reports_submitted_total{").doesNotContain("东江", "dongjiang");
        assertThat(fetch(TestServers.APP_PORT, "/actuator/prometheus").statusCode()).isNotEqualTo(200);
        assertThat(fetch(TestServers.APP_PORT, "/actuator/metrics").statusCode()).isNotEqualTo(200);
    }

    @Test
    void probesAnswerOnThePublicPortWithoutDetails() throws Exception {
        for (String probe : List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")) {
            var answer = fetch(TestServers.APP_PORT, probe);
            assertThat(answer.statusCode()).as(probe).isEqualTo(200);
            // whether people can sign in takes no replica out of the balancer, and is said all the same
            assertThat(answer.body()).matches("\\{\"status\":\"UP\"(,\"identity\":\"(UP|DEGRADED)\")?}");
        }
        assertThat(fetch(managementPort, "/actuator/health").body()).contains("\"db\"");
    }

    /** A panel or a rule on a meter that nobody makes would be silent for ever. */
    @Test
    void dashboardsAndAlertsNameOnlyMetersThatExist() throws Exception {
        // Some meters begin with what they count
        publish();
        fetch(TestServers.APP_PORT, "/actuator/health");
        var scraped = names("(?m)^([a-z][a-z0-9_]+)[{ ]", fetch(managementPort, "/actuator/prometheus").body());
        // Prometheus makes it of a scrape
        scraped.add("up");
        var infra = Path.of("..", "..", "infra");
        String rules = Files.readString(infra.resolve("alerts/mingzhang.yaml"));
        String dashboard = Files.readString(infra.resolve("dashboards/mingzhang.json"));
        assertThat(JsonPath.<List<String>>read(dashboard, "$.panels[*].targets[*].expr")).isNotEmpty();
        var used = names("\\b((?:up|(?:mingzhang|http|hikaricp|jvm|process|system|logback|disk|executor|dbscheduler|application)_[a-z0-9_]+))\\b\\s*[\\[{)>=<]",
                rules + "\n" + String.join("\n", JsonPath.<List<String>>read(dashboard, "$.panels[*].targets[*].expr")));
        assertThat(used).contains("mingzhang_obligations", "mingzhang_publication_duration_seconds_max", "up");
        assertThat(scraped).containsAll(used);
    }

    private void report(String path) throws Exception {
        int version = JsonPath.read(ask(HttpMethod.GET, "county001-reporter", path, null), "$.version");
        version = JsonPath.read(ask(HttpMethod.PUT, "county001-reporter", path + "/report",
                "{\"version\": %d, \"narrative\": \"本期没有新增办事指南。\", \"outcome\": \"NOTHING_TO_REPORT\"}".formatted(version)), "$.version");
        ask(HttpMethod.POST, "county001-reporter", path + "/submission", "{\"version\": " + version + "}");
    }

    private String publish() throws Exception {
        var imported = mvc.perform(MockMvcRequestBuilders.multipart("/api/v1/work-plans?year=2026")
                .file(new MockMultipartFile("file", "要点.txt", "text/plain", DOCUMENT.getBytes(UTF_8)))
                .with(TestWorld.as("office")));
        assertThat(imported).hasStatus(201);
        String plan = JsonPath.read(imported.getResponse().getContentAsString(UTF_8), "$.id");
        String tasks = ask(HttpMethod.GET, "office", "/work-plans/" + plan + "/tasks", null);
        assertThat(JsonPath.<List<String>>read(tasks, "$.items[*].id")).hasSize(1);
        ask(HttpMethod.PATCH, "office", "/work-plans/" + plan + "/tasks/" + JsonPath.<String>read(tasks, "$.items[0].id"),
                "{\"version\": %d, \"due_on\": \"2026-06-30\", \"owners\": [{\"part\": \"LEAD\", \"audience\": \"ALL_COUNTIES\"}]}"
                        .formatted(JsonPath.<Integer>read(tasks, "$.items[0].version")));
        String job = JsonPath.read(ask(HttpMethod.POST, "office", "/work-plans/" + plan + "/publication", null), "$.job_id");
        for (int tries = 0; tries < 300; tries++) {
            String state = JsonPath.read(ask(HttpMethod.GET, "office", "/jobs/" + job, null), "$.state");
            if (state.equals("DONE")) {
                return plan;
            }
            assertThat(state).isNotEqualTo("FAILED");
            Thread.sleep(Duration.ofMillis(200));
        }
        throw new AssertionError("not published after a minute");
    }

    private String ask(HttpMethod method, String account, String path, @Nullable String body) throws Exception {
        var request = mvc.method(method).uri("/api/v1" + path).with(TestWorld.as(account));
        var answer = (body == null ? request : request.contentType(MediaType.APPLICATION_JSON).content(body)).exchange();
        String text = answer.getResponse().getContentAsString(UTF_8);
        assertThat(answer.getResponse().getStatus()).as("%s %s: %s", method, path, text).isBetween(200, 299);
        return text;
    }

    private double obligations(String state) {
        return registry.get("mingzhang.obligations").tag("state", state).gauge().value();
    }

    private double reports(String outcome) {
        return registry.get("mingzhang.reports.submitted").tag("outcome", outcome).counter().count();
    }

    private static Set<String> names(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static HttpResponse<String> fetch(int port, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
