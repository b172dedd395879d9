package cn.mingzhang.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/**
 * A folder of things that take long to make and are the same for every run. Each is made in a folder beside and renamed, so that what has its name is
 * whole; made under a lock, so that two processes do not make it at once.
 */
final class BuildCache {
    private final Path folder;
    private final String lock;
    private final String building;
    private final String server;
    private final Consumer<String> progress;

    BuildCache(Path folder, String server, Consumer<String> progress) {
        this.folder = folder;
        this.server = server;
        this.lock = server + ".lock";
        this.building = "building-" + server + "-";
        this.progress = progress;
    }

    interface Maker {
        /** Makes the thing in a folder, running a server only in its subfolder home, and returns where in it the thing is. */
        Path make(Path building) throws IOException, InterruptedException;
    }

    /** Returns the thing of this name, made now where it is missing. */
    Path make(String name, Maker maker) throws IOException, InterruptedException {
        var made = Files.createDirectories(folder).toRealPath().resolve(name);
        if (Files.isDirectory(made)) {
            return made;
        }
        try (var _ = FolderLock.lock(folder, lock, () -> progress.accept("another process prepares " + name + ", waiting"))) {
            if (!Files.isDirectory(made)) {
                sweep();
                var temporary = Files.createTempDirectory(made.getParent(), building);
                Files.move(maker.make(temporary), made, StandardCopyOption.ATOMIC_MOVE);
                Folders.delete(temporary);
            }
            return made;
        }
    }

    /** Ends the servers of makers that were killed; those of a living maker are left alone. */
    void endLeftOvers() throws IOException {
        if (Files.isDirectory(folder)) {
            var held = FolderLock.tryLock(folder, lock);
            if (held.isPresent()) {
                try (var _ = held.get()) {
                    sweep();
                }
            }
        }
    }

    private void sweep() throws IOException {
        try (var left = Files.newDirectoryStream(folder.toRealPath(), building + "*")) {
            for (var temporary : left) {
                ChildProcess.endLeftOver(temporary.resolve("home"), server);
                Folders.delete(temporary);
            }
        }
    }
}
