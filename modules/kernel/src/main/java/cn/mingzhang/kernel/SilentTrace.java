package cn.mingzhang.kernel;

import java.sql.SQLException;

/**
 * A failure as the log may hold it: which exceptions, from where, caused by which, and nothing of what their messages say. A database
 * quotes what it could not store and a parser what it could not read, and that is content: narratives, names, telephone numbers.
 */
public final class SilentTrace extends RuntimeException {

    private static final long serialVersionUID = 1L;
    /** Of causes that cause each other there is an end. */
    private static final int DEEPEST = 20;

    private SilentTrace(Throwable failure, int depth) {
        super(name(failure), failure.getCause() == null || depth == DEEPEST ? null : new SilentTrace(failure.getCause(), depth + 1), false, true);
        setStackTrace(failure.getStackTrace());
    }

    /** The failure without its words. */
    public static SilentTrace of(Throwable failure) {
        return new SilentTrace(failure, 0);
    }

    /** Codes are not content: the stable code of a refusal, the database's number for what went wrong. */
    private static String name(Throwable failure) {
        return failure.getClass().getName() + switch (failure) {
            case SQLException refused -> " " + refused.getSQLState() + " " + refused.getErrorCode();
            case DomainException refused -> " " + refused.code();
            default -> "";
        };
    }
}
