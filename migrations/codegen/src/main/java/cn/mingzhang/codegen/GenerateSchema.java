package cn.mingzhang.codegen;

import cn.mingzhang.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jooq.codegen.GenerationTool;

/**
 * Applies the changelog to an embedded MariaDB and generates jOOQ's classes, unless neither the changelog nor the
 * rules of this module have changed since the last time.
 */
public final class GenerateSchema {

    private GenerateSchema() {
    }

    /**
     * Called by the build.
     *
     * @param arguments the changelog folder, the build folder, and the folder of what all runs share
     */
    public static void main(String[] arguments) throws Exception {
        // Connector/J's cleanup thread would hold the build for 15 s
        System.setProperty("com.mysql.cj.disableAbandonedConnectionCleanup", "true");
        Path changelog = Path.of(arguments[0]);
        Path build = Path.of(arguments[1]);
        Path cache = Path.of(arguments[2]).toAbsolutePath().normalize();
        Path output = build.resolve("generated-sources/jooq");
        Path stamp = build.resolve("schema.sha256");
        String fingerprint = fingerprint(changelog);
        if (Files.isDirectory(output) && Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        generate(build, cache, output);
        Files.writeString(stamp, fingerprint);
    }

    private static void generate(Path build, Path cache, Path output) throws Exception {
        Path folder = build.resolve("database");
        deleteRecursively(folder);
        deleteRecursively(output);
        try (var database = EmbeddedDatabase.start(cache, folder, 0, "codegen")) {
            Changelog.apply(database.jdbcUrl(), EmbeddedDatabase.USER, database.password());
            GenerationTool.generate(SchemaRules.configuration(database, output));
        }
    }

    private static String fingerprint(Path changelog) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(SchemaRules.fingerprint().getBytes(StandardCharsets.UTF_8));
        List<Path> files;
        try (var walk = Files.walk(changelog)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (var file : files) {
            digest.update(changelog.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void deleteRecursively(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var walk = Files.walk(folder)) {
            for (var path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
