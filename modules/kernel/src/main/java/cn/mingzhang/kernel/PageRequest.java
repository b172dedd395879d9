package cn.mingzhang.kernel;

import java.time.DateTimeException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list a client wants.
 *
 * @param size   1 to {@link Page#MAX_SIZE} rows
 * @param cursor where the last page ended, or null for the first
 */
public record PageRequest(int size, @Nullable String cursor) {

    /** The first page of the usual size. */
    public static final PageRequest FIRST = new PageRequest(Page.DEFAULT_SIZE, null);

    /** Checks what the client asked for. */
    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
        int size = limit == null ? Page.DEFAULT_SIZE : limit;
        if (size < 1 || size > Page.MAX_SIZE) {
            throw DomainException.invalid("limit", "limit_out_of_range", 1, Page.MAX_SIZE);
        }
        return new PageRequest(size, cursor == null || cursor.isBlank() ? null : cursor);
    }

    /**
     * Where the last page ended, or null on the first page.
     *
     * @param parse reads a cursor as the list gives it
     * @throws DomainException MALFORMED for a cursor that no page ever gave
     */
    public <T> @Nullable T after(Function<String, T> parse) {
        if (cursor == null) {
            return null;
        }
        try {
            return parse.apply(cursor);
        } catch (NumberFormatException | DateTimeException | ArithmeticException | DomainException neverGiven) {
            throw new DomainException(DomainException.Kind.MALFORMED, "invalid_request");
        }
    }

    /** The same of a keyset cursor of the form {@code first~second}. */
    public <T> @Nullable T afterBoth(BiFunction<String, String, T> parse) {
        return after(text -> {
            int cut = text.lastIndexOf('~');
            if (cut <= 0 || cut == text.length() - 1) {
                throw DomainException.notFound();
            }
            return parse.apply(text.substring(0, cut), text.substring(cut + 1));
        });
    }
}
