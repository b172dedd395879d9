package cn.mingzhang.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** MariaDB's server as a child process, on loopback, with a password, in UTC. */
final class MariadbProcess {
    static final String NAME = "mariadb";
    private static final List<String> SYSTEM = List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql", "maria_add_gis_sp_bootstrap.sql", "mariadb_sys_schema.sql");

    private MariadbProcess() {}

    /** Runs the server of a home folder, which holds data. */
    static ChildProcess run(Path base, Path home, int port, Path accounts) throws IOException {
        return ChildProcess.start(home, NAME, command(base, home, List.of("--init-file=" + accounts,
                // Relative to the data folder: the whole path may be longer than a socket's may be
                "--socket=mariadb.sock", "--pid-file=" + home.resolve("server.pid"),
                "--port=" + port, "--bind-address=127.0.0.1", "--skip-name-resolve", "--skip-ssl",
                "--character-set-server=utf8mb4", "--collation-server=utf8mb4_uca1400_ai_ci", "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                // Committed work survives a killed process; surviving a power cut is what production's database is for
                "--innodb-flush-log-at-trx-commit=2")), environment(base));
    }

    /** Makes the system's own tables in an empty home folder, as the program's script does that cannot bear blanks in paths. */
    static void initialise(Path base, Path home) throws IOException, InterruptedException {
        Files.createDirectories(home.resolve("data"));
        var statements = home.resolve("system.sql");
        try (var out = Files.newOutputStream(statements)) {
            out.write("create database mysql;\nuse mysql;\nset @auth_root_socket = null;\n".getBytes(StandardCharsets.UTF_8));
            for (var script : SYSTEM) {
                Files.copy(base.resolve("share").resolve(script), out);
            }
        }
        var bootstrap = ChildProcess.start(home, NAME,
                command(base, home, List.of("--bootstrap", "--silent-startup", "--max-allowed-packet=8M", "--net-buffer-length=16K")),
                environment(base), statements.toFile());
        if (bootstrap.waitFor() != 0) {
            throw new IOException("MariaDB could not make its tables: " + ChildProcess.tail(home, NAME));
        }
    }

    private static List<String> command(Path base, Path home, List<String> more) throws IOException {
        var command = new ArrayList<>(List.of(program(base).toString(), "--no-defaults", "--datadir=" + home.resolve("data"),
                "--basedir=" + base, "--lc-messages-dir=" + base.resolve("share"), "--tmpdir=" + Files.createDirectories(home.resolve("tmp"))));
        command.addAll(more);
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    private static Map<String, String> environment(Path base) {
        return Map.of("LD_LIBRARY_PATH", base.resolve("libs").toString());
    }

    /** Writes what the server does before it takes connections: only one account, and a password on it. */
    static Path accounts(Path home, String user, String password, String database) throws IOException {
        var file = home.resolve("accounts.sql");
        Files.deleteIfExists(file);
        var open = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, open);
        var account = "'" + user + "'@'127.0.0.1'";
        return Files.writeString(file, """
                create database if not exists %s character set utf8mb4 collate utf8mb4_0900_ai_ci;
                delete from mysql.global_priv where concat(user, '@', host) <> 'mariadb.sys@localhost';
                flush privileges;
                create user %s identified by '%s';
                grant all on *.* to %s;
                """.formatted(database, account, password.replace("\\", "\\\\").replace("'", "''"), account));
    }

    static Path program(Path base) {
        return base.resolve("bin").resolve("mariadbd");
    }
}
