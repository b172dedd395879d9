package cn.mingzhang.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What demo and run have in common. */
final class ServeOptions {
    @Option(names = "--port", defaultValue = "8080", paramLabel = "PORT", description = "port of the pages (default ${DEFAULT-VALUE}; 0: a free one)")
    private int port;

    @Option(names = "--data", paramLabel = "DIR", description = "folder of all state (default .mingzhang in the checkout)")
    private @Nullable Path data;

    int port() {
        if (port < 0 || port > 65_535) {
            throw new Failure(ExitCode.USAGE, "--port: " + port + " is not a port");
        }
        return port;
    }

    Path data() {
        return dataOr(data);
    }

    /** Returns the folder, or the checkout's own where none was given. */
    static Path dataOr(@Nullable Path given) {
        return given != null ? given : Path.of(System.getProperty("mingzhang.root", "")).resolve(".mingzhang");
    }
}
