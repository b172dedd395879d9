package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AppTest
class StartTest {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void tellsWhoIAm() {
        assertThat(mvc.get().uri("/api/v1/me").with(TestWorld.as("county001-reporter")))
                .hasStatusOk().bodyJson().extractingPath("$.memberships[0].roles[0]").isEqualTo("REPORTER");
    }

    @Test
    void refusesWhoeverIsNotSignedIn() {
        assertThat(mvc.get().uri("/api/v1/me")).hasStatus(401).bodyJson().extractingPath("$.code").isEqualTo("unauthorized");
    }

    @Test
    void knowsNothingOfAnotherProvince() {
        assertThat(mvc.get().uri("/api/v1/bodies?limit=200").with(TestWorld.as("other-office")))
                .hasStatusOk().bodyJson().extractingPath("$.items[0].name").isEqualTo("澜海省司法厅");
    }

    @Test
    void isHealthyOnThePublicPort() {
        assertThat(mvc.get().uri("/actuator/health")).hasStatusOk().bodyJson().extractingPath("$.status").isEqualTo("UP");
    }
}
