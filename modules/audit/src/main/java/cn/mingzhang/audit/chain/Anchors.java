package cn.mingzhang.audit.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes anchors where the database's administrators do not reach: a file a month in a folder of its own, on the disk before
 * the next is written, or the log, which production ships elsewhere.
 */
final class Anchors {

    private static final Logger LOG = LoggerFactory.getLogger("cn.mingzhang.audit.anchor");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM").withZone(ZoneOffset.UTC);

    private final ChainKeys keys;
    private final @Nullable Path folder;

    /**
     * @param keys   the one that seals marks each line
     * @param folder null for the log
     * @throws UncheckedIOException if it can neither be found nor made
     */
    Anchors(ChainKeys keys, @Nullable Path folder) {
        this.keys = keys;
        this.folder = folder;
        if (folder != null) {
            try {
                Files.createDirectories(folder);
            } catch (IOException unusable) {
                throw new UncheckedIOException("cannot use the folder of audit anchors " + folder, unusable);
            }
        }
    }

    /** Adds one line; never changes one. */
    synchronized void write(Anchor anchor) {
        if (folder == null) {
            LOG.info("{}", anchor.line(keys.current()));
            return;
        }
        var file = folder.resolve("anchors-" + MONTH.format(anchor.at()) + ".log");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            var line = ByteBuffer.wrap((anchor.line(keys.current()) + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(false);
        } catch (IOException full) {
            throw new UncheckedIOException("cannot write the audit anchor " + file, full);
        }
    }
}
