package cn.mingzhang.local.demo.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** An office file without the moment of its making, so that the same content always has the same hash. */
final class FixedZip {

    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final String INSTANT = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z";

    private FixedZip() {
    }

    static byte[] of(byte[] zip) throws IOException {
        var out = new ByteArrayOutputStream(zip.length);
        try (var from = new ZipInputStream(new ByteArrayInputStream(zip)); var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(MOMENT);
                to.putNextEntry(fixed);
                to.write(content(entry.getName(), from.readAllBytes()));
            }
        }
        return out.toByteArray();
    }

    private static byte[] content(String name, byte[] bytes) {
        if (!name.equals("docProps/core.xml")) {
            return bytes;
        }
        return new String(bytes, StandardCharsets.UTF_8).replaceAll(INSTANT, "2026-01-01T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
