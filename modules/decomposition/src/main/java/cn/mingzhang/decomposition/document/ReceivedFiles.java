package cn.mingzhang.decomposition.document;

import cn.mingzhang.decomposition.source.UnreadableSource;
import cn.mingzhang.kernel.DomainException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Takes in what people send, up to the limit, and says in words why a file cannot be read. */
@Component
public class ReceivedFiles {

    private final DataSize limit;

    ReceivedFiles(@Value("${mingzhang.document-limit:20MB}") DataSize limit) {
        this.limit = limit;
    }

    /** The most bytes of one file. */
    public DataSize limit() {
        return limit;
    }

    /**
     * All bytes of a file.
     *
     * @param name the file's name as the sender called it
     * @throws DomainException TOO_LARGE over the limit
     */
    public byte[] bytes(String name, InputStream content) {
        try {
            byte[] bytes = content.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, limit.toBytes() + 1));
            if (bytes.length > limit.toBytes()) {
                throw tooLarge(name);
            }
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What the sender is told about a file that cannot be read. */
    public DomainException refused(UnreadableSource unreadable, String name) {
        return switch (unreadable.code()) {
            case "too_large" -> tooLarge(name);
            case "not_a_document" -> new DomainException(DomainException.Kind.UNSUPPORTED, "document_not_a_document", name);
            default -> DomainException.invalid("file", "document_" + unreadable.code(), name);
        };
    }

    private DomainException tooLarge(String name) {
        return new DomainException(DomainException.Kind.TOO_LARGE, "document_too_large", name, Long.toString(limit.toMegabytes()));
    }
}
