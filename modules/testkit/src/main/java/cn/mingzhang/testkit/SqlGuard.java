package cn.mingzhang.testkit;

import cn.mingzhang.schema.DefaultSchema;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/**
 * Fails a test whose statement names a tenant-owned table that no equality on {@code province_id} leads to a bound province ({@link
 * HeldTables}): the open-source edition of jOOQ has no row policies, so the wall is held here. Classes named {@code …AcrossProvinces} are
 * the written exception.
 */
public final class SqlGuard implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    private static final Set<String> OWNED = DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
            .filter(table -> table.field("province_id") != null)
            .map(table -> table.getName().toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());

    /** Statements that were read already: the house has some hundreds of them, each is sent thousands of times. */
    private static final Set<String> HELD = ConcurrentHashMap.newKeySet();
    private static final int MOST = 20_000;

    @Override
    public void renderEnd(ExecuteContext context) {
        if (context.sql() != null) {
            read(context.sql());
        }
        for (var each : context.batchSQL() == null ? new String[0] : context.batchSQL()) {
            if (each != null) {
                read(each);
            }
        }
    }

    private static void read(String sql) {
        if (HELD.contains(sql)) {
            return;
        }
        var open = violations(sql);
        if (open.isEmpty()) {
            if (HELD.size() < MOST) {
                HELD.add(sql);
            }
        } else if (!acrossProvinces()) {
            throw new AssertionError("no province is bound for " + open + " in: " + sql);
        }
    }

    /** The tables, by the name the statement uses, that are not held to one province. */
    static List<String> violations(String statement) {
        return HeldTables.open(statement, OWNED);
    }

    private static boolean acrossProvinces() {
        return StackWalker.getInstance().walk(frames -> frames.anyMatch(frame -> frame.getClassName().endsWith("AcrossProvinces") || frame.getClassName().contains("AcrossProvinces$")));
    }
}
