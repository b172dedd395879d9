package cn.mingzhang.local;

import cn.mingzhang.embedded.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The one folder in which all state of an installation lies. */
record DataFolder(Path path) {
    static final String LOCK = "running.lock";
    private static final String HOLDER = "running.pid";
    private static final long NEEDED_MEGABYTES = 400;

    /** Returns the folder, created and writable, with room for what a start needs. */
    static DataFolder open(Path path) {
        try {
            var folder = new DataFolder(Files.createDirectories(path).toRealPath());
            folder.requireRoom();
            return folder;
        } catch (IOException e) {
            throw new Failure(ExitCode.FOLDER, "cannot use the folder " + path + " (" + e + ")", e);
        }
    }

    private void requireRoom() throws IOException {
        Files.delete(Files.createTempFile(path, "writable", ""));
        var free = Files.getFileStore(path).getUsableSpace() / (1 << 20);
        if (free < NEEDED_MEGABYTES) {
            throw new Failure(ExitCode.FOLDER, "only " + free + " MB are free in " + path + ", " + NEEDED_MEGABYTES + " are needed");
        }
    }

    /** Takes the folder for this process until it ends. */
    FolderLock take() {
        try {
            var lock = FolderLock.tryLock(path, LOCK)
                    .orElseThrow(() -> new Failure(ExitCode.OTHER, "another run uses " + path + holder().map(p -> " (process " + p.pid() + ")").orElse("")
                            + ": ./mingzhang stop --data " + path));
            Files.writeString(path.resolve(HOLDER), Long.toString(ProcessHandle.current().pid()));
            return lock;
        } catch (IOException e) {
            throw new Failure(ExitCode.FOLDER, "cannot write to " + path + " (" + e + ")", e);
        }
    }

    /** Returns the process that took the folder last. */
    Optional<ProcessHandle> holder() {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(path.resolve(HOLDER)).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Deletes what an installation keeps, and only that: the folder may hold more. */
    void clear() {
        for (var part : List.of(database(), keycloak(), files(), logs(), auditKey(), auditAnchors(), connection(), demonstration(), clock(), state())) {
            delete(part);
        }
    }

    static void delete(Path part) {
        if (!Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var parts = Files.walk(part)) {
            for (var each : (Iterable<Path>) parts.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new Failure(ExitCode.FOLDER, "cannot delete " + part + " (" + e + ")", e);
        }
    }

    Path database() {
        return path.resolve("database");
    }

    Path keycloak() {
        return path.resolve("keycloak");
    }

    Path files() {
        return path.resolve("files");
    }

    Path logs() {
        return path.resolve("logs");
    }

    /** The key of the audit trail: beside the database, not in it. */
    Path auditKey() {
        return path.resolve("audit.key");
    }

    /** Where anchors of the audit trail are written. */
    Path auditAnchors() {
        return path.resolve("audit-anchors");
    }

    /** How the database of a running installation is reached. */
    Path connection() {
        return path.resolve("database.connection");
    }

    Path demonstration() {
        return path.resolve("demo.json");
    }

    /** Where the demonstration's time is kept. */
    Path clock() {
        return path.resolve("clock");
    }

    Path state() {
        return path.resolve("installation.properties");
    }
}
