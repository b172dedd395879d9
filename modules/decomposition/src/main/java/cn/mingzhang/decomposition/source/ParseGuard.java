package cn.mingzhang.decomposition.source;

import cn.mingzhang.decomposition.source.UnreadableSource.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.poi.EncryptedDocumentException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the parsing of foreign files out of harm's way: few at once, each in a thread of its own with a stack of its own and a
 * time it may take; whatever a parser throws becomes a refusal. A parser that does not stop holds its place until it does.
 */
final class ParseGuard {

    private static final long STACK = 2L * 1024 * 1024;

    private final Semaphore places;
    private final Duration longest;

    /**
     * @param atOnce how many files may be parsed at the same time
     * @param longest how long one may take, and how long one may wait for its turn
     */
    ParseGuard(int atOnce, Duration longest) {
        this.places = new Semaphore(atOnce, true);
        this.longest = longest;
    }

    /** Something that reads a file. */
    interface Parse<T> {
        T read() throws UnreadableSource, IOException;
    }

    <T> T read(String name, Parse<T> parse) throws UnreadableSource {
        var work = new Work<>(name, parse);
        try {
            if (!places.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnreadableSource(Reason.BUSY, name);
            }
            var thread = new Thread(null, () -> {
                try {
                    work.run();
                } finally {
                    places.release();
                }
            }, "reads " + name, STACK);
            thread.setDaemon(true);
            thread.start();
            thread.join(longest.toMillis());
            if (thread.isAlive()) {
                thread.interrupt();
                throw new UnreadableSource(Reason.TOO_SLOW, name);
            }
            return work.outcome();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableSource(Reason.BUSY, name);
        }
    }

    /** One file's parsing and what came of it; read only after its thread has ended. */
    private static final class Work<T> {

        private final String name;
        private final Parse<T> parse;
        private @Nullable T read;
        private @Nullable UnreadableSource refusal;

        Work(String name, Parse<T> parse) {
            this.name = name;
            this.parse = parse;
        }

        void run() {
            try {
                read = parse.read();
            } catch (UnreadableSource e) {
                refusal = e;
            } catch (EncryptedDocumentException e) {
                refusal = new UnreadableSource(Reason.ENCRYPTED, name);
            } catch (StackOverflowError | OutOfMemoryError e) {
                refusal = new UnreadableSource(Reason.TOO_MUCH, name);
            } catch (IOException | RuntimeException e) {
                // parsers report broken parts by whatever they meet first
                boolean bomb = e.getMessage() != null && e.getMessage().contains("Zip bomb");
                refusal = bomb ? new UnreadableSource(Reason.TOO_MUCH, name) : new UnreadableSource(Reason.CORRUPT, name);
            }
        }

        T outcome() throws UnreadableSource {
            if (read == null) {
                throw refusal == null ? new UnreadableSource(Reason.CORRUPT, name) : refusal;
            }
            return read;
        }
    }
}
