package cn.mingzhang.decomposition.source;

/** A file that cannot be read as a document. Each case has a stable code, by which its message is found in the user's language. */
public sealed class UnreadableSource extends Exception {

    private final String code;

    private UnreadableSource(String code, String detail) {
        super(code + ": " + detail);
        this.code = code;
    }

    /** empty, encrypted, corrupt, too_large, too_much, too_slow, busy, not_a_document or no_text. */
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

    /** What the file unpacks to, its rows or its pages are more than any document has. */
    public static final class TooMuch extends UnreadableSource {
        TooMuch(String detail) {
            super("too_much", detail);
        }
    }

    /** The file took longer to read than any document does, as files made to do harm do. */
    public static final class TooSlow extends UnreadableSource {
        TooSlow(String detail) {
            super("too_slow", detail);
        }
    }

    /** As many files as may be read at once are being read. */
    public static final class Busy extends UnreadableSource {
        Busy(String detail) {
            super("busy", detail);
        }
    }

    /** The document holds pictures but no text, as scans do. */
    public static final class NoText extends UnreadableSource {
        NoText(String detail) {
            super("no_text", detail);
        }
    }
}
