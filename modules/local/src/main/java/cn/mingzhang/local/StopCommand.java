package cn.mingzhang.local;

import cn.mingzhang.embedded.EmbeddedDatabase;
import cn.mingzhang.embedded.EmbeddedKeycloak;
import cn.mingzhang.embedded.EmbeddedServers;
import cn.mingzhang.embedded.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Ends an installation from outside. */
@Command(name = "stop", description = "Ends what a demo or run of the folder left behind, or what runs there now.", mixinStandardHelpOptions = true)
final class StopCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Option(names = "--data", paramLabel = "DIR", description = "folder of all state (default .mingzhang in the checkout)")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var path = ServeOptions.dataOr(data);
        if (!Files.isDirectory(path)) {
            System.err.println("nothing ran in " + path);
            return ExitCode.DONE.number();
        }
        var folder = new DataFolder(path.toRealPath());
        var stopped = stopHolder(folder);
        stopped |= EmbeddedKeycloak.endLeftOver(EmbeddedServers.cache(), folder.keycloak());
        stopped |= EmbeddedDatabase.endLeftOver(EmbeddedServers.cache(), folder.database());
        System.err.println((stopped ? "stopped what ran in " : "nothing ran in ") + folder.path());
        return ExitCode.DONE.number();
    }

    /** Whoever holds the lock is alive and is the one that noted its number: no other process can be met. */
    private static boolean stopHolder(DataFolder folder) throws IOException, InterruptedException {
        if (isFree(folder)) {
            return false;
        }
        var holder = folder.holder();
        holder.ifPresent(ProcessHandle::destroy);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isFree(folder)) {
            if (System.nanoTime() > end) {
                holder.ifPresent(ProcessHandle::destroyForcibly);
            }
            Thread.sleep(100);
        }
        return true;
    }

    private static boolean isFree(DataFolder folder) throws IOException {
        Optional<FolderLock> lock = FolderLock.tryLock(folder.path(), DataFolder.LOCK);
        if (lock.isPresent()) {
            lock.get().close();
        }
        return lock.isPresent();
    }
}
