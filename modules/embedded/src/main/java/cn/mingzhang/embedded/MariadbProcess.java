package cn.mingzhang.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** MariaDB's server as a child process, on loopback, with a password, in UTC. */
final class MariadbProcess {
    static final String NAME = "mariadb";

    private MariadbProcess() {}

    static ChildProcess run(Path server, Path home, int port, Path accounts) throws IOException {
        var base = server.resolve("base");
        var command = new ArrayList<>(List.of(program(base).toString(), "--no-defaults",
                "--datadir=" + home.resolve("data"), "--basedir=" + base, "--lc-messages-dir=" + base.resolve("share"),
                "--tmpdir=" + Files.createDirectories(home.resolve("tmp")), "--init-file=" + accounts,
                // Relative to the data folder: the whole path may be longer than a socket's may be
                "--socket=mariadb.sock", "--pid-file=" + home.resolve("server.pid"),
                "--port=" + port, "--bind-address=127.0.0.1", "--skip-name-resolve", "--skip-ssl",
                "--character-set-server=utf8mb4", "--collation-server=utf8mb4_uca1400_ai_ci", "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                // Committed work survives a killed process; surviving a power cut is what production's database is for
                "--innodb-flush-log-at-trx-commit=2"));
        if (isRoot()) {
            command.add("--user=root");
        }
        return ChildProcess.start(home, NAME, command, Map.of("LD_LIBRARY_PATH", base.resolve("libs").toString()));
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

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Path program(Path base) {
        var program = base.resolve("bin").resolve("mariadbd");
        return Files.exists(program) ? program : base.resolve("bin").resolve("mysqld");
    }
}
