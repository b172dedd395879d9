package cn.mingzhang.kernel.id;

/** Names one judgement on a report. A string outside. */
public record ReviewId(long value) implements Id {

    /** Reads what a client sent; anything but a positive number names nothing. */
    public static ReviewId parse(String text) {
        return new ReviewId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
