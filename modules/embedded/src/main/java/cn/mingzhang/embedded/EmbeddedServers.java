package cn.mingzhang.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything this JVM started, so that nothing outlives it. */
public final class EmbeddedServers {
    private static final Set<ChildProcess> RUNNING = ConcurrentHashMap.newKeySet();
    private static final List<Runnable> FIRST = new CopyOnWriteArrayList<>();
    private static boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(EmbeddedServers::endAll, "embedded-servers"));
    }

    private EmbeddedServers() {}

    /**
     * Returns the folder for what all runs and tests of one checkout share: the property mingzhang.cache, else .mingzhang/cache in the nearest folder
     * above the working directory that holds the command.
     */
    public static Path cache() {
        var set = System.getProperty("mingzhang.cache");
        if (set != null) {
            return Path.of(set);
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("mingzhang"))) {
                return folder.resolve(".mingzhang").resolve("cache");
            }
        }
        throw ServerFailure.other("not inside a checkout: set the property mingzhang.cache");
    }

    interface Starter {
        ChildProcess start() throws IOException;
    }

    /** Has something run when the JVM ends, while the servers still answer: an application that uses them closes itself here. */
    public static void beforeEnding(Runnable action) {
        FIRST.add(action);
    }

    /** Tells whether the JVM ends, so that a server that goes away is no failure. */
    public static boolean isEnding() {
        synchronized (RUNNING) {
            return ending;
        }
    }

    /** Starts under a lock, so that no server slips in after the JVM began to end. */
    static ChildProcess register(Starter starter) throws IOException {
        synchronized (RUNNING) {
            if (ending) {
                throw ServerFailure.other("the program is ending");
            }
            var child = starter.start();
            RUNNING.add(child);
            return child;
        }
    }

    static void forget(ChildProcess child) {
        RUNNING.remove(child);
    }

    private static void endAll() {
        synchronized (RUNNING) {
            ending = true;
        }
        FIRST.forEach(EmbeddedServers::runQuietly);
        var threads = new ArrayList<Thread>();
        RUNNING.forEach(child -> threads.add(Thread.ofPlatform().start(child::stop)));
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void runQuietly(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            // The JVM ends: the servers still have to be ended
            System.err.println("while ending: " + e);
        }
    }
}
