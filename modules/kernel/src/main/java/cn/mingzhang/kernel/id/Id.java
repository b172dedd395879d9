package cn.mingzhang.kernel.id;

import cn.mingzhang.kernel.DomainException;

/** A 64-bit number from the installation's id block, typed by what it names so that swapped ids do not compile. */
public interface Id {

    /** The number. */
    long value();

    /**
     * Reads a number that a client sent.
     *
     * @throws DomainException NOT_FOUND for whatever is not a positive number: a malformed id is an unknown one
     */
    static long parse(String text) {
        if (!text.isEmpty() && text.length() <= 19 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException tooLarge) {
                throw DomainException.notFound();
            }
        }
        throw DomainException.notFound();
    }
}
