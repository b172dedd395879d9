package cn.mingzhang.local;

import cn.mingzhang.audit.chain.ChainAccount;
import cn.mingzhang.audit.chain.ChainKeys;
import cn.mingzhang.audit.chain.MissingKey;
import cn.mingzhang.embedded.EmbeddedDatabase;
import cn.mingzhang.embedded.EmbeddedServers;
import cn.mingzhang.embedded.FolderLock;
import cn.mingzhang.local.trail.DatabaseConnection;
import cn.mingzhang.local.trail.TrailVerification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The audit trail from outside. */
@Command(name = "audit", description = "Looks after the audit trail.", mixinStandardHelpOptions = true, subcommands = AuditCommand.Verify.class)
final class AuditCommand {

    /** Verifies the trail of a data folder, running or not, or of the database that the environment names. */
    @Command(name = "verify", mixinStandardHelpOptions = true,
            description = {"Walks the trail of all provinces: prints \"ok N entries\", or the first broken one and exits with 1.",
                "Without --data, and with MINGZHANG_DB_URL set, it verifies that database, with MINGZHANG_DB_USER, MINGZHANG_DB_PASSWORD, "
                    + "MINGZHANG_AUDIT_KEY (or _KEY_FILE) and MINGZHANG_AUDIT_ANCHOR."})
    static final class Verify implements Callable<Integer> {

        private static final String ALGORITHM_OF_NO_MATTER = "HMAC-SHA-256";

        @Option(names = "--data", paramLabel = "DIR", description = "folder of all state (default .mingzhang in the checkout)")
        private @Nullable Path data;

        @Option(names = "--anchors", paramLabel = "PATH", description = "a folder of anchors, or a file with such lines, logs too; may be given several times")
        private List<Path> anchors = new ArrayList<>();

        @Override
        public Integer call() throws Exception {
            String url = System.getenv("MINGZHANG_DB_URL");
            return data == null && url != null && !url.isBlank() ? verifyNamed(url) : verifyFolder(ServeOptions.dataOr(data));
        }

        private int verifyNamed(String url) throws Exception {
            addAnchors(System.getenv("MINGZHANG_AUDIT_ANCHOR"));
            String file = System.getenv("MINGZHANG_AUDIT_KEY_FILE");
            String key = System.getenv("MINGZHANG_AUDIT_KEY");
            return verify(new DatabaseConnection(url, environment("MINGZHANG_DB_USER"), environment("MINGZHANG_DB_PASSWORD")),
                    (key == null || key.isBlank()) && file != null && !file.isBlank() ? Files.readString(Path.of(file)) : key);
        }

        private int verifyFolder(Path path) throws Exception {
            if (!Files.isDirectory(path.resolve("database")) || !Files.exists(path.resolve("audit.key"))) {
                throw new Failure(ExitCode.OTHER, "no installation with a trail in " + path);
            }
            var folder = new DataFolder(path.toRealPath());
            anchors.add(folder.auditAnchors());
            String key = Files.readString(folder.auditKey());
            var lock = FolderLock.tryLock(folder.path(), DataFolder.LOCK);
            if (lock.isEmpty()) {
                return verify(DatabaseConnection.read(folder.connection()), key);
            }
            try (var _ = lock.get();
                    var database = EmbeddedDatabase.start(EmbeddedServers.cache(), folder.database(), 0, UUID.randomUUID().toString())) {
                return verify(new DatabaseConnection(database.jdbcUrl(), EmbeddedDatabase.USER, database.password()), key);
            }
        }

        private int verify(DatabaseConnection database, @Nullable String key) throws InterruptedException {
            try {
                return tell(TrailVerification.verify(database, ChainKeys.parse(key, ALGORITHM_OF_NO_MATTER), anchors));
            } catch (MissingKey missing) {
                throw new Failure(ExitCode.OTHER, missing.getMessage() + ": set MINGZHANG_AUDIT_KEY or MINGZHANG_AUDIT_KEY_FILE", missing);
            } catch (SQLException unreachable) {
                throw new Failure(ExitCode.OTHER, "the database cannot be reached: " + unreachable.getMessage(), unreachable);
            }
        }

        private static int tell(ChainAccount account) {
            if (account.waiting() > 0) {
                System.err.println(account.waiting() + " entries are older than a minute and not sealed yet; they are sealed while Mingzhang runs");
            }
            if (account.foreign() > 0) {
                System.err.println(account.foreign() + " lines among the anchors bear no mark of these keys and count for nothing: somebody else wrote them, or a key is missing");
            }
            var fault = account.fault();
            System.out.println(fault == null ? "ok " + account.entries() + " entries" : fault.line());
            return (fault == null ? ExitCode.DONE : ExitCode.OTHER).number();
        }

        private void addAnchors(@Nullable String folder) {
            if (folder != null && !folder.isBlank()) {
                anchors.add(Path.of(folder));
            }
        }

        private static String environment(String name) {
            String value = System.getenv(name);
            if (value == null) {
                throw new Failure(ExitCode.USAGE, name + " is not set");
            }
            return value;
        }
    }
}
