package cn.mingzhang.audit;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one field held before an act and after it: a value in the detail of {@link Trail#record}, written as
 * {@code {"before":…,"after":…}} and shown side by side.
 *
 * @param before null where the field held nothing
 * @param after  null where it holds nothing any more
 */
public record Change(@Nullable Object before, @Nullable Object after) {

    /** The most characters of a text that are kept; of a longer one its beginning, its length and its hash. */
    static final int LONGEST = 400;
    private static final int HASH_BYTES = 16;

    /** One field's change; an id or a word is given as its text, a figure as a number. */
    public static Change of(@Nullable Object before, @Nullable Object after) {
        return new Change(plain(before), plain(after));
    }

    /**
     * The fields in which two states of one thing differ, by their names at the edge ({@code due_on}).
     *
     * @param except components that tell nothing, for instance an instant that every act moves
     */
    public static <R extends Record> Map<String, Object> between(R before, R after, String... except) {
        var left = Set.of(except);
        var changes = new TreeMap<String, Object>();
        for (var component : before.getClass().getRecordComponents()) {
            if (!left.contains(component.getName())) {
                var change = of(value(component, before), value(component, after));
                if (!Objects.equals(change.before(), change.after())) {
                    changes.put(component.getName().replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT), change);
                }
            }
        }
        return changes;
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(component + " cannot be read", hidden);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Boolean bool -> bool;
            case Collection<?> all -> all.stream().map(Change::plain).toList();
            default -> brief(value.toString());
        };
    }

    private static String brief(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "… (" + text.length() + ", sha256:" + hash(text) + ")";
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), HASH_BYTES));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every JDK has SHA-256", never);
        }
    }
}
