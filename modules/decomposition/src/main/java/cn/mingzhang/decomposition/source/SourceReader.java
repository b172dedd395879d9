package cn.mingzhang.decomposition.source;

import cn.mingzhang.decomposition.source.UnreadableSource.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.tika.Tika;

/** Reads the bytes of a file, by their content and not by the file's name, into text. Stateless. */
public final class SourceReader {

    /** The largest file read, in bytes. */
    public static final int LARGEST = 32 * 1024 * 1024;
    /** The longest text taken from a file, in characters. */
    public static final int LONGEST = 8_000_000;

    private static final String UNKNOWN = "application/octet-stream";
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int AT_ONCE = 2;
    private static final Duration LONGEST_READ = Duration.ofSeconds(40);

    private final Tika tika = new Tika();
    private final ParseGuard guard = new ParseGuard(AT_ONCE, LONGEST_READ);

    /**
     * Reads a file.
     *
     * @throws UnreadableSource where the file holds no document
     * @throws IOException where the file cannot be read from its place
     */
    public SourceText read(Path file) throws UnreadableSource, IOException {
        if (Files.size(file) > LARGEST) {
            throw new UnreadableSource(Reason.TOO_LARGE, file.getFileName().toString());
        }
        return read(Files.readAllBytes(file), file.getFileName().toString());
    }

    /**
     * Reads the bytes of a file.
     *
     * @param name file name, for messages only
     * @throws UnreadableSource where the bytes hold no document
     */
    public SourceText read(byte[] bytes, String name) throws UnreadableSource {
        if (bytes.length == 0) {
            throw new UnreadableSource(Reason.EMPTY, name);
        }
        if (bytes.length > LARGEST) {
            throw new UnreadableSource(Reason.TOO_LARGE, name);
        }
        var source = byContent(bytes, name);
        if (source.text().isBlank()) {
            throw isZip(bytes) || startsWith(bytes, COMPOUND) ? new UnreadableSource(Reason.NO_TEXT, name) : new UnreadableSource(Reason.EMPTY, name);
        }
        if (source.text().length() > LONGEST) {
            throw new UnreadableSource(Reason.TOO_MUCH, name);
        }
        return source;
    }

    private SourceText byContent(byte[] bytes, String name) throws UnreadableSource {
        if (isZip(bytes)) {
            return switch (ZipCheck.kind(bytes, name)) {
                case WORD -> guard.read(name, () -> new DocxReader(name).read(bytes));
                case SHEETS -> guard.read(name, () -> new XlsxReader(name).read(bytes));
            };
        }
        if (startsWith(bytes, COMPOUND)) {
            return compound(bytes, name);
        }
        String kind = kind(bytes);
        if (kind.equals("application/pdf")) {
            return guard.read(name, () -> new PdfReader(name).read(bytes));
        }
        if (kind.contains("html")) {
            return guard.read(name, () -> new HtmlReader(name).read(bytes));
        }
        boolean text = kind.startsWith("text/") || kind.equals(UNKNOWN);
        String decoded = text && !kind.contains("xml") ? PlainText.decode(bytes) : null;
        if (decoded == null) {
            throw new UnreadableSource(Reason.NOT_A_DOCUMENT, name);
        }
        return SourceText.plain(name, decoded);
    }

    static boolean isZip(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] <= 8 && bytes[3] <= 8;
    }

    private SourceText compound(byte[] bytes, String name) throws UnreadableSource {
        if (indexOf(bytes, "EncryptedPackage") >= 0) {
            throw new UnreadableSource(Reason.ENCRYPTED, name);
        }
        if (indexOf(bytes, "WordDocument") >= 0) {
            return guard.read(name, () -> new DocReader(name).read(bytes));
        }
        if (indexOf(bytes, "Workbook") >= 0) {
            return guard.read(name, () -> new XlsReader(name).read(bytes));
        }
        throw new UnreadableSource(Reason.NOT_A_DOCUMENT, name);
    }

    private String kind(byte[] bytes) {
        try {
            return tika.detect(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] head) {
        for (int i = 0; i < head.length; i++) {
            if (i >= bytes.length || bytes[i] != head[i]) {
                return false;
            }
        }
        return true;
    }

    /** Names in compound files are written in two bytes a character. */
    private static int indexOf(byte[] bytes, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            int k = 0;
            while (k < wanted.length && bytes[i + k] == wanted[k]) {
                k++;
            }
            if (k == wanted.length) {
                return i;
            }
        }
        return -1;
    }
}
