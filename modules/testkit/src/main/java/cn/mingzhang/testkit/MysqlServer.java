package cn.mingzhang.testkit;

import cn.mingzhang.embedded.EmbeddedServers;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An unpacked MySQL server for the length of a test run. */
final class MysqlServer {

    private static final List<String> LEAN = List.of("--performance-schema=OFF", "--skip-log-bin", "--innodb-redo-log-capacity=8M",
            "--innodb-doublewrite=OFF", "--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=128M",
            "--character-set-server=utf8mb4", "--transaction-isolation=READ-COMMITTED");

    private MysqlServer() {
    }

    /**
     * Starts the server and stops it when the JVM ends.
     *
     * @param home   the unpacked server, with its launcher {@code mysql-server}
     * @param folder for data and log
     * @return the port on loopback
     */
    static int start(Path home, Path folder) throws IOException, InterruptedException {
        Path launcher = home.resolve("mysql-server");
        Path data = Files.createDirectories(folder).toAbsolutePath().resolve("data");
        int port = freePort();
        var command = new ArrayList<>(List.of(launcher.toString(), "start", data.toString(), Integer.toString(port)));
        command.addAll(LEAN);
        run(command, folder.resolve("mysql.log"));
        EmbeddedServers.beforeEnding(() -> stop(launcher, data, folder));
        return port;
    }

    private static void stop(Path launcher, Path data, Path folder) {
        try {
            run(List.of(launcher.toString(), "stop", data.toString()), folder.resolve("mysql.log"));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(List<String> command, Path log) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        if (!process.waitFor(90, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " failed, see " + log);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
