package cn.mingzhang.testkit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Counts the statements of each thread: an answer that hides a thing must cost as many as one for a thing that nobody has. */
public final class StatementCount implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    private static final Map<Thread, Integer> COUNTS = new ConcurrentHashMap<>();

    @Override
    public void executeStart(ExecuteContext context) {
        COUNTS.merge(Thread.currentThread(), 1, Integer::sum);
    }

    /** How many statements this thread has sent since it was last asked. */
    public static int take() {
        var count = COUNTS.remove(Thread.currentThread());
        return count == null ? 0 : count;
    }
}
