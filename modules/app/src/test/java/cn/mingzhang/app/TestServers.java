package cn.mingzhang.app;

import cn.mingzhang.embedded.DemoAccount;
import cn.mingzhang.embedded.DemoOrganization;
import cn.mingzhang.embedded.EmbeddedKeycloak;
import cn.mingzhang.embedded.EmbeddedServers;
import cn.mingzhang.embedded.RealmInput;
import cn.mingzhang.identity.provisioning.KeycloakAccess;
import cn.mingzhang.identity.provisioning.KeycloakSystems;
import cn.mingzhang.testkit.AuditKey;
import cn.mingzhang.testkit.TestDatabase;
import cn.mingzhang.testkit.TwoProvinces;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Tells the application where its servers are; Keycloak itself starts only when a test signs in for real. */
final class TestServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Where the application under test listens. */
    static final int APP_PORT = freePort();
    private static final int KEYCLOAK_PORT = freePort();
    /** Where this run's anchors are written. */
    static final Path ANCHORS = Path.of("target", "test-anchors-" + Long.toString(System.nanoTime(), 36));
    /** Of every account. */
    static final String PASSWORD = "mingzhang";

    private static final class Started {
        private static final EmbeddedKeycloak KEYCLOAK = start();

        private static EmbeddedKeycloak start() {
            var organizations = Stream.of("dongjiang", "lanhai").map(alias -> new DemoOrganization(alias, alias)).toList();
            var accounts = Stream.of("office", "city01-office", "city01-reporter", "county001-reporter", "county001-approver", "assessor1", "admin", "security", "auditor")
                    .map(name -> new DemoAccount(UUID.fromString(TwoProvinces.subject(name)), name, name, PASSWORD, List.of("dongjiang")))
                    .toList();
            var keycloak = EmbeddedKeycloak.start(EmbeddedServers.cache(), Path.of("target", "test-keycloak"),
                    RealmInput.base().withDemonstration(organizations, accounts), KEYCLOAK_PORT);
            keycloak.setApplication(URI.create("http://127.0.0.1:" + APP_PORT));
            return keycloak;
        }
    }

    /** The one Keycloak of the run, started at the first call. */
    static EmbeddedKeycloak keycloak() {
        return Started.KEYCLOAK;
    }

    /** The way in for accounts and clients, as an installation configures it. */
    static KeycloakAccess access() {
        return new KeycloakAccess(keycloak().issuer().toString(), "mingzhang-provisioning", keycloak().provisioningSecret());
    }

    /** The clients of other systems in the one Keycloak. */
    static KeycloakSystems systems() {
        return new KeycloakSystems(access());
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = TestDatabase.shared();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-servers", Map.ofEntries(
                Map.entry("mingzhang.db.url", database.url()),
                Map.entry("mingzhang.db.user", database.user()),
                Map.entry("mingzhang.db.password", database.password()),
                Map.entry("mingzhang.identity.issuer", "http://127.0.0.1:" + KEYCLOAK_PORT + "/realms/mingzhang"),
                Map.entry("mingzhang.identity.client-secret", "set-when-keycloak-starts"),
                Map.entry("mingzhang.identity.one-time-passwords", false),
                // tests ask as fast as they can from one address: buckets that only a test empties
                Map.entry("mingzhang.rate.address.per-second", 1), Map.entry("mingzhang.rate.address.burst", 100_000_000),
                Map.entry("mingzhang.rate.person.per-second", 1), Map.entry("mingzhang.rate.person.burst", 100_000_000),
                Map.entry("mingzhang.rate.tenant.per-second", 1), Map.entry("mingzhang.rate.tenant.burst", 100_000_000),
                Map.entry("mingzhang.operator-subject", TwoProvinces.subject("operator") + ", " + TwoProvinces.subject("operator2")),
                Map.entry("mingzhang.files", Path.of("target", "test-files").toString()),
                Map.entry("mingzhang.audit.key", AuditKey.BASE64),
                Map.entry("mingzhang.audit.anchor", ANCHORS.toString()),
                Map.entry("server.port", APP_PORT),
                Map.entry("management.server.port", freePort()))));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
