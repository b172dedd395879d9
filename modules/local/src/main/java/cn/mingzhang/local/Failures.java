package cn.mingzhang.local;

import cn.mingzhang.embedded.ServerFailure;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.Objects;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;

/** Turns whatever went wrong into one line and an exit code. */
final class Failures {
    private Failures() {}

    static int report(Exception failure, PrintWriter out) {
        var known = of(failure);
        out.println("mingzhang: " + Objects.toString(known.getMessage()).lines().findFirst().orElse(""));
        out.flush();
        return known.code().number();
    }

    static int reportUsage(CommandLine.ParameterException failure, String[] arguments) {
        var command = failure.getCommandLine();
        command.getErr().println("mingzhang: " + failure.getMessage().replace('\n', ' '));
        command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.number();
    }

    static Failure of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Failure known -> {
                    return known;
                }
                case ServerFailure server -> {
                    return new Failure(code(server.kind()), message(server), failure);
                }
                case PortInUseException port -> {
                    return new Failure(ExitCode.PORT, "port " + port.getPort() + " is taken", failure);
                }
                case FileSystemException file -> {
                    return new Failure(ExitCode.FOLDER, "cannot use " + file.getFile() + ": " + reason(file), failure);
                }
                default -> {
                    if (Objects.toString(cause.getMessage()).contains("No space left on device")) {
                        return new Failure(ExitCode.FOLDER, "the disk is full", failure);
                    }
                }
            }
        }
        var root = root(failure);
        return new Failure(ExitCode.OTHER, root.getClass().getSimpleName() + ": " + root.getMessage(), failure);
    }

    private static String message(ServerFailure failure) {
        return Objects.toString(failure.getMessage());
    }

    private static String reason(FileSystemException failure) {
        // The subclasses say it by their names only
        return Objects.requireNonNullElse(failure.getReason(), failure.getClass().getSimpleName().replace("Exception", ""));
    }

    private static ExitCode code(ServerFailure.Kind kind) {
        return switch (kind) {
            case PORT -> ExitCode.PORT;
            case FOLDER -> ExitCode.FOLDER;
            case OTHER -> ExitCode.OTHER;
        };
    }

    private static Throwable root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
