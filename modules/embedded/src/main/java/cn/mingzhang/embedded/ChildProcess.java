package cn.mingzhang.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server process beside this JVM. A file NAME.pid in its folder lets a later JVM find what a killed one left behind; its output goes to
 * NAME.log there, because inherited streams would mix with ours.
 */
final class ChildProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Process process;
    private final Path folder;
    private final String name;

    private ChildProcess(Process process, Path folder, String name) {
        this.process = process;
        this.folder = folder;
        this.name = name;
    }

    /** Starts a command whose arguments must mention the folder: that is how a left-over is known again. */
    static ChildProcess start(Path folder, String name, List<String> command, Map<String, String> environment) throws IOException {
        return start(folder, name, command, environment, nothing());
    }

    /** As the other, with a file as the command's input. */
    static ChildProcess start(Path folder, String name, List<String> command, Map<String, String> environment, File input) throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(input)).redirectOutput(log(folder, name).toFile());
        // Settings meant for somebody's other Keycloak
        builder.environment().keySet().removeIf(variable -> variable.startsWith("KC_") || variable.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        return EmbeddedServers.register(() -> {
            var child = new ChildProcess(builder.start(), folder, name);
            Files.writeString(pidFile(folder, name), Long.toString(child.process.pid()));
            return child;
        });
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int waitFor() throws InterruptedException {
        var status = process.waitFor();
        forget();
        return status;
    }

    /** Asks the process to end, and ends it when it does not listen. */
    void stop() {
        end(process.toHandle());
        forget();
    }

    private void forget() {
        EmbeddedServers.forget(this);
        pidFile(folder, name).toFile().delete();
    }

    /** Returns the end of the output, for the person who has to find out why a server did not start. */
    static String tail(Path folder, String name) {
        try {
            var lines = Files.readAllLines(log(folder, name));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    /** Says why a server that should run does not. */
    static ServerFailure ended(Path folder, String name, String title, int port) {
        var tail = tail(folder, name).toLowerCase(Locale.ROOT);
        if (tail.contains("already bound") || tail.contains("address already in use")) {
            return Ports.taken(port);
        }
        if (tail.contains("no space left on device") || tail.contains("permission denied") || !Files.isWritable(folder)) {
            return new ServerFailure(ServerFailure.Kind.FOLDER, title + " cannot write to " + folder, null);
        }
        return ServerFailure.other(title + " ended while starting, see " + log(folder, name));
    }

    static Path log(Path folder, String name) {
        return folder.resolve(name + ".log");
    }

    /** Ends the process that an earlier JVM noted in the folder. A number that now belongs to somebody else's process is left alone. */
    static boolean endLeftOver(Path folder, String name) {
        var file = pidFile(folder, name);
        try {
            var left = ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).filter(p -> mentions(p, folder));
            left.ifPresent(ChildProcess::end);
            Files.deleteIfExists(file);
            return left.isPresent();
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }

    private static boolean mentions(ProcessHandle process, Path folder) {
        String command;
        try {
            // ProcessHandle cuts command lines at 4 KiB
            command = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        } catch (IOException e) {
            command = process.info().commandLine().orElse("");
        }
        return command.contains(folder.toString());
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }

    private static Path pidFile(Path folder, String name) {
        return folder.resolve(name + ".pid");
    }

    private static File nothing() {
        return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }
}
