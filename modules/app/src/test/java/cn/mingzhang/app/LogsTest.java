package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What people type stands in the database and in no log, whatever becomes of it. */
@AppTest
class LogsTest {

    /** In everything that is typed here; nothing else says it. */
    private static final String MARK = "zqxmark";
    private static final String PHONE = "0550-7654321";

    /** Keeps what is logged as text, as soon as it is logged. */
    private static final class Listening extends AppenderBase<ILoggingEvent> {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            var line = new StringBuilder(event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap());
            for (IThrowableProxy failure = event.getThrowableProxy(); failure != null; failure = failure.getCause()) {
                line.append(" | ").append(failure.getClassName()).append(": ").append(failure.getMessage());
            }
            lines.add(line.toString());
        }
    }

    @Autowired
    private Api api;
    @Autowired
    private MockMvcTester mvc;
    @Autowired
    private DSLContext dsl;
    @Autowired
    private ThymeleafViewResolver views;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Listening log = new Listening();
    private Level usual = Level.WARN;

    @BeforeEach
    void listen() {
        usual = root.getLevel();
        root.setLevel(Level.INFO);
        log.start();
        root.addAppender(log);
        LoggerFactory.getLogger(LogsTest.class).info("listening");
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
        root.setLevel(usual);
    }

    private void holdsNothingTyped() {
        assertThat(log.lines).as("the log is listened to").anyMatch(line -> line.contains("listening"));
        assertThat(log.lines).noneMatch(line -> line.contains(MARK)).noneMatch(line -> line.contains(PHONE));
    }

    @Test
    void theYearOfADocumentIsNotLogged() {
        var year = PlanYear.published(api, false);
        String document = PlanYear.DOCUMENT.replace("更新政策文件库", "更新政策文件库" + MARK).replace("集中公开", "集中公开" + MARK);
        String plan = api.upload("office", "/work-plans?year=2026", MARK + ".txt", document.getBytes(StandardCharsets.UTF_8)).is(201).id();
        assertThat(api.get("office", "/work-plans/" + plan + "/tasks").body()).contains(MARK);
        String owed = year.obligation(0, "county001");
        String evidence = year.evidence("county001-reporter", MARK + ".txt");
        api.put("county001-reporter", "/obligations/" + owed + "/report", Map.of("narrative", "已完成" + MARK, "outcome", "FULFILLED", "problems", MARK,
                "next_steps", MARK, "evidence_ids", List.of(evidence), "version", year.versionOf(owed))).is(200);
        year.act("county001-reporter", owed, "submission").is(200);
        year.act("county001-approver", owed, "return", Map.of("reason", "重写" + MARK, "rectify_by", "2026-12-01")).is(200);
        api.put("county001-reporter", "/work-plans/" + year.plan() + "/rosters/" + year.body("county001"), Map.of("version", 0,
                "entries", List.of(Map.of("post", "LIAISON", "name", "李" + MARK, "title", MARK, "phone", PHONE)))).is(200);
        api.get("county001-reporter", "/evidence/" + evidence + "/content").is(200);
        api.get("admin", "/people?q=" + MARK).is(200);
        holdsNothingTyped();
    }

    @Test
    void aPersonIsNotLogged() {
        String body = api.get("admin", "/me").text("memberships/0/body/id");
        var person = api.post("admin", "/people", Map.of("account", MARK + System.nanoTime(), "name", "张" + MARK, "body_id", body, "roles", List.of("REPORTER"),
                "reason", MARK)).is(201);
        api.post("admin", "/people/" + person.id() + "/disabling", Map.of("version", person.version(), "reason", MARK)).is(200);
        holdsNothingTyped();
    }

    @Test
    void whatIsRefusedIsNotLogged() {
        api.post("office", "/work-plans/" + MARK + "/publication").is(404);
        api.upload("office", "/work-plans?year=2026", MARK + ".docx", MARK.getBytes(StandardCharsets.UTF_8)).is(422);
        api.upload("admin", "/tenant-imports", MARK + ".csv", ("code,name,level\n" + MARK + "," + MARK + "," + MARK + "\n").getBytes(StandardCharsets.UTF_8));
        api.post("admin", "/people", Map.of("account", MARK + " " + MARK, "name", MARK.repeat(100), "roles", List.of(MARK), "reason", MARK));
        api.post("county001-reporter", "/evidence", Map.of("url", MARK, "name", MARK)).is(422);
        api.get("office", "/obligations?state=" + MARK);
        api.get("office", "/bodies?cursor=" + MARK);
        for (String broken : List.of("{\"name\": \"" + MARK, MARK, "{\"" + MARK + "\": 1}", "{\"roles\": \"" + MARK + "\"}", "{\"version\": \"" + MARK + "\"}")) {
            api.send("admin", api.request("POST", "/people").contentType(MediaType.APPLICATION_JSON).content(broken));
        }
        assertThat(mvc.post().uri("/people").with(TestWorld.inBrowser("admin")).with(csrf()).param("account", MARK).param("name", MARK)
                .param("roles", MARK).param("until_on", MARK).param("version", MARK)).hasStatus4xxClientError();
        assertThat(mvc.get().uri("/" + MARK).with(TestWorld.inBrowser("office"))).hasStatus(404);
        assertThat(mvc.post().uri("/people").with(TestWorld.inBrowser("admin")).with(csrf().useInvalidToken()).param("name", MARK)).hasStatus4xxClientError();
        api.send("", api.request("GET", "/me").header("Authorization", "Bearer " + MARK)).is(401);
        holdsNothingTyped();
    }

    /** Whoever is not signed in writes the description of the fault that their own sign-in ends with. */
    @Test
    void whatAStrangerWritesIntoASignInIsNotLogged() {
        var stranger = new Visitor(TestServers.APP_PORT);
        String leads = stranger.ask("/oauth2/authorization/keycloak").headers().firstValue("Location").orElseThrow();
        var state = Pattern.compile("[?&]state=([^&]+)").matcher(leads);
        assertThat(state.find()).isTrue();
        var ends = stranger.ask("/login/oauth2/code/keycloak?state=" + state.group(1) + "&error=access_denied&error_description=x%0A" + MARK);
        assertThat(ends.statusCode()).isEqualTo(401);
        assertThat(log.lines).as("that one failed is told").anyMatch(line -> line.contains("A sign-in failed"));
        holdsNothingTyped();
    }

    /** A column that tells one kind of title apart is made unique behind the application's back: the database refuses the second and quotes it. */
    @Test
    void aFaultOfOursIsLoggedWithoutWhatWasTyped() {
        var year = PlanYear.published(api, false);
        var entry = Map.of("post", "MEMBER", "name", "赵" + MARK, "title", MARK + " 局长", "phone", PHONE);
        dsl.execute("alter table progress_roster_entry add column once varchar(100) as (case when title like '" + MARK + "%' then title end) stored, add unique key (once)");
        try {
            String path = "/work-plans/" + year.plan() + "/rosters/" + year.body("county001");
            assertThat(api.put("county001-reporter", path, Map.of("version", 0, "entries", List.of(entry, entry))).is(500).body()).doesNotContain(MARK);
            assertThat(log.lines).as("what failed, and the database's number for why")
                    .anyMatch(line -> line.contains("PUT /api/v1" + path + " failed") && line.contains("SQLIntegrityConstraintViolationException 23000 1062"));
            holdsNothingTyped();
        } finally {
            dsl.execute("alter table progress_roster_entry drop column once");
        }
    }

    /** The first answer to a request with a key is kept by a filter, which no handler stands around; here the database refuses to keep the second. */
    @Test
    void aFilterThatFailsIsLoggedWithoutWhatWasTyped() {
        dsl.execute("alter table store_idempotent_answer add column once varchar(100) as (case when body like '%" + MARK + "%' then '" + MARK + "' end) stored, add unique key (once)");
        try {
            assertThat(keyed(1).is(201).body()).contains(MARK);
            assertThat(keyed(2).is(500).refused(500, "internal").body()).doesNotContain(MARK);
            assertThat(log.lines).anyMatch(line -> line.contains("LastResort POST /api/v1/evidence failed") && line.contains("SQLIntegrityConstraintViolationException 23000 1062"));
            holdsNothingTyped();
        } finally {
            dsl.execute("alter table store_idempotent_answer drop column once");
        }
    }

    private Answer keyed(int time) {
        return api.send("county001-reporter", api.withBody(api.request("POST", "/evidence").header("Idempotency-Key", "logs-" + System.nanoTime() + "-" + time),
                Map.of("url", "https://www.example.gov.cn/" + time + ".html", "name", MARK)));
    }

    @Test
    void aPageThatCannotBeDrawnIsLoggedWithoutWhatWasTyped() {
        views.clearCache();
        views.addStaticVariable("refused", new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException(MARK);
            }
        });
        try {
            var answer = mvc.get().uri("/bodies").with(TestWorld.inBrowser("office")).exchange();
            assertThat(answer).hasStatus(500).bodyText().contains("系统出错", "回到工作台").doesNotContain(MARK);
            assertThat(answer.getResponse().getHeader("Content-Security-Policy")).isNotBlank();
            assertThat(log.lines).anyMatch(line -> line.contains("LastResort GET /bodies failed") && line.contains("IllegalStateException"));
            holdsNothingTyped();
        } finally {
            views.addStaticVariable("refused", null);
            views.clearCache();
        }
    }
}
