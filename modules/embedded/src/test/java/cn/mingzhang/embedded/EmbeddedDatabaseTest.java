package cn.mingzhang.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    private static final Path CACHE = EmbeddedServers.cache();

    @TempDir
    Path folder;

    @Test
    void keepsItsDataAndChangesItsPassword() throws SQLException {
        try (var database = EmbeddedDatabase.start(CACHE, folder.resolve("with space"), 0, "first'\\word", System.out::println)) {
            execute(database, "create table t (n int)", "insert into t values (7)");
        }

        try (var database = EmbeddedDatabase.start(CACHE, folder.resolve("with space"), 0, "second")) {
            assertThat(query(database, "select n from t")).isEqualTo("7");
            assertThat(query(database, "select @@session.time_zone")).isEqualTo("+00:00");
            assertThat(query(database, "select @@tx_isolation")).isEqualTo("READ-COMMITTED");
            assertThat(query(database, "select @@bind_address")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.USER, "first'\\word")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "root", "")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void takesOverFromAServerThatAKilledProgramLeft() throws SQLException {
        var left = EmbeddedDatabase.start(CACHE, folder, 0, "word");
        execute(left, "create table t (n int)", "insert into t values (7)");

        try (var database = EmbeddedDatabase.start(CACHE, folder, 0, "word")) {
            assertThat(query(database, "select n from t")).isEqualTo("7");
            assertThatThrownBy(() -> query(left, "select 1")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void saysThatThePortIsTaken(@TempDir Path other) {
        try (var database = EmbeddedDatabase.start(CACHE, folder, 0, "word")) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(CACHE, other, database.port(), "word"))
                    .isInstanceOfSatisfying(ServerFailure.class, e -> assertThat(e.kind()).isEqualTo(ServerFailure.Kind.PORT));
        }
    }

    @Test
    void makesOtherDatabases() throws SQLException {
        try (var database = EmbeddedDatabase.start(CACHE, folder, 0, "word");
                var connection = DriverManager.getConnection(database.jdbcUrl("other"), EmbeddedDatabase.USER, database.password())) {
            assertThat(connection.getCatalog()).isEqualTo("other");
        }
    }

    private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.USER, database.password());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.USER, database.password());
                var result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
