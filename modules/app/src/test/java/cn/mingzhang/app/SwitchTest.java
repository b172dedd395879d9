package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Whoever has several memberships switches on every page, and stays on it where it exists for the other. */
@AppTest
class SwitchTest {

    @Autowired
    private Api api;
    @Autowired
    private MockMvc mvc;

    private Cookie[] cookies = {};

    private String membership(String body) {
        return api.get("twofold", "/me").is(200).list("memberships").stream().filter(place -> place.at("/body/name").asString().contains(body)).findFirst()
                .orElseThrow().path("id").asString();
    }

    private String body(String code) {
        return api.get("office", "/bodies?q=" + code).item(body -> body.path("code").asString().equals(code)).path("id").asString();
    }

    private MockHttpServletResponse get(String path) throws Exception {
        return sent(MockMvcRequestBuilders.get(path));
    }

    /** Sessions lie in the database: the cookie carries them from one request to the next. */
    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request) throws Exception {
        var answer = mvc.perform((cookies.length == 0 ? request : request.cookie(cookies)).with(TestWorld.inBrowser("twofold"))).andReturn().getResponse();
        cookies = answer.getCookies().length == 0 ? cookies : answer.getCookies();
        return answer;
    }

    private String switched(String id, String from) throws Exception {
        var answer = sent(MockMvcRequestBuilders.post("/membership").param("id", id).header("Referer", from).with(csrf()));
        assertThat(answer.getStatus()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    @Test
    void everyPageSaysAndSwitches() throws Exception {
        assertThat(switched(membership("临山"), "http://127.0.0.1/work-plans?year=2026")).isEqualTo("/work-plans?year=2026");
        String page = get("/work-plans").getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("action=\"/membership\"", "临山市司法局", "主要负责人", "石桥县司法局");
    }

    @Test
    void aPageThatIsNoneOfTheOthersGivesWayToTheWorkbench() throws Exception {
        switched(membership("临山"), "http://127.0.0.1/");
        String city = "/bodies/" + body("city02");
        assertThat(get(city).getStatus()).isEqualTo(200);
        assertThat(switched(membership("石桥"), "http://127.0.0.1" + city)).isEqualTo(city);
        var answer = get(city);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/");
        assertThat(get(city).getStatus()).as("asked for again it does not exist").isEqualTo(404);
    }

    @Test
    void nobodyIsLedElsewhere() throws Exception {
        assertThat(switched(membership("临山"), "https://elsewhere.example//evil.example/x")).isEqualTo("/");
        assertThat(switched(membership("临山"), "not an address at all")).isEqualTo("/");
    }
}
