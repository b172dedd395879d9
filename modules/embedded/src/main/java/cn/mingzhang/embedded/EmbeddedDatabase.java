package cn.mingzhang.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A MariaDB server in a folder of ours, on loopback, with a password, in UTC and READ COMMITTED. What was committed survives the server, also one
 * that was killed.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The account that the application uses; it exists only on this machine's loopback. */
    public static final String USER = "mingzhang";
    private static final String DATABASE = "mingzhang";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ChildProcess process;
    private final int port;
    private final String password;

    private EmbeddedDatabase(ChildProcess process, int port, String password) {
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /** Starts without telling how it goes. */
    public static EmbeddedDatabase start(Path cache, Path folder, int port, String password) {
        return start(cache, folder, port, password, message -> {});
    }

    /**
     * Starts the server, and returns when the database answers to its account.
     *
     * @param cache the unpacked program; may be shared by processes and data folders
     * @param folder this server's own folder, created when missing; a server that a killed JVM left there is ended first
     * @param port the port on the loopback address, or 0 for a free one
     * @param password the password of {@link #USER}; set anew at each start
     * @param progress told what takes long
     * @throws ServerFailure if the server cannot be made ready
     */
    public static EmbeddedDatabase start(Path cache, Path folder, int port, String password, Consumer<String> progress) {
        try {
            var home = Files.createDirectories(folder).toRealPath();
            ChildProcess.endLeftOver(home, MariadbProcess.NAME);
            Ports.requireFree(port);
            var server = new MariadbCache(cache, progress).server();
            fill(server, home);
            return startFilled(server, home, port == 0 ? Ports.free() : port, password);
        } catch (IOException e) {
            throw ServerFailure.folder("MariaDB cannot use its folders", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ServerFailure.other("interrupted while starting MariaDB");
        }
    }

    private static void fill(Path server, Path home) throws IOException {
        var data = home.resolve("data");
        if (!Files.exists(data)) {
            var copy = home.resolve("data.new");
            Folders.delete(copy);
            Folders.copy(server.resolve("data"), copy);
            Files.move(copy, data, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static EmbeddedDatabase startFilled(Path server, Path home, int port, String password) throws IOException, InterruptedException {
        var accounts = MariadbProcess.accounts(home, USER, password, DATABASE);
        var database = new EmbeddedDatabase(MariadbProcess.run(server.resolve("base"), home, port, accounts), port, password);
        database.awaitReady(home);
        Files.delete(accounts);
        return database;
    }

    private void awaitReady(Path home) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive()) {
                throw ChildProcess.ended(home, MariadbProcess.NAME, "MariaDB", port);
            }
            if (System.nanoTime() > end) {
                process.stop();
                throw ServerFailure.other("MariaDB did not become ready in " + PATIENCE.toSeconds() + " s, see " + ChildProcess.log(home, MariadbProcess.NAME));
            }
            Thread.sleep(50);
        }
    }

    private boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Ends what a killed JVM left running in this folder; tells whether there was something. */
    public static boolean endLeftOver(Path cache, Path folder) {
        try {
            new MariadbCache(cache, message -> {}).endLeftOvers();
            return Files.isDirectory(folder) && ChildProcess.endLeftOver(folder.toRealPath(), MariadbProcess.NAME);
        } catch (IOException e) {
            throw ServerFailure.folder("cannot read " + folder, e);
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

    /** Stops the server; its data stay. */
    @Override
    public void close() {
        process.stop();
    }

    private String urlOf(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database
                + "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&useBulkStmts=false&rewriteBatchedStatements=true";
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/", USER, password);
    }
}
