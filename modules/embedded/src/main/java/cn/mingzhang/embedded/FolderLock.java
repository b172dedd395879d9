package cn.mingzhang.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps a folder for one holder on this machine; the operating system takes the lock back when its holder dies. */
public final class FolderLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock if nobody holds it, creating the folder where it is missing.
     *
     * @throws IOException if the folder cannot be written
     */
    public static Optional<FolderLock> tryLock(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        var channel = FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new FolderLock(channel, lock));
            }
        } catch (OverlappingFileLockException e) {
            // Held by this JVM: the same answer as held by another
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /** Takes the lock, saying once that it has to wait. */
    static FolderLock lock(Path folder, String name, Runnable waiting) throws IOException, InterruptedException {
        var lock = tryLock(folder, name);
        if (lock.isEmpty()) {
            waiting.run();
        }
        while (lock.isEmpty()) {
            Thread.sleep(200);
            lock = tryLock(folder, name);
        }
        return lock.get();
    }

    /** Gives the folder free; the file stays, for deleting it would let two holders lock two files of one name. */
    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
