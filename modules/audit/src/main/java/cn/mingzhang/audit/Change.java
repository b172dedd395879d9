package cn.mingzhang.audit;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What one field held before an act and after it: a value in the detail of {@link Trail#record}, written as
 * {@code {"before":…,"after":…}} and shown side by side.
 *
 * @param before null where the field held nothing
 * @param after  null where it holds nothing any more
 */
public record Change(@Nullable Object before, @Nullable Object after) {

    /** One field's change; an id or a word is given as its text, a figure as a number. */
    public static Change of(@Nullable Object before, @Nullable Object after) {
        return new Change(plain(before), plain(after));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value == null || value instanceof Number || value instanceof Boolean || value instanceof Collection<?>
                ? value : value.toString();
    }
}
