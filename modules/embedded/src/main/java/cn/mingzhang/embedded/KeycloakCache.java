package cn.mingzhang.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What takes long and is the same for every run: the unpacked and built server, and per realm input a database into which it was imported. Made in
 * a folder beside and renamed, so that what has its name is whole; made under a lock, so that two processes do not make it at once.
 */
final class KeycloakCache {
    private static final String LOCK = "keycloak.lock";
    private static final String BUILDING = "building-";
    /** Raise it when a snapshot is made differently. */
    private static final String FORMAT = "1";

    private final Path folder;
    private final Consumer<String> progress;
    private final KeycloakDistribution distribution = KeycloakDistribution.find();

    KeycloakCache(Path folder, Consumer<String> progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** Returns the home of the built server. */
    Path server() throws IOException, InterruptedException {
        var name = "keycloak-" + distribution.version() + "-" + Integer.toHexString(KeycloakProcess.BUILD.hashCode());
        return make(name, this::buildServer);
    }

    /** Returns the data folder of a server into which the realm was just imported. */
    Path snapshot(RealmInput realm) throws IOException, InterruptedException {
        var server = server();
        return make(key(realm), building -> importRealm(server, realm, building));
    }

    String key(RealmInput realm) {
        return "realm-" + distribution.version() + "-" + FORMAT + "-" + realm.key();
    }

    /** Ends the servers of builders that were killed; those of a living builder are left alone. */
    static void endLeftOvers(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var lock = FolderLock.tryLock(folder, LOCK);
        if (lock.isPresent()) {
            try (var held = lock.get()) {
                sweep(folder);
            }
        }
    }

    private interface Maker {
        /** Makes the thing in a folder and returns where in it the thing is. */
        Path make(Path building) throws IOException, InterruptedException;
    }

    private Path make(String name, Maker maker) throws IOException, InterruptedException {
        var made = folder.resolve(name);
        if (Files.isDirectory(made)) {
            return made;
        }
        try (var lock = FolderLock.lock(folder, LOCK, () -> progress.accept("Keycloak is being prepared by another process, waiting"))) {
            if (!Files.isDirectory(made)) {
                sweep(folder);
                var building = Files.createTempDirectory(folder.toRealPath(), BUILDING);
                Files.move(maker.make(building), made, StandardCopyOption.ATOMIC_MOVE);
                Folders.delete(building);
            }
            return made;
        }
    }

    private static void sweep(Path folder) throws IOException {
        try (var left = Files.newDirectoryStream(folder.toRealPath(), BUILDING + "*")) {
            for (var building : left) {
                ChildProcess.endLeftOver(building.resolve("home"), KeycloakProcess.NAME);
                Folders.delete(building);
            }
        }
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
