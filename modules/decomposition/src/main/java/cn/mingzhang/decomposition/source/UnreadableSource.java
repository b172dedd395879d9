package cn.mingzhang.decomposition.source;

import java.util.Locale;

/** A file that cannot be read as a document. Its code finds the message in the user's language. */
public final class UnreadableSource extends Exception {

    private final Reason reason;

    UnreadableSource(Reason reason, String name) {
        super(reason.code() + ": " + name);
        this.reason = reason;
    }

    /** Why a file cannot be read. */
    enum Reason {
        /** No characters at all. */
        EMPTY,
        /** Protected by a password. */
        ENCRYPTED,
        /** Says it is a document but is broken. */
        CORRUPT,
        /** Larger than any document. */
        TOO_LARGE,
        /** Unpacks to more, or has more rows or pages, than any document. */
        TOO_MUCH,
        /** Takes longer to read than any document, as files made to do harm do. */
        TOO_SLOW,
        /** As many files as may be read at once are being read. */
        BUSY,
        /** Of a kind that holds no document, or one that is not read here. */
        NOT_A_DOCUMENT,
        /** Pictures but no text, as scans are. */
        NO_TEXT;

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** empty, encrypted, corrupt, too_large, too_much, too_slow, busy, not_a_document or no_text. */
    public String code() {
        return reason.code();
    }
}
