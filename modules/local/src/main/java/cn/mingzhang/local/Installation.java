package cn.mingzhang.local;

import cn.mingzhang.MingzhangApplication;
import cn.mingzhang.embedded.EmbeddedDatabase;
import cn.mingzhang.embedded.EmbeddedKeycloak;
import cn.mingzhang.embedded.EmbeddedServers;
import cn.mingzhang.embedded.Ports;
import cn.mingzhang.embedded.RealmInput;
import cn.mingzhang.local.console.Progress;
import cn.mingzhang.local.trail.AuditKeyFile;
import cn.mingzhang.local.trail.DatabaseConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Database, Keycloak and application in one data folder; they end with this JVM. */
final class Installation {
    private static final int KEYCLOAK_BESIDE = 100;
    private static final int MAX_PORT = 65_536;

    private final DataFolder folder;
    private final int port;
    private final EmbeddedDatabase database;
    private final EmbeddedKeycloak keycloak;
    private final CompletableFuture<EmbeddedKeycloak> ready;
    private final Progress progress;

    private Installation(DataFolder folder, int port, EmbeddedDatabase database, EmbeddedKeycloak keycloak, Progress progress) {
        this.folder = folder;
        this.port = port;
        this.database = database;
        this.keycloak = keycloak;
        this.progress = progress;
        this.ready = begin(this::awaitKeycloak);
    }

    /** Returns the port the pages will have; a taken one is told before anything is started or deleted. */
    static int choosePort(int wished) {
        if (wished == 0) {
            return Ports.free();
        }
        if (!Ports.isFree(wished)) {
            throw new Failure(ExitCode.PORT, "port " + wished + " is taken: choose another with --port");
        }
        return wished;
    }

    /** Starts the servers that the application needs, both at once; Keycloak may still be starting afterwards. */
    static Installation startServers(DataFolder folder, int port, RealmInput realm, Progress progress) {
        progress.say("starting database and Keycloak");
        var cache = EmbeddedServers.cache();
        var database = begin(() -> {
            var started = EmbeddedDatabase.start(cache, folder.database(), 0, UUID.randomUUID().toString(), progress::say);
            new DatabaseConnection(started.jdbcUrl(), EmbeddedDatabase.USER, started.password()).write(folder.connection());
            progress.say("database ready");
            return started;
        });
        var keycloak = begin(() -> {
            var wished = port + KEYCLOAK_BESIDE;
            return EmbeddedKeycloak.launch(cache, folder.keycloak(), realm, wished < MAX_PORT ? Ports.freeOr(wished) : Ports.free(), progress::say);
        });
        return new Installation(folder, port, result(database), result(keycloak), progress);
    }

    /** Starts the application and returns when it answers. */
    ConfigurableApplicationContext startApplication(Map<String, String> more) {
        progress.say("starting the application");
        var application = new SpringApplication(MingzhangApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        // It closes before the servers it uses, which a hook of its own could not promise
        application.setRegisterShutdownHook(false);
        var context = application.run(arguments(more));
        EmbeddedServers.beforeEnding(context::close);
        progress.say("application ready");
        return context;
    }

    URI address() {
        return address(port);
    }

    /** Returns Keycloak once it answers. */
    EmbeddedKeycloak keycloak() {
        return result(ready);
    }

    private EmbeddedKeycloak awaitKeycloak() {
        keycloak.awaitReady();
        keycloak.setApplication(address());
        progress.say("Keycloak ready");
        return keycloak;
    }

    private String[] arguments(Map<String, String> more) {
        var arguments = new ArrayList<String>();
        properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        more.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments.toArray(String[]::new);
    }

    private Map<String, String> properties() {
        return Map.ofEntries(
                Map.entry("mingzhang.db.url", database.jdbcUrl()),
                Map.entry("mingzhang.db.user", EmbeddedDatabase.USER),
                Map.entry("mingzhang.db.password", database.password()),
                Map.entry("mingzhang.identity.issuer", keycloak.issuer().toString()),
                Map.entry("mingzhang.identity.client-id", "mingzhang-web"),
                Map.entry("mingzhang.identity.client-secret", keycloak.clientSecret()),
                Map.entry("mingzhang.provisioning.client-secret", keycloak.provisioningSecret()),
                Map.entry("mingzhang.files", folder.files().toString()),
                Map.entry("mingzhang.audit.key-file", AuditKeyFile.ensure(folder.auditKey()).toString()),
                Map.entry("mingzhang.audit.anchor", folder.auditAnchors().toString()),
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("server.port", Integer.toString(port)),
                Map.entry("management.server.address", "127.0.0.1"),
                Map.entry("management.server.port", Integer.toString(Ports.free())),
                // Ctrl-C is to be quick
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "3s"),
                Map.entry("logging.file.name", folder.logs().resolve("mingzhang.log").toString()),
                Map.entry("logging.threshold.console", "OFF"));
    }

    static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static <T> CompletableFuture<T> begin(Supplier<T> start) {
        var result = new CompletableFuture<T>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                result.complete(start.get());
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    private static <T> T result(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
