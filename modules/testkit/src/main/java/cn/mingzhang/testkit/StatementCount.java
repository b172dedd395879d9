package cn.mingzhang.testkit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/**
 * Counts the statements of each thread and the rows they bring: an answer that hides a thing must cost as many as one for a thing
 * that nobody has, and a page must not cost more the more there is that it does not show.
 */
public final class StatementCount implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    private static final Map<Thread, Integer> COUNTS = new ConcurrentHashMap<>();
    private static final Map<Thread, Integer> ROWS = new ConcurrentHashMap<>();

    @Override
    public void executeStart(ExecuteContext context) {
        COUNTS.merge(Thread.currentThread(), 1, Integer::sum);
    }

    /** How many statements this thread has sent since it was last asked. */
    public static int take() {
        var count = COUNTS.remove(Thread.currentThread());
        return count == null ? 0 : count;
    }

    @Override
    public void recordEnd(ExecuteContext context) {
        ROWS.merge(Thread.currentThread(), 1, Integer::sum);
    }

    /** How many rows this thread has read since it was last asked. */
    public static int takeRows() {
        var count = ROWS.remove(Thread.currentThread());
        return count == null ? 0 : count;
    }
}
