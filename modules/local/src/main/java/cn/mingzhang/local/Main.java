package cn.mingzhang.local;

import ch.qos.logback.classic.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What the script mingzhang hands over to. */
@Command(name = "./mingzhang", description = "Mingzhang on this machine.", synopsisSubcommandLabel = "COMMAND", mixinStandardHelpOptions = true,
        subcommands = {DemoCommand.class, RunCommand.class, StopCommand.class, DecomposeCommand.class, TokenCommand.class, BenchCommand.class,
            AuditCommand.class},
        footer = {"", "Also: ./mingzhang test [--all]", "", "Exit codes: 0 done, 1 anything else, 2 usage, 3 no suitable JDK, 4 port taken, 5 folder or disk, 6 unreadable input"})
public final class Main {
    private Main() {}

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        silenceLibraries();
        System.exit(execute(arguments));
    }

    /** Until the application brings its own settings, libraries would log to standard output, which is for results. */
    private static void silenceLibraries() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.OFF);
        }
    }

    static int execute(String... arguments) {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> Failures.report(failure, command.getErr()))
                .setParameterExceptionHandler(Failures::reportUsage)
                .execute(arguments);
    }
}
