package cn.mingzhang.local.bench;

import cn.mingzhang.embedded.EmbeddedKeycloak;
import cn.mingzhang.embedded.EmbeddedServers;
import cn.mingzhang.embedded.RealmInput;
import cn.mingzhang.identity.provisioning.AccountProvisioning;
import cn.mingzhang.identity.provisioning.KeycloakAccess;
import cn.mingzhang.identity.provisioning.KeycloakAccounts;
import cn.mingzhang.identity.provisioning.KeycloakSystems;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.local.console.Progress;
import cn.mingzhang.tenants.account.Accounts;
import cn.mingzhang.tenants.systems.EndedSystems;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * Accounts of a province's people in a Keycloak of their own, as the job makes them: account, organization, note. Beside it as many
 * hands that only make users. The embedded Keycloak has a file for a database and half a gigabyte; a real one is quicker.
 */
final class AccountRun {

    private static final String CLIENT = "mingzhang-provisioning";
    private static final int HANDS = 4;
    /** The bare calls go on with one token, which lives for five minutes. */
    private static final int MOST_BARE = 1000;
    private static final int CREATED = 201;
    private static final double NANOS = 1e9;

    private AccountRun() {
    }

    /**
     * Makes accounts for people who wait for theirs.
     *
     * @param wanted how many, rounded up to whole batches
     */
    static BenchFigure measure(MeasuredInstallation installation, ProvinceId province, String code, int wanted, Path work, Progress progress)
            throws IOException, InterruptedException {
        progress.say("starting Keycloak for " + wanted + " accounts");
        try (var keycloak = EmbeddedKeycloak.start(EmbeddedServers.cache(), work.resolve("keycloak"), RealmInput.base(), 0, progress::say)) {
            var access = new KeycloakAccess(keycloak.issuer().toString(), CLIENT, keycloak.provisioningSecret());
            var provisioning = new AccountProvisioning(installation.door(Accounts.class), new KeycloakAccounts(access), installation.door(EndedSystems.class),
                    new KeycloakSystems(access));
            long start = System.nanoTime();
            int made = 0;
            for (int batch = -1; made < wanted && batch != 0; made += batch) {
                batch = provisioning.settleSome(province, code, code);
                progress.step("accounts", Math.min(made + batch, wanted), wanted);
            }
            double ours = made * NANOS / (System.nanoTime() - start);
            int bare = Math.min(wanted, MOST_BARE);
            return new BenchFigure("province", "accounts", ours, "bare users", bare(keycloak, bare));
        }
    }

    private static double bare(EmbeddedKeycloak keycloak, int count) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            String token = token(http, keycloak);
            var users = URI.create(keycloak.issuer().toString().replace("/realms/", "/admin/realms/") + "/users");
            var made = new AtomicInteger();
            long start = System.nanoTime();
            try (var hands = Executors.newFixedThreadPool(HANDS, Thread.ofVirtual().factory())) {
                for (int user = 0; user < count; user++) {
                    var request = HttpRequest.newBuilder(users).header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"username\": \"bare" + user + "\", \"firstName\": \"x\", \"enabled\": true}")).build();
                    hands.submit(() -> http.send(request, BodyHandlers.discarding()).statusCode() == CREATED ? made.incrementAndGet() : 0);
                }
            }
            if (made.get() != count) {
                throw new IllegalStateException("Keycloak made " + made + " of " + count + " users");
            }
            return count * NANOS / (System.nanoTime() - start);
        }
    }

    private static String token(HttpClient http, EmbeddedKeycloak keycloak) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(URI.create(keycloak.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=" + CLIENT
                        + "&client_secret=" + keycloak.provisioningSecret())).build(), BodyHandlers.ofString());
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }
}
