package cn.mingzhang.decomposition.source;

import cn.mingzhang.decomposition.source.UnreadableSource.Reason;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads the text layer of a PDF; one without a text layer is a scan and refused. One use each. */
final class PdfReader {

    private static final int MOST_PAGES = 1500;
    private static final long IN_MEMORY = 32L * 1024 * 1024;
    private static final long UNPACKED = 256L * 1024 * 1024;
    /** Fewer characters on an average page are a stamp or a page number on a picture. */
    private static final int FEWEST_PER_PAGE = 15;

    private final String name;

    PdfReader(String name) {
        this.name = name;
    }

    SourceText read(byte[] bytes) throws UnreadableSource, IOException {
        var cache = MemoryUsageSetting.setupMixed(IN_MEMORY, UNPACKED).streamCache;
        try (var document = Loader.loadPDF(new RandomAccessReadBuffer(bytes), "", null, null, cache)) {
            int pages = document.getNumberOfPages();
            if (pages > MOST_PAGES) {
                throw new UnreadableSource(Reason.TOO_MUCH, name);
            }
            var pieces = new PdfPieces();
            pieces.getText(document);
            var out = new SourceBuilder(name);
            var all = pieces.pieces();
            if (all.stream().mapToLong(p -> p.words().length()).sum() < (long) FEWEST_PER_PAGE * pages) {
                throw new UnreadableSource(Reason.NO_TEXT, name);
            }
            PdfBlocks.write(all, out);
            return out.build();
        } catch (PdfPieces.TooMuch e) {
            throw new UnreadableSource(Reason.TOO_MUCH, name);
        } catch (InvalidPasswordException e) {
            throw new UnreadableSource(Reason.ENCRYPTED, name);
        }
    }
}
