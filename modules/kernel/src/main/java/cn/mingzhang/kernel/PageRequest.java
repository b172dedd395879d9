package cn.mingzhang.kernel;

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

    /** The two halves of a keyset cursor of the form {@code first~second}, or null on the first page. */
    public String @Nullable [] halves() {
        if (cursor == null) {
            return null;
        }
        int cut = cursor.lastIndexOf('~');
        if (cut <= 0 || cut == cursor.length() - 1) {
            throw new DomainException(DomainException.Kind.MALFORMED, "invalid_request");
        }
        return new String[] {cursor.substring(0, cut), cursor.substring(cut + 1)};
    }
}
