package cn.mingzhang.local.console;

import java.io.PrintStream;
import java.time.Duration;

/** Tells the person at the terminal how far things are, with the seconds since the start. */
public final class Progress {
    private static final Duration PACE = Duration.ofSeconds(2);

    private final PrintStream out;
    private final long start = System.nanoTime();
    private long last;

    /** Tells on this stream. */
    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Says that something begins or is done. */
    public synchronized void say(String message) {
        last = System.nanoTime();
        out.printf("[%6.1f s] %s%n", (last - start) / 1e9, message);
        out.flush();
    }

    /** Says how far a long piece of work is; callable as often as is convenient, heard every few seconds and at the end. */
    public synchronized void step(String what, long done, long total) {
        if (done >= total || System.nanoTime() - last > PACE.toNanos()) {
            say("%s: %d of %d (%d %%)".formatted(what, done, total, total == 0 ? 100 : 100 * done / total));
        }
    }
}
