package cn.mingzhang.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The unpacked and built Keycloak, and per realm input a database into which it was imported. */
final class KeycloakCache {
    /** Raise it when a snapshot is made differently. */
    private static final String FORMAT = "2";

    private final BuildCache cache;
    private final Consumer<String> progress;
    private final KeycloakDistribution distribution = KeycloakDistribution.find();

    KeycloakCache(Path folder, Consumer<String> progress) {
        this.cache = cache(folder, progress);
        this.progress = progress;
    }

    /** Returns the home of the built server. */
    Path server() throws IOException, InterruptedException {
        var name = "keycloak-" + distribution.version() + "-" + Integer.toHexString(KeycloakProcess.BUILD.hashCode());
        return cache.make(name, this::buildServer);
    }

    /** Returns the data folder of a server into which the realm was just imported. */
    Path snapshot(RealmInput realm) throws IOException, InterruptedException {
        var server = server();
        return cache.make(key(realm), building -> importRealm(server, realm, building));
    }

    String key(RealmInput realm) {
        return "realm-" + distribution.version() + "-" + FORMAT + "-" + realm.key();
    }

    /** Ends the servers of builders that were killed. */
    static void endLeftOvers(Path folder) throws IOException {
        cache(folder, message -> {}).endLeftOvers();
    }

    private static BuildCache cache(Path folder, Consumer<String> progress) {
        return new BuildCache(folder, KeycloakProcess.NAME, progress);
    }

    private Path buildServer(Path building) throws IOException, InterruptedException {
        var home = building.resolve("home");
        progress.accept("Keycloak " + distribution.version() + ": unpacking, once");
        Folders.unzip(distribution.zip(), home);
        progress.accept("Keycloak: building, once");
        var build = KeycloakProcess.run(home, KeycloakProcess.BUILD, Map.of());
        if (build.waitFor() != 0) {
            throw ServerFailure.other("Keycloak could not be built:\n" + ChildProcess.tail(home, KeycloakProcess.NAME));
        }
        return home;
    }

    private Path importRealm(Path server, RealmInput realm, Path building) throws IOException, InterruptedException {
        progress.accept("Keycloak: importing the realm, once");
        var home = building.resolve("home");
        var imports = Files.createDirectories(home.resolve("data/import"));
        Files.writeString(imports.resolve("mingzhang-realm.json"), realm.json());
        Files.createSymbolicLink(home.resolve("lib"), server.toRealPath().resolve("lib"));
        var secrets = KeycloakSecrets.random();
        var port = Ports.free();
        var arguments = new ArrayList<>(KeycloakProcess.serve(port));
        arguments.add("--import-realm");
        var process = KeycloakProcess.run(home, List.copyOf(arguments), secrets.environment());
        KeycloakProcess.awaitReady(process, home, port);
        process.stop();
        var snapshot = Files.createDirectory(building.resolve("snapshot"));
        Files.createDirectory(snapshot.resolve("h2"));
        Files.copy(home.resolve("data/h2/keycloakdb.mv.db"), snapshot.resolve("h2/keycloakdb.mv.db"));
        Files.writeString(snapshot.resolve("realm.key"), key(realm));
        secrets.write(snapshot);
        return snapshot;
    }
}
