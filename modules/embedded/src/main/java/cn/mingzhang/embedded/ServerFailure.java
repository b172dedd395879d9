package cn.mingzhang.embedded;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An embedded server could not be made ready, said in one line for the person who started it. */
public final class ServerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What the person has to change. */
    public enum Kind {
        /** Another program listens on the port. */
        PORT,
        /** The folder cannot be written, or the disk is full. */
        FOLDER,
        /** Anything else; the log says more. */
        OTHER
    }

    private final Kind kind;

    ServerFailure(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    static ServerFailure folder(String what, IOException cause) {
        return new ServerFailure(Kind.FOLDER, what + ": " + cause, cause);
    }

    static ServerFailure other(String message) {
        return new ServerFailure(Kind.OTHER, message, null);
    }

    /** Returns what the person has to change. */
    public Kind kind() {
        return kind;
    }
}
