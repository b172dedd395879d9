package cn.mingzhang.local;

import org.jspecify.annotations.Nullable;

/** A command cannot go on, said in one line for the person at the terminal. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    Failure(ExitCode code, String message) {
        this(code, message, null);
    }

    Failure(ExitCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    ExitCode code() {
        return code;
    }
}
