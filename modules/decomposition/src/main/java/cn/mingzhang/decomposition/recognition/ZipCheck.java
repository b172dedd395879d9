package cn.mingzhang.decomposition.recognition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks through a packed document before it is parsed, so that what unpacks to far more than a document never reaches the parser. */
final class ZipCheck {

    private static final String MAIN = "word/document.xml";
    private static final long LARGEST_TOTAL = 200L * 1024 * 1024;
    private static final long LARGEST_PART = 60L * 1024 * 1024;
    private static final int MOST_PARTS = 5000;

    private ZipCheck() {
    }

    static void requireDocument(byte[] bytes, String name) throws UnreadableSource {
        boolean found = false;
        long total = 0;
        int parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found |= MAIN.equals(entry.getName());
                long limit = entry.getName().endsWith(".xml") ? LARGEST_PART : LARGEST_TOTAL;
                long size = size(zip, limit);
                total += size;
                if (size > limit || total > LARGEST_TOTAL || ++parts > MOST_PARTS) {
                    throw new UnreadableSource.TooLarge(name);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableSource.Corrupt(name);
        }
        if (!found) {
            throw parts == 0 ? new UnreadableSource.Corrupt(name) : new UnreadableSource.NotADocument(name);
        }
    }

    private static long size(ZipInputStream zip, long limit) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int n = zip.read(buffer); n >= 0 && size <= limit; n = zip.read(buffer)) {
            size += n;
        }
        return size;
    }
}
