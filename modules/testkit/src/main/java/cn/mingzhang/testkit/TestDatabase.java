package cn.mingzhang.testkit;

import cn.mingzhang.codegen.Changelog;
import cn.mingzhang.embedded.EmbeddedDatabase;
import cn.mingzhang.embedded.EmbeddedServers;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import javax.sql.DataSource;

/**
 * The one database of a test run, with the changelog applied: the embedded MariaDB, or a real MySQL when the environment
 * variable {@code MINGZHANG_TEST_MYSQL_HOME} and the property {@code mingzhang.test.database=mysql} ask for it.
 */
public final class TestDatabase {

    private static final String PASSWORD = "test";
    private static final TestDatabase SHARED = start();

    private final String url;
    private final String user;
    private final String password;
    private final DataSource pool;

    private TestDatabase(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.pool = pool();
    }

    /** The database that all tests of this JVM share. */
    public static TestDatabase shared() {
        return SHARED;
    }

    /** Its JDBC address. */
    public String url() {
        return url;
    }

    /** The account. */
    public String user() {
        return user;
    }

    /** The account's password. */
    public String password() {
        return password;
    }

    /** Pooled connections, READ COMMITTED as in production. */
    public DataSource dataSource() {
        return pool;
    }

    private static TestDatabase start() {
        try {
            var database = "mysql".equals(System.getProperty("mingzhang.test.database")) ? mysql() : mariadb();
            Changelog.apply(database.url, database.user, database.password);
            return database;
        } catch (Exception failure) {
            throw new IllegalStateException("no database for tests", failure);
        }
    }

    private static TestDatabase mariadb() throws Exception {
        var server = EmbeddedDatabase.start(EmbeddedServers.cache(), Path.of("target", "test-database"), 0, PASSWORD);
        String name = "test_" + Long.toString(System.currentTimeMillis(), 36);
        return new TestDatabase(server.jdbcUrl(name), EmbeddedDatabase.USER, PASSWORD);
    }

    private static TestDatabase mysql() throws Exception {
        int port = MysqlServer.start(Path.of(System.getenv("MINGZHANG_TEST_MYSQL_HOME")), Path.of("target", "test-mysql"));
        String name = "test_" + Long.toString(System.currentTimeMillis(), 36);
        String server = "jdbc:mysql://127.0.0.1:" + port + "/";
        String options = "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true"
                + "&sessionVariables=group_concat_max_len=16777216";
        try (var connection = DriverManager.getConnection(server + options, "root", ""); var statement = connection.createStatement()) {
            statement.execute("create database " + name + " character set utf8mb4 collate utf8mb4_0900_ai_ci");
        }
        return new TestDatabase(server + name + options, "root", "");
    }

    private DataSource pool() {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(8);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }
}
