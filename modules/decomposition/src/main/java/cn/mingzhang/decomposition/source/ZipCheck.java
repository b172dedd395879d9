package cn.mingzhang.decomposition.source;

import cn.mingzhang.decomposition.source.UnreadableSource.Reason;
import java.io.IOException;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** Looks through a packed document before it is parsed, so that what unpacks to far more than a document never reaches the parser. */
final class ZipCheck {

    /** What a packed file is by its parts. */
    enum Kind { WORD, SHEETS }

    private static final long LARGEST_TOTAL = 200L * 1024 * 1024;
    private static final long LARGEST_PART = 60L * 1024 * 1024;
    private static final int MOST_PARTS = 5000;

    private ZipCheck() {
    }

    static Kind kind(byte[] bytes, String name) throws UnreadableSource {
        Kind kind = null;
        long total = 0;
        int parts = 0;
        try (var zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                kind = kind == null ? kind(entry.getName()) : kind;
                long limit = entry.getName().endsWith(".xml") ? LARGEST_PART : LARGEST_TOTAL;
                long size = size(zip, entry, limit);
                total += size;
                if (size > limit || total > LARGEST_TOTAL || ++parts > MOST_PARTS) {
                    throw new UnreadableSource(Reason.TOO_MUCH, name);
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new UnreadableSource(Reason.CORRUPT, name);
        }
        if (kind == null) {
            throw parts == 0 ? new UnreadableSource(Reason.CORRUPT, name) : new UnreadableSource(Reason.NOT_A_DOCUMENT, name);
        }
        return kind;
    }

    private static @Nullable Kind kind(String part) {
        return switch (part) {
            case "word/document.xml" -> Kind.WORD;
            case "xl/workbook.xml" -> Kind.SHEETS;
            default -> null;
        };
    }

    private static long size(ZipFile zip, ZipArchiveEntry entry, long limit) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (var part = zip.getInputStream(entry)) {
            for (int n = part.read(buffer); n >= 0 && size <= limit; n = part.read(buffer)) {
                size += n;
            }
        }
        return size;
    }
}
