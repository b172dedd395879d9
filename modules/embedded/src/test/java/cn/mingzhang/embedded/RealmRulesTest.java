package cn.mingzhang.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What infra/keycloak must hold, and what must never be in it. */
class RealmRulesTest {
    private static final JsonNode REALM = JsonMapper.builder().build().readTree(RealmInput.base().json());
    private static final JsonNode CLIENT = REALM.get("clients").get(0);

    @Test
    void holdsNobodyAndNothingSecret() {
        assertThat(REALM.get("users")).as("service accounts are nobody").allSatisfy(user -> assertThat(user.has("serviceAccountClientId")).isTrue());
        assertThat(REALM.has("federatedUsers")).isFalse();
        assertThat(REALM.has("organizations")).isFalse();
        assertThat(REALM.get("clients")).allSatisfy(client ->
                assertThat(Optional.ofNullable(client.get("secret")).map(JsonNode::asString).orElse("${NONE}")).matches("\\$\\{[A-Z_]+}"));
        assertThat(REALM.findValuesAsString("privateKey")).isEmpty();
        assertThat(REALM.findValuesAsString("password")).isEmpty();
    }

    @Test
    void letsNobodyInWithoutItsOwnSignInPage() {
        assertThat(REALM.get("clients")).allSatisfy(client -> {
            assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
            assertThat(client.get("implicitFlowEnabled").asBoolean()).isFalse();
        });
        assertThat(CLIENT.at("/attributes/pkce.code.challenge.method").asString()).isEqualTo("S256");
        assertThat(CLIENT.get("fullScopeAllowed").asBoolean()).isFalse();
        for (var off : List.of("registrationAllowed", "resetPasswordAllowed", "rememberMe", "editUsernameAllowed")) {
            assertThat(REALM.get(off).asBoolean()).as(off).isFalse();
        }
    }

    @Test
    void signsOutByTheBackChannelAndKeepsNothingForLater() {
        assertThat(CLIENT.at("/attributes/backchannel.logout.url").asString()).endsWith("/logout/connect/back-channel/keycloak");
        assertThat(CLIENT.at("/attributes/backchannel.logout.session.required").asString()).isEqualTo("true");
        assertThat(CLIENT.at("/attributes/use.refresh.tokens").asString()).isEqualTo("false");
        assertThat(CLIENT.get("optionalClientScopes").valueStream().map(JsonNode::asString)).doesNotContain("offline_access");
        assertThat(CLIENT.get("defaultClientScopes").valueStream().map(JsonNode::asString)).contains("acr").doesNotContain("offline_access");
    }

    @Test
    void locksOutWhoeverGuesses() {
        assertThat(REALM.get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(REALM.get("permanentLockout").asBoolean()).isFalse();
        assertThat(REALM.get("failureFactor").asInt()).isBetween(3, 5);
        assertThat(REALM.get("waitIncrementSeconds").asInt()).isGreaterThanOrEqualTo(300);
        assertThat(REALM.get("passwordPolicy").asString()).contains("length(10)", "digits(1)", "lowerCase(1)", "upperCase(1)", "specialChars(1)",
                "notUsername", "passwordHistory(5)", "forceExpiredPasswordChange(90)");
    }

    @Test
    void asksForAOneTimePasswordAtTheSecondLevel() {
        assertThat(REALM.get("browserFlow").asString()).isEqualTo("mingzhang browser");
        assertThat(executions("mingzhang forms")).containsExactly("mingzhang level 1 CONDITIONAL", "mingzhang level 2 CONDITIONAL");
        assertThat(executions("mingzhang level 2")).containsExactly("conditional-level-of-authentication REQUIRED", "auth-otp-form REQUIRED");
        assertThat(levels()).containsExactly("1", "2");
        assertThat(REALM.get("otpPolicyType").asString()).isEqualTo("totp");
        assertThat(REALM.get("otpPolicyCodeReusable").asBoolean()).isFalse();
    }

    private static List<String> executions(String flow) {
        return REALM.get("authenticationFlows").valueStream().filter(found -> found.get("alias").asString().equals(flow))
                .flatMap(found -> found.get("authenticationExecutions").valueStream())
                .map(step -> step.path("authenticator").asString(step.path("flowAlias").asString("")) + " " + step.get("requirement").asString()).toList();
    }

    private static List<String> levels() {
        return REALM.get("authenticatorConfig").valueStream().map(config -> config.at("/config/loa-condition-level"))
                .filter(JsonNode::isString).map(JsonNode::asString).toList();
    }

    @Test
    void sessionsEndWithTheDay() {
        assertThat(REALM.get("ssoSessionIdleTimeout").asInt()).isEqualTo(1800);
        assertThat(REALM.get("ssoSessionMaxLifespan").asInt()).isEqualTo(12 * 3600);
        assertThat(REALM.get("accessTokenLifespan").asInt()).isLessThanOrEqualTo(300);
        assertThat(REALM.get("revokeRefreshToken").asBoolean()).isTrue();
    }
}
