package cn.mingzhang.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A real Keycloak for demonstrations and tests. The first start on a machine unpacks and builds the server and imports the realm, which takes most
 * of a minute; later ones copy the imported database and are ready within seconds.
 */
public final class EmbeddedKeycloak implements AutoCloseable {
    private final ChildProcess process;
    private final Path home;
    private final int port;
    private final KeycloakSecrets secrets;

    private EmbeddedKeycloak(ChildProcess process, Path home, int port, KeycloakSecrets secrets) {
        this.process = process;
        this.home = home;
        this.port = port;
        this.secrets = secrets;
    }

    /** Starts without telling how it goes. */
    public static EmbeddedKeycloak start(Path cache, Path data, RealmInput realm, int port) {
        return start(cache, data, realm, port, message -> {});
    }

    /**
     * Starts Keycloak and returns when its realm answers.
     *
     * @param cache what is the same for all runs; may be shared by processes and data folders
     * @param data this server's own folder; a server that a killed JVM left there is ended first
     * @param port the port on the loopback address, or 0 for a free one
     * @param progress told what takes long
     * @throws ServerFailure if it cannot be made ready
     */
    public static EmbeddedKeycloak start(Path cache, Path data, RealmInput realm, int port, Consumer<String> progress) {
        var keycloak = launch(cache, data, realm, port, progress);
        keycloak.awaitReady();
        return keycloak;
    }

    /** As start, but returns when issuer and secret are known, so that others can start meanwhile; {@link #awaitReady} waits for the rest. */
    public static EmbeddedKeycloak launch(Path cache, Path data, RealmInput realm, int port, Consumer<String> progress) {
        try {
            var home = Files.createDirectories(data).toRealPath();
            ChildProcess.endLeftOver(home, KeycloakProcess.NAME);
            Ports.requireFree(port);
            fill(new KeycloakCache(cache, progress), home, realm);
            var chosen = port == 0 ? Ports.free() : port;
            var process = KeycloakProcess.run(home, KeycloakProcess.serve(chosen), Map.of());
            return new EmbeddedKeycloak(process, home, chosen, KeycloakSecrets.read(home.resolve("data")));
        } catch (IOException e) {
            throw ServerFailure.folder("Keycloak cannot use its folders", e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /**
     * Waits until the realm answers.
     *
     * @throws ServerFailure if it never will
     */
    public void awaitReady() {
        try {
            KeycloakProcess.awaitReady(process, home, port);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static ServerFailure interrupted() {
        Thread.currentThread().interrupt();
        return ServerFailure.other("interrupted while starting Keycloak");
    }

    private static void fill(KeycloakCache cache, Path home, RealmInput realm) throws IOException, InterruptedException {
        var lib = home.resolve("lib");
        Files.deleteIfExists(lib);
        Files.createSymbolicLink(lib, cache.server().resolve("lib"));
        var data = home.resolve("data");
        var key = data.resolve("realm.key");
        if (Files.exists(key) && (realm.lasting() || Files.readString(key).equals(cache.key(realm)))) {
            return;
        }
        var copy = home.resolve("data.new");
        Folders.delete(copy);
        Folders.copy(cache.snapshot(realm), copy);
        Folders.delete(data);
        Files.move(copy, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Ends what a killed JVM left running in these folders; tells whether a server of the data folder was among it. */
    public static boolean endLeftOver(Path cache, Path data) {
        try {
            KeycloakCache.endLeftOvers(cache);
            return Files.isDirectory(data) && ChildProcess.endLeftOver(data.toRealPath(), KeycloakProcess.NAME);
        } catch (IOException e) {
            throw ServerFailure.folder("cannot read " + data, e);
        }
    }

    /** Returns the realm's issuer. */
    public URI issuer() {
        return KeycloakProcess.realm(port);
    }

    /** Returns the secret of the client mingzhang-web. */
    public String clientSecret() {
        return secrets.client();
    }

    /** Returns the secret of the client mingzhang-provisioning; blank for a realm that is older than the client. */
    public String provisioningSecret() {
        return secrets.provisioning();
    }

    /** Returns the public client with which a demonstration's password grant works. */
    public static String demonstrationClient() {
        return DemonstrationRealm.CLIENT;
    }

    /** Tells Keycloak where the application answers, for redirects and back-channel logout. */
    public void setApplication(URI application) {
        admin().setApplication(application);
    }

    /** Gives a person, created if missing, a password that has to be changed at the next sign-in, and returns the person's subject. */
    public UUID setOneTimePassword(String name, String displayName, String password) {
        return admin().setOneTimePassword(name, displayName, password);
    }

    /** Tells whether an account is there and may sign in. */
    public boolean isEnabled(String name) {
        return admin().isEnabled(name);
    }

    /** Returns a random password that the realm's policy accepts. */
    public static String randomPassword() {
        return "Mz1-" + KeycloakSecrets.word(12);
    }

    /**
     * Puts a question or an order to the realm's administration interface, as its administrator would.
     *
     * @param path behind the realm's address there, for instance {@code /users?username=office}
     * @param body JSON, or null
     * @return the answer, empty where there is none
     */
    public String administer(String method, String path, @Nullable String body) {
        return admin().call(method, path, body);
    }

    private KeycloakAdmin admin() {
        return new KeycloakAdmin(issuer(), secrets);
    }

    /** Stops the server; what its data folder holds stays. */
    public void stop() {
        process.stop();
        // Whoever clears the data folder should not meet a way into the cache
        home.resolve("lib").toFile().delete();
    }

    @Override
    public void close() {
        stop();
    }
}
