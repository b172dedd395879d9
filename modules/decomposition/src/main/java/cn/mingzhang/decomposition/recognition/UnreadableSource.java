package cn.mingzhang.decomposition.recognition;

/** A file that cannot be read as a document. Each case has a stable code, by which its message is found in the user's language. */
public sealed class UnreadableSource extends Exception {

    private final String code;

    private UnreadableSource(String code, String detail) {
        super(code + ": " + detail);
        this.code = code;
    }

    /** empty, encrypted, corrupt, too_large, not_a_document or no_text. */
    public String code() {
        return code;
    }

    /** The file has no characters at all. */
    public static final class Empty extends UnreadableSource {
        Empty(String detail) {
            super("empty", detail);
        }
    }

    /** The file is protected by a password. */
    public static final class Encrypted extends UnreadableSource {
        Encrypted(String detail) {
            super("encrypted", detail);
        }
    }

    /** The file says it is a document but is broken. */
    public static final class Corrupt extends UnreadableSource {
        Corrupt(String detail) {
            super("corrupt", detail);
        }
    }

    /** The file, or what it unpacks to, is larger than any document. */
    public static final class TooLarge extends UnreadableSource {
        TooLarge(String detail) {
            super("too_large", detail);
        }
    }

    /** The file is of a kind that holds no document, or one that is not read here. */
    public static final class NotADocument extends UnreadableSource {
        NotADocument(String detail) {
            super("not_a_document", detail);
        }
    }

    /** The document holds pictures but no text, as scans do. */
    public static final class NoText extends UnreadableSource {
        NoText(String detail) {
            super("no_text", detail);
        }
    }
}
