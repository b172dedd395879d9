package cn.mingzhang.local;

import cn.mingzhang.embedded.EmbeddedServers;
import cn.mingzhang.embedded.RealmInput;
import cn.mingzhang.local.console.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;

/** One start of an installation in the foreground, from the check of its port to the signal that ends it. */
final class Session {
    private final DataFolder folder;
    private final int port;
    private final Progress progress;

    private Session(DataFolder folder, int port, Progress progress) {
        this.folder = folder;
        this.port = port;
        this.progress = progress;
    }

    interface Start {
        void start(Session session) throws IOException;
    }

    /** Starts, says READY as the last line of standard output, and stays until the JVM is told to end. */
    static int serve(ServeOptions options, Start start) {
        var out = System.out;
        // Only the address is for scripts; whatever a library prints is not
        System.setOut(System.err);
        var port = Installation.choosePort(options.port());
        var folder = DataFolder.open(options.data());
        try (var _ = folder.take()) {
            begin(new Session(folder, port, new Progress(System.err)), start, out);
            new CountDownLatch(1).await();
        } catch (IOException e) {
            throw Failures.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.DONE.number();
    }

    private static void begin(Session session, Start start, PrintStream out) throws IOException, InterruptedException {
        try {
            start.start(session);
        } catch (IOException | RuntimeException e) {
            if (EmbeddedServers.isEnding()) {
                // The servers went away because of Ctrl-C, which is no failure: let the JVM end
                new CountDownLatch(1).await();
            }
            session.keepTrace(e);
            throw e;
        }
        out.println("READY " + Installation.address(session.port));
        out.flush();
    }

    Installation startServers(RealmInput realm) {
        return Installation.startServers(folder, port, realm, progress);
    }

    DataFolder folder() {
        return folder;
    }

    Progress progress() {
        return progress;
    }

    /** The terminal gets one line; whoever has to find the cause gets the rest. */
    private void keepTrace(Exception failure) {
        try (var writer = new PrintWriter(Files.newBufferedWriter(Files.createDirectories(folder.logs()).resolve("failure.log")))) {
            failure.printStackTrace(writer);
        } catch (IOException e) {
            progress.say("no details kept: " + e);
        }
    }
}
