package cn.mingzhang.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list and the cursor of the next one.
 *
 * @param next opaque; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The usual number of rows, and the most that a client may ask for. */
    public static final int DEFAULT_SIZE = 50;
    /** The most rows of one page. */
    public static final int MAX_SIZE = 200;

    /**
     * Cuts a page from rows read with one row more than asked for.
     *
     * @param rows   at most {@code size + 1} rows
     * @param cursor makes the cursor from the last row of the page
     */
    public static <T> Page<T> of(List<T> rows, int size, Function<T, String> cursor) {
        if (rows.size() <= size) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, size);
        return new Page<>(List.copyOf(items), cursor.apply(items.getLast()));
    }

    /** The same page of other things. */
    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next);
    }
}
