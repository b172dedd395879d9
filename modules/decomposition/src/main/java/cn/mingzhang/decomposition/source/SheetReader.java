package cn.mingzhang.decomposition.source;

import cn.mingzhang.decomposition.source.UnreadableSource.Reason;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;

/** Reads the cells of a workbook, by its content and out of harm's way, for tables whose rows and columns matter. Stateless. */
public final class SheetReader {

    private static final int AT_ONCE = 2;
    private static final Duration LONGEST_READ = Duration.ofSeconds(40);

    /**
     * A sheet.
     *
     * @param rows words by row and column, both counted from 0; a cell merged with those above it says what they say
     */
    public record Sheet(String name, SortedMap<Integer, ? extends SortedMap<Integer, String>> rows) {
    }

    private final ParseGuard guard = new ParseGuard(AT_ONCE, LONGEST_READ);

    /**
     * Reads a workbook.
     *
     * @param name file name, for messages only
     * @throws UnreadableSource where the bytes are no workbook, or one that no office has
     */
    public List<Sheet> read(byte[] bytes, String name) throws UnreadableSource {
        if (bytes.length == 0) {
            throw new UnreadableSource(Reason.EMPTY, name);
        }
        if (bytes.length > SourceReader.LARGEST) {
            throw new UnreadableSource(Reason.TOO_LARGE, name);
        }
        if (!SourceReader.isZip(bytes) || ZipCheck.kind(bytes, name) != ZipCheck.Kind.SHEETS) {
            throw new UnreadableSource(Reason.NOT_A_DOCUMENT, name);
        }
        return guard.read(name, () -> new XlsxReader(name).sheets(bytes));
    }
}
