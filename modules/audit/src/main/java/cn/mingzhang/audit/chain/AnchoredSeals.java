package cn.mingzhang.audit.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was anchored of each province, read back. Of a seal its first eight bytes are kept: enough to tell another. */
public final class AnchoredSeals {

    private final Map<Long, TreeMap<Long, Long>> byProvince = new HashMap<>();

    private long foreign;

    private AnchoredSeals() {
    }

    /** Nothing anchored, or nothing at hand. */
    public static AnchoredSeals none() {
        return new AnchoredSeals();
    }

    /**
     * Reads anchors.
     *
     * @param keys    those that anchors were marked with
     * @param sources folders with anchor files, or files with such lines, logs too; what does not exist holds none
     */
    public static AnchoredSeals read(ChainKeys keys, List<Path> sources) {
        var seals = new AnchoredSeals();
        for (var source : sources) {
            if (Files.isDirectory(source)) {
                try (var files = Files.newDirectoryStream(source, "anchors-*.log")) {
                    files.forEach(file -> seals.readFile(keys, file));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException("cannot read anchors in " + source, unreadable);
                }
            } else if (Files.exists(source)) {
                seals.readFile(keys, source);
            }
        }
        return seals;
    }

    private void readFile(ChainKeys keys, Path file) {
        try (var lines = Files.lines(file)) {
            lines.filter(Anchor::claimed).forEach(line -> Anchor.find(line, keys).ifPresentOrElse(this::add, () -> foreign++));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read anchors in " + file, unreadable);
        }
    }

    /** How many lines look like anchors and were not written with one of the keys; they count for nothing. */
    long foreign() {
        return foreign;
    }

    /** Of two at the same number the first counts: a chain that was written anew contradicts it. */
    void add(Anchor anchor) {
        byProvince.computeIfAbsent(anchor.province(), _ -> new TreeMap<>()).putIfAbsent(anchor.number(), start(anchor.seal()));
    }

    Set<Long> provinces() {
        return new TreeSet<>(byProvince.keySet());
    }

    /** The greatest number anchored of a province, 0 for none. */
    long last(long province) {
        var anchored = byProvince.get(province);
        return anchored == null ? 0 : anchored.lastKey();
    }

    /** Whether an entry's seal is none other than the one anchored at its number, if one was. */
    boolean agree(long province, long number, byte[] seal) {
        var anchored = byProvince.getOrDefault(province, new TreeMap<>()).get(number);
        return anchored == null || anchored == start(seal);
    }

    private static long start(byte[] seal) {
        return ByteBuffer.wrap(seal).getLong();
    }
}
