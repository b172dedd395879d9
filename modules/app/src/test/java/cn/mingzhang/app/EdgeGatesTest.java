package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.testkit.TwoProvinces;
import cn.mingzhang.web.limit.RateLimits;
import cn.mingzhang.web.limit.RateLimits.Kind;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What stands between the network and every handler: headers, rates, sizes. */
@AppTest
class EdgeGatesTest {

    private static final Map<String, String> LINK = Map.of("url", "https://www.example.gov.cn/1.html", "name", "公示");

    @Autowired
    private Api api;
    @Autowired
    private MockMvc mvc;
    @Autowired
    private TestWorld world;
    @Autowired
    private RateLimits limits;
    @Autowired
    private MeterRegistry registry;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void pagesTellTheBrowserWhatToRefuse() throws Exception {
        var page = send(MockMvcRequestBuilders.get("/bodies").secure(true).with(TestWorld.inBrowser("office")));
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getHeader("Content-Security-Policy")).startsWith("default-src 'self'; script-src 'self'; style-src-elem 'self'; style-src-attr 'unsafe-inline'; "
                + "img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self' http://127.0.0.1:");
        assertThat(page.getHeader("Strict-Transport-Security")).matches("max-age=31536000 ?; ?includeSubDomains");
        assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(page.getHeader("Permissions-Policy")).contains("camera=()", "geolocation=()", "microphone=()");
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        assertThat(send(MockMvcRequestBuilders.get("/bodies").with(TestWorld.inBrowser("office"))).getHeader("Strict-Transport-Security"))
                .as("only where the way is secure").isNull();
    }

    @Test
    void answersOfTheApiAreNoPages() throws Exception {
        var answer = send(MockMvcRequestBuilders.get("/api/v1/me").secure(true).with(TestWorld.as("office")));
        assertThat(answer.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void cookiesAreForThisOriginAndForNoScript() throws Exception {
        var preference = send(MockMvcRequestBuilders.get("/preferences?lang=en").secure(true).with(TestWorld.inBrowser("office")));
        assertThat(preference.getHeaders("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "Secure", "SameSite=Lax"));
        var session = send(MockMvcRequestBuilders.get("/work-plans").secure(true));
        assertThat(session.getHeaders("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie).startsWith("SESSION=").contains("HttpOnly", "Secure", "SameSite=Lax"));
    }

    @Test
    void formsWithoutTheirTokenAreRefused() throws Exception {
        assertThat(send(MockMvcRequestBuilders.post("/membership").param("id", "1").with(TestWorld.inBrowser("office"))).getStatus()).isEqualTo(403);
        assertThat(send(MockMvcRequestBuilders.post("/membership").param("id", "1").with(TestWorld.inBrowser("office")).with(csrf().useInvalidToken())).getStatus()).isEqualTo(403);
    }

    /** Whatever is not JSON or one of our pages leaves as an attachment that no browser runs. */
    @Test
    void nothingThatWasUploadedOrExportedIsRenderedFromOurOrigin() throws Exception {
        var year = PlanYear.published(api, false);
        var shown = ScoringYear.taken(api, year, "2026-06-30").provisional();
        api.upload("county001-reporter", "/evidence", "a.html", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)).is(415);
        String evidence = year.evidence("county001-reporter", "a.txt");
        var ids = new EnumMap<Route.Thing, String>(Route.Thing.class);
        Set.of(Route.Thing.values()).forEach(thing -> ids.put(thing, RouteRequest.NOBODYS));
        ids.putAll(Map.of(Route.Thing.PLAN, year.plan(), Route.Thing.TASK, year.task(0), Route.Thing.OBLIGATION, year.obligation(0, "county001"), Route.Thing.EVIDENCE, evidence,
                Route.Thing.SCHEME, shown.scheme(), Route.Thing.ASSESSMENT, shown.assessment(), Route.Thing.CRITERION, shown.criterion(2), Route.Thing.BODY, year.body("county001")));
        var attached = new ArrayList<String>();
        for (var route : Route.all(mappings)) {
            for (String account : route.method().equals("GET") ? List.of("office", "county001-reporter", "admin", "auditor") : List.<String>of()) {
                var answer = send(RouteRequest.of(route, ids).with(route.isApi() ? TestWorld.as(account) : TestWorld.inBrowser(account)));
                String type = String.valueOf(answer.getContentType());
                boolean ours = type.startsWith("application/json") || type.startsWith("application/problem+json") || type.startsWith("text/html") || answer.getContentType() == null;
                if (!ours || answer.containsHeader("Content-Disposition") || route.pattern().endsWith("/content") && answer.getStatus() == 200) {
                    assertThat(answer.getHeader("Content-Disposition")).as(route + " " + type).startsWith("attachment");
                    assertThat(answer.getHeader("Content-Security-Policy")).as(route.toString()).startsWith("sandbox");
                    assertThat(answer.getHeader("X-Content-Type-Options")).as(route.toString()).isEqualTo("nosniff");
                    assertThat(answer.getHeader("Cache-Control")).as(route.toString()).contains("no-store");
                    attached.add(route.pattern());
                }
            }
        }
        assertThat(attached).contains("/api/v1/evidence/{id}/content", "/api/v1/work-plans/{id}/task-table.xlsx");
    }

    @Test
    void whoeverAsksTooMuchIsToldToWait() throws Exception {
        String person = TwoProvinces.subject("division02-reporter");
        limits.drain(Kind.PERSON, person);
        try {
            var refused = api.get("division02-reporter", "/me").refused(429, "too_many_requests");
            assertThat(refused.response().getHeader("Retry-After")).isEqualTo("1");
            assertThat(refused.text("detail")).contains("1 秒");
            api.get("office", "/me").is(200);
            limits.drain(Kind.PERSON, person);
            var page = send(MockMvcRequestBuilders.post("/membership").param("id", "一段写了很久、不应丢失的文字，超过二十个字。").with(TestWorld.inBrowser("division02-reporter")).with(csrf()));
            assertThat(page.getStatus()).isEqualTo(429);
            assertThat(text(page)).contains("请求过于频繁", "不应丢失的文字");
        } finally {
            limits.forget(Kind.PERSON, person);
        }
        api.get("division02-reporter", "/me").is(200);
    }

    @Test
    void aBureauSharesABucketAndAnAddressToo() throws Exception {
        String city = world.scope("city02-office").tenant().toString();
        limits.drain(Kind.TENANT, city);
        limits.drain(Kind.ADDRESS, "10.9.8.7");
        try {
            api.get("city02-office", "/bodies").refused(429, "too_many_requests");
            api.get("city01-office", "/bodies").is(200);
            var anonymous = send(MockMvcRequestBuilders.get("/api/v1/me").with(from("10.9.8.7")));
            assertThat(anonymous.getStatus()).isEqualTo(429);
            assertThat(anonymous.getContentType()).startsWith("application/problem+json");
            assertThat(anonymous.getHeader("Retry-After")).isEqualTo("1");
            limits.drain(Kind.ADDRESS, "10.9.8.7");
            var page = send(MockMvcRequestBuilders.get("/").with(from("10.9.8.7")));
            assertThat(page.getStatus()).isEqualTo(429);
            assertThat(text(page)).contains("<html", "请求过于频繁");
            limits.drain(Kind.ADDRESS, "10.9.8.7");
            assertThat(text(send(MockMvcRequestBuilders.get("/").header("HX-Request", "true").with(from("10.9.8.7"))))).contains("data-notice").doesNotContain("<html");
            assertThat(send(MockMvcRequestBuilders.get("/actuator/health/liveness").with(from("10.9.8.7"))).getStatus()).isEqualTo(200);
        } finally {
            limits.forget(Kind.TENANT, city);
            limits.forget(Kind.ADDRESS, "10.9.8.7");
        }
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
        String large = "{\"url\": \"" + "x".repeat(1024 * 1024) + "\"}";
        api.send("county001-reporter", api.request("POST", "/evidence").contentType(MediaType.APPLICATION_JSON).content(large)).refused(413, "body_too_large");
        String deep = "[".repeat(60) + "]".repeat(60);
        api.send("county001-reporter", api.request("POST", "/evidence").contentType(MediaType.APPLICATION_JSON).content("{\"url\":" + deep + "}")).refused(400, "invalid_request");
        api.get("office", "/bodies?q=" + "x".repeat(5000)).refused(414, "query_too_long");
        var form = send(MockMvcRequestBuilders.post("/membership").contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("id=" + "x".repeat(3 * 1024 * 1024)).with(TestWorld.inBrowser("office")).with(csrf()));
        assertThat(form.getStatus()).isEqualTo(413);
        assertThat(text(form)).contains("2,048 KB");
        api.post("county001-reporter", "/evidence", LINK).is(201);
    }

    @Test
    void noMeterNamesACustomer() {
        var faults = new ArrayList<String>();
        var secret = List.of("dongjiang", "东江", "清溪", world.dongjiang().toString(), world.lanhai().toString(), TwoProvinces.subject("office"));
        registry.getMeters().forEach(meter -> meter.getId().getTags().forEach(tag -> {
            if (secret.stream().anyMatch(word -> tag.getValue().contains(word)) || tag.getValue().matches(".*\\d{6,}.*")) {
                faults.add(meter.getId().getName() + " " + tag);
            }
        }));
        assertThat(registry.getMeters()).isNotEmpty();
        assertThat(faults).isEmpty();
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
