package cn.mingzhang.local;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What the script mingzhang hands over to. */
@Command(name = "./mingzhang", description = "Mingzhang on this machine.", synopsisSubcommandLabel = "COMMAND", mixinStandardHelpOptions = true,
        subcommands = {DemoCommand.class, RunCommand.class, StopCommand.class, DecomposeCommand.class, TokenCommand.class, BenchCommand.class},
        footer = {"", "Also: ./mingzhang test [--all]", "", "Exit codes: 0 done, 1 anything else, 2 usage, 3 no suitable JDK, 4 port taken, 5 folder or disk, 6 unreadable input"})
public final class Main {
    private Main() {}

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    static int execute(String... arguments) {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> Failures.report(failure, command.getErr()))
                .setParameterExceptionHandler(Failures::reportUsage)
                .execute(arguments);
    }
}
